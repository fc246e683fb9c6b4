using System.Text.Json;
using System.Text.Json.Serialization;

namespace ServiceSdk.Benchmarks.Halls;

/// <summary>Many halls in one process, visited as people come. Times count from when a step was due.</summary>
/// <param name="Machine">Where it ran.</param>
/// <param name="Halls">How many halls.</param>
/// <param name="Rate">Visits a second that came.</param>
/// <param name="Seconds">How long was measured.</param>
/// <param name="Ours">The SDK.</param>
/// <param name="PeakMebibytes">The most the process held in memory (VmHWM), the callers included.</param>
/// <param name="Visited">How many halls were visited, each idle until then.</param>
/// <param name="Active">How many halls were in memory at the end.</param>
internal sealed record HallNReport(string Machine, int Halls, int Rate, int Seconds, EngineReport Ours, double PeakMebibytes, int Visited, int Active)
{
    public string ToJson() => JsonSerializer.Serialize(this, HallNReportJson.Default.HallNReport);

    public void Print()
    {
        Console.WriteLine(Machine);
        HallTable.Print($"{Halls} halls, {Rate} visits/s", Ours);
        Console.WriteLine($"at most {PeakMebibytes:0} MiB; {Visited} halls visited, {Active} in memory at the end");
    }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, WriteIndented = true)]
[JsonSerializable(typeof(HallNReport))]
internal sealed partial class HallNReportJson : JsonSerializerContext;
