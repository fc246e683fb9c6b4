using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;
using ServiceSdk.Hosting.Halls;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.Privacy;
using ServiceSdk.Hosting.Processes;

namespace ServiceSdk.Hosting.Tests.Processes;

/// <summary>A host's services on a folder, with its process managers and timers. Nothing runs before a test lets it.</summary>
internal sealed class MortalProcess : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private MortalProcess(string folder, string key, DateTimeOffset at, Deaths? deaths, Action<IServiceCollection>? add)
    {
        Time = new FakeTimeProvider(at);
        var services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(Time).AddServiceHall(new ServiceHallOptions
        {
            DataDirectory = folder, MasterKeyFile = key, PluginDirectory = Path.Combine(folder, "plugins"), DriverDirectory = Path.Combine(folder, "drivers"),
        });
        add?.Invoke(services);
        if (deaths is not null)
        {
            Decorate<IJournalStore>(services, deaths.At);
            Decorate<IReaderPositions>(services, deaths.At);
        }

        _services = services.BuildServiceProvider();
    }

    public FakeTimeProvider Time { get; }

    public IJournalStore Store => Get<IJournalStore>();

    /// <summary>
    /// Runs the same once without and once after every death there can be inside it, and expects the same journal at the end: the same
    /// events in every stream, in the same order.
    /// </summary>
    /// <param name="prepare">What happened before; nobody dies in it.</param>
    /// <param name="at">What the clock says then.</param>
    /// <param name="run">What must bear death: it is begun again on what was left.</param>
    /// <param name="add">Adds services of the test's own; null for none.</param>
    /// <returns>The events of each stream.</returns>
    public static async Task<IReadOnlyDictionary<string, string[]>> BearsDeathsAsync(
        Func<MortalProcess, Task> prepare, DateTimeOffset at, Func<MortalProcess, Task> run, Action<IServiceCollection>? add = null)
    {
        var root = Directory.CreateTempSubdirectory("deaths-");
        try
        {
            var (folder, key) = (Path.Combine(root.FullName, "data"), Path.Combine(root.FullName, "master.key"));
            await using (var process = new MortalProcess(folder, key, at, null, add))
            {
                // Before anything is written: in an empty folder the key may still be made.
                _ = process.Get<MasterKey>();
                await prepare(process);
                at = process.Time.GetUtcNow();
            }

            var deaths = new Deaths(folder);
            var expected = await RunAsync(folder, deaths);
            deaths.Copies.Count.ShouldBeGreaterThan(4);
            foreach (var left in deaths.Copies.ToList())
            {
                var found = await RunAsync(left, null);
                foreach (var (stream, events) in expected)
                    found[stream].ShouldBe(events, $"{stream} after death {deaths.Copies.ToList().IndexOf(left)} of {deaths.Copies.Count}");
                found.Count.ShouldBe(expected.Count);
            }

            return expected;

            async Task<IReadOnlyDictionary<string, string[]>> RunAsync(string data, Deaths? dying)
            {
                await using var process = new MortalProcess(data, key, at, dying, add);
                process.Get<HallDirectory>().Load();
                await run(process);
                return process.Events();
            }
        }
        finally
        {
            root.Delete(recursive: true);
        }
    }

    /// <summary>Lets the process managers and the timers' setting take what there is, and all that follows from it.</summary>
    public async Task FollowAsync()
    {
        BackgroundService[] readers = [.. Get<IEnumerable<IHostedService>>().OfType<ProcessManager>(), Get<Timers>()];
        foreach (var reader in readers)
            await reader.StartAsync(TestContext.Current.CancellationToken);
        while (!IsQuiet(readers.Length))
        {
            // Timers let new records gather for a moment of this clock.
            Time.Advance(TimeSpan.FromMilliseconds(1));
            await Task.Yield();
        }

        foreach (var reader in readers)
            await reader.StopAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Fires what is due.</summary>
    public Task FireAsync() => Get<IEnumerable<IHostedService>>().OfType<TimerFiring>().Single().FireDueAsync();

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private bool IsQuiet(int readers)
    {
        var before = Store.Last()?.Sequence;
        var standings = Get<ReaderStandings>().Read();
        return standings.Count == readers && standings.All(one => one.Behind == 0) && Store.Last()?.Sequence == before;
    }

    private Dictionary<string, string[]> Events() => Store.ReadAll(0)
        .GroupBy(record => record.Record.Stream)
        .ToDictionary(stream => stream.Key, stream => stream.Select(record => Encoding.UTF8.GetString(record.Record.Payload)).ToArray());

    private static void Decorate<T>(IServiceCollection services, Func<T, T> decorate)
        where T : class
    {
        var make = services.Last(one => one.ServiceType == typeof(T)).ImplementationFactory!;
        services.AddSingleton(provider => decorate((T)make(provider)));
    }
}
