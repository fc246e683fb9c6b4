using ServiceSdk.Benchmarks.Halls.Engines;
using ServiceSdk.Benchmarks.Rows;

namespace ServiceSdk.Benchmarks.Halls;

/// <summary><c>hall1</c>: the SDK and its rivals under one load, one after the other.</summary>
internal static class HallOneCommand
{
    public static async Task<int> RunAsync(string[] arguments)
    {
        if (HallOneOptions.Parse(arguments) is not { } options)
        {
            Console.Error.WriteLine($"usage: {HallOneOptions.Usage}");
            return 2;
        }

        using var folder = new MeasuredFolder();
        try
        {
            var report = await MeasureAsync(folder, options);
            HallTable.Print(report);
            if (options.Json is { } json)
                await File.WriteAllTextAsync(json, report.ToJson());
            return 0;
        }
        catch (NotMeasuredException e)
        {
            Console.Error.WriteLine($"Not measured: {e.Message}");
            return 5;
        }
    }

    private static async Task<HallReport> MeasureAsync(MeasuredFolder folder, HallOneOptions options)
    {
        var load = options.Shape;
        var ours = folder.Make("ours");
        var report = await RunAsync(load, await JournaledHalls.OpenAsync(ours, load.Halls));
        var shape = JournalShape.Read(Path.Combine(ours, "journal.db"), (long)load.Halls * load.Backlog);
        return HallReport.Of(load, report, Ceiling.Measure(folder.Make("ceiling"), shape.RowBytes, shape.Batch), new Dictionary<string, EngineReport>());
    }

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
