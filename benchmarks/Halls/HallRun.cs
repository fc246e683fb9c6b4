using ServiceSdk.Benchmarks.Halls.Engines;
using ServiceSdk.Benchmarks.Halls.Rivals;
using ServiceSdk.Benchmarks.Queues;
using ServiceSdk.Benchmarks.Rows;

namespace ServiceSdk.Benchmarks.Halls;

/// <summary>One load on every engine, one after the other.</summary>
internal static class HallRun
{
    // Filling the halls is most of a turn: a rival's 128 000 tickets, a commit each, take half a minute on the idle machine.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>Measures the SDK, what the machine could do at most, then each rival.</summary>
    /// <exception cref="RivalMissingException">A rival's server cannot be had; nothing was measured.</exception>
    public static async Task<HallReport> MeasureAsync(LoadShape load, IReadOnlyList<string> rivalNames)
    {
        foreach (var name in rivalNames)
            RivalNames.Require(name);
        using var folder = new MeasuredFolder();
        var ours = folder.Make("ours");
        var engine = JournaledHalls.Open(ours, HallOne.Model, load.Halls);
        await engine.SetUpAsync();
        var report = await RunAsync(load, engine);
        var shape = JournalShape.Read(Path.Combine(ours, "journal.db"), (long)load.Halls * load.Backlog);
        var ceiling = Ceiling.Measure(folder.Make("ceiling"), shape.RowBytes, shape.Batch);
        var rivals = new Dictionary<string, EngineReport>();
        foreach (var name in rivalNames)
            rivals[name] = await RunAsync(load, await OpenAsync(name, folder.Make(name), load.Halls));
        return HallReport.Of(load, report, ceiling, rivals);
    }

    private static async Task<IQueueEngine> OpenAsync(string rival, string folder, int halls) => rival switch
    {
        RivalNames.Postgres => await PostgresQueue.OpenAsync(folder, halls),
        RivalNames.Redis => await RedisQueue.OpenAsync(folder),
        _ => new SqliteQueue(folder),
    };

    private static async Task<EngineReport> RunAsync(LoadShape load, IQueueEngine engine)
    {
        await using (engine)
        {
            await Console.Error.WriteLineAsync($"{engine.Name}: {load.Halls} halls, {load.Callers} callers, {load.Backlog} waiting in each");
            try
            {
                var result = await HallLoad.RunAsync(engine, load).WaitAsync(Patience);
                return EngineReport.Of(result, await engine.AuditAsync(result.Answered));
            }
            catch (TimeoutException)
            {
                throw new NotMeasuredException($"{engine.Name} had not done its turn after {Patience.TotalMinutes:0} minutes: it stands, or the machine is busy.");
            }
        }
    }
}
