using ServiceSdk.Benchmarks.Halls.Engines;
using ServiceSdk.Benchmarks.Halls.Rivals;
using ServiceSdk.Benchmarks.Queues;
using ServiceSdk.Benchmarks.Rows;

namespace ServiceSdk.Benchmarks.Halls;

/// <summary><c>hall1</c>: the SDK and its rivals under one load, one after the other.</summary>
internal static class HallOneCommand
{
    private const int Measured = 0, BadInput = 2, PartMissing = 3, Unavailable = 5;

    public static async Task<int> RunAsync(string[] arguments)
    {
        if (HallOneOptions.Parse(arguments) is not { } options)
        {
            Console.Error.WriteLine($"usage: {HallOneOptions.Usage}");
            return BadInput;
        }

        using var folder = new MeasuredFolder();
        try
        {
            var report = await MeasureAsync(folder, options);
            HallTable.Print(report);
            if (options.Json is { } json)
                await File.WriteAllTextAsync(json, report.ToJson());
            return Measured;
        }
        catch (RivalMissingException e)
        {
            Console.Error.WriteLine(e.Message);
            return PartMissing;
        }
        catch (NotMeasuredException e)
        {
            Console.Error.WriteLine($"Not measured: {e.Message}");
            return Unavailable;
        }
    }

    private static async Task<HallReport> MeasureAsync(MeasuredFolder folder, HallOneOptions options)
    {
        var load = options.Shape;
        var ours = folder.Make("ours");
        var engine = JournaledHalls.Open(ours, HallOne.Model, load.Halls);
        await engine.SetUpAsync();
        var report = await RunAsync(load, engine);
        var shape = JournalShape.Read(Path.Combine(ours, "journal.db"), (long)load.Halls * load.Backlog);
        var ceiling = Ceiling.Measure(folder.Make("ceiling"), shape.RowBytes, shape.Batch);
        var rivals = new Dictionary<string, EngineReport>();
        foreach (var name in options.Rivals)
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
            var result = await HallLoad.RunAsync(engine, load);
            return EngineReport.Of(result, await engine.AuditAsync(result.Answered));
        }
    }
}
