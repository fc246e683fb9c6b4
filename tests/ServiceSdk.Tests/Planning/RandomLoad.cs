using System.Globalization;
using ServiceSdk.Planning;

namespace ServiceSdk.Tests.Planning;

/// <summary>Scenarios of one line with random load, as a file says them.</summary>
internal sealed record RandomLoad(string Policy, string Classes, int Windows, string Streams, string Run, string Rest = "")
{
    public const string NoClass = """ "ordinary": {} """;

    public string Json()
    {
        var windows = string.Join(", ", Enumerable.Range(1, Windows).Select(id => $$"""{ "id": "{{id}}", "lines": ["a"] }"""));
        return $$"""
            { "policy": {{Policy}}, "classes": { {{Classes}} }, "windows": [{{windows}}], "streams": [{{Streams}}], "run": { {{Run}} } {{Rest}} }
            """;
    }

    public SimulationAnswer Simulate() => TestScenario.Run(Json());

    public static string Stream(double perMinute, string service, string @class = "ordinary", string rest = "") => string.Create(
        CultureInfo.InvariantCulture,
        $$"""{ "line": "a", "class": "{{@class}}", "perMinute": {{perMinute}}, "service": {{service}} {{rest}} }""");

    public static string Exponential(double mean) =>
        string.Create(CultureInfo.InvariantCulture, $$"""{ "kind": "exponential", "mean": {{mean}} }""");
}
