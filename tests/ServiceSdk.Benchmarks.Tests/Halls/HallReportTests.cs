using System.Text.Json;
using ServiceSdk.Benchmarks.Halls;

namespace ServiceSdk.Benchmarks.Tests.Halls;

/// <summary>The report others read.</summary>
public sealed class HallReportTests
{
    private static readonly Dictionary<string, double> Times = new() { ["call"] = 0.5 };

    private static readonly EngineReport Ours = new(1_200, 6_000, Times, Times, Times, 700, 3, new ZeroCounters(0, 0, 0, 0, 0));

    private static readonly HallReport Report = HallReport.Of(
        new LoadShape(1, 1, 100, 5), Ours, new Ceiling(10_000, 300, 1, 0.25), new Dictionary<string, EngineReport> { ["redis"] = Ours with { LifecyclesPerSecond = 300 } });

    [Fact]
    public void Ratios_OfARun_AreOursToEach()
    {
        Report.Ratios["ceiling"].ShouldBe(0.6);
        Report.Ratios["windows"].ShouldBe(0.05);
        Report.Ratios["callP50ToCommit"].ShouldBe(2);
        Report.Ratios["redis"].ShouldBe(4);
    }

    [Fact]
    public void ToJson_OfAReport_HasTheFieldsOthersRead()
    {
        using var json = JsonDocument.Parse(Report.ToJson());

        Names(json.RootElement).ShouldBe(["machine", "load", "ours", "ceiling", "rivals", "ratios"]);
        var ours = json.RootElement.GetProperty("ours");
        Names(ours).ShouldBe(["lifecyclesPerSecond", "stepsPerSecond", "p50", "p99", "max", "allocatedPerStep", "processorPerStep", "zero"]);
        Names(ours.GetProperty("zero")).ShouldBe(["doubleCalls", "duplicateNumbers", "wrongSkill", "lost", "inversions"]);
        json.RootElement.GetProperty("ceiling").GetProperty("rowsPerSecond").GetDouble().ShouldBe(10_000);
        Names(json.RootElement.GetProperty("rivals").GetProperty("redis")).ShouldBe(Names(ours));
    }

    [Fact]
    public void ToJson_ReadAgain_IsTheSame() =>
        JsonSerializer.Deserialize(Report.ToJson(), HallReportJson.Default.HallReport)!.ToJson().ShouldBe(Report.ToJson());

    private static string[] Names(JsonElement element) => [.. element.EnumerateObject().Select(field => field.Name)];
}
