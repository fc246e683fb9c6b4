using System.Text.Json;
using ServiceSdk.Benchmarks.Cases;
using ServiceSdk.Benchmarks.Estimates;
using ServiceSdk.Benchmarks.Halls;
using ServiceSdk.Benchmarks.Halls.Rivals;
using ServiceSdk.Benchmarks.Load;
using ServiceSdk.Benchmarks.Queues;
using ServiceSdk.Benchmarks.Simulations;

namespace ServiceSdk.Benchmarks.Rows;

/// <summary>Measures every "Must hold" of the steps done so far.</summary>
internal static class Targets
{
    public static Task<int> RunAsync(bool json) => RunAsync(MeasureAsync, json);

    /// <summary>Measures some of them.</summary>
    /// <param name="measure">Measures, in a folder of its own.</param>
    /// <param name="json">Whether the rows are printed as JSON.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(Func<string, Task<List<Row>>> measure, bool json)
    {
        // The load shares its cores with what it measures: answers are read where they arrive, without a hop to another thread.
        Environment.SetEnvironmentVariable(ServedProcess.InlineCompletions, "1");
        if (!File.Exists(ServedProcess.Host))
        {
            Console.Error.WriteLine($"{ServedProcess.Host} is missing: build reference-host in Release.");
            return ExitCodes.PartMissing;
        }

        using var folder = new MeasuredFolder();
        try
        {
            Print(await measure(folder.Path), json);
            return ExitCodes.Measured;
        }
        catch (RivalMissingException e)
        {
            Console.Error.WriteLine(e.Message);
            return ExitCodes.PartMissing;
        }
        catch (Exception e) when (e is NotMeasuredException or HttpRequestException or IOException or TimeoutException)
        {
            Console.Error.WriteLine($"Not measured: {e.Message}");
            return ExitCodes.Unavailable;
        }
    }

    private static async Task<List<Row>> MeasureAsync(string folder) =>
    [
        .. await HostRows.MeasureAsync(folder), .. await WireRows.MeasureAsync(folder), .. QueueRows.Measure(), .. EstimateScores.Rows(),
        .. await SimulationRows.MeasureAsync(), .. await HallRows.MeasureAsync(), .. await SignInRows.MeasureAsync(folder),
        .. await AuthorisationRows.MeasureAsync(folder), PrivacyRows.Measure(4, folder), .. await CaseRows.MeasureAsync(folder),
        DeadlineRows.Measure(),
    ];

    private static void Print(List<Row> rows, bool json)
    {
        if (json)
        {
            Console.WriteLine(JsonSerializer.Serialize(rows, RowJson.Default.ListRow));
            return;
        }

        foreach (var row in rows)
            Console.WriteLine($"{row.Step,4}  {row.Name,-62} {row.Target,8} {row.Measured,8} {row.Unit,-10} {(row.Held ? "held" : "NOT HELD")}");
    }
}

/// <summary>Something answered otherwise than it must for a number to mean anything.</summary>
internal sealed class NotMeasuredException(string message) : Exception(message);
