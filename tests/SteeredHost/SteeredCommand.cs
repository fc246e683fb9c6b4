using ServiceSdk.Hosting;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.Processes;
using ServiceSdk.ReferenceHost;
using ServiceSdk.ReferenceHost.Commands;
using Spectre.Console.Cli;

namespace SteeredHost;

/// <summary>
/// The reference host with its own options, which takes orders on standard input and says once it follows them: <c>now DATE-TIME</c> sets its
/// clock, <c>POINT EVENT</c> makes it die there.
/// </summary>
internal sealed class SteeredCommand : AsyncCommand<ServeCommand.Settings>
{
    private const string Now = "now";

    /// <summary>The variable that sets the clock before anything else happens.</summary>
    private const string NowAtFirst = "STEERED_NOW";

    public override async Task<int> ExecuteAsync(CommandContext context, ServeCommand.Settings settings, CancellationToken cancellationToken)
    {
        var (death, time) = (new Death(), new SteeredTime());
        if (Environment.GetEnvironmentVariable(NowAtFirst) is { } civil)
            time.Set(civil);
        await using var app = ReferenceHost.Build(settings, services =>
        {
            services.AddSingleton<TimeProvider>(time);
            services.AddSingleton<IJournalStore>(provider => new DyingStore(
                new SqliteJournalStore(provider.GetRequiredService<DataFolder>().JournalPath, provider.GetRequiredService<BatchSeal>()), death, () => StopSideEffects(provider)));
            var positions = services.Last(one => one.ServiceType == typeof(IReaderPositions)).ImplementationFactory!;
            services.AddSingleton<IReaderPositions>(provider => new DyingPositions((IReaderPositions)positions(provider), death));
        });

        new Thread(() => Follow(death, time)) { IsBackground = true }.Start();
        await ReferenceHost.RunAsync(app, cancellationToken);
        return 0;
    }

    private static void Follow(Death death, SteeredTime time)
    {
        while (Console.ReadLine() is { } order)
        {
            if (order.Split(' ', 2) is [Now, var civil])
                time.Set(civil);
            else
                death.Arm(order);
            Console.WriteLine($"followed {order}");
        }
    }

    private static void StopSideEffects(IServiceProvider services)
    {
        // Told to stop, not waited for: one of them may be waiting for the journal's writer, whose thread this is.
        foreach (var reader in services.GetServices<IHostedService>().OfType<CommittedReader>())
            _ = reader.StopAsync(new CancellationToken(canceled: true));
    }
}
