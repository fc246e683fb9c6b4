using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using ServiceSdk.Benchmarks.Queues;

namespace ServiceSdk.Benchmarks.Halls;

/// <summary>One run: the SDK, what the machine could do at most, and the rivals.</summary>
/// <param name="Machine">Where it ran.</param>
/// <param name="Load">What was asked.</param>
/// <param name="Ours">The SDK.</param>
/// <param name="Ceiling">What the machine can append at most.</param>
/// <param name="Rivals">The others, by name.</param>
/// <param name="Ratios">Ours to each of them; see docs/performance.md.</param>
internal sealed record HallReport(
    string Machine, LoadShape Load, EngineReport Ours, Ceiling Ceiling, IReadOnlyDictionary<string, EngineReport> Rivals, IReadOnlyDictionary<string, double> Ratios)
{
    // A visit has its window for three commits: call, start, finish.
    private const int CommitsAtWindow = 3;

    public static HallReport Of(LoadShape load, EngineReport ours, Ceiling ceiling, IReadOnlyDictionary<string, EngineReport> rivals)
    {
        var ratios = new Dictionary<string, double>
        {
            ["ceiling"] = ours.StepsPerSecond / ceiling.RowsPerSecond,
            ["windows"] = ours.LifecyclesPerSecond / (load.Halls * HallOne.Windows / (CommitsAtWindow * ceiling.CommitP50 / 1000)),
            ["callP50ToCommit"] = ours.P50["call"] / ceiling.CommitP50,
        };
        foreach (var (name, rival) in rivals)
            ratios[name] = ours.LifecyclesPerSecond / rival.LifecyclesPerSecond;
        var rounded = ratios.ToDictionary(ratio => ratio.Key, ratio => Math.Round(ratio.Value, 3));
        return new HallReport(ThisMachine(), load, ours, ceiling, rivals, rounded);
    }

    public string ToJson() => JsonSerializer.Serialize(this, HallReportJson.Default.HallReport);

    public static string ThisMachine() =>
        $"{Environment.ProcessorCount} cores, {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 30} GiB, " +
        $"{RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}";
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, WriteIndented = true)]
[JsonSerializable(typeof(HallReport))]
internal sealed partial class HallReportJson : JsonSerializerContext;
