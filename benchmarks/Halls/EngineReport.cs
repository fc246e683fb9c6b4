using System.Diagnostics;
using System.Text.Json;

namespace ServiceSdk.Benchmarks.Halls;

/// <summary>What was measured of an engine. Times are in milliseconds, by step.</summary>
/// <param name="LifecyclesPerSecond">Visits that went through all five steps.</param>
/// <param name="StepsPerSecond">All steps, those of the trace's mishaps included.</param>
/// <param name="P50">The median time to an answer.</param>
/// <param name="P99">The time within which 99 of 100 were answered.</param>
/// <param name="Max">The longest time to an answer.</param>
/// <param name="AllocatedPerStep">Bytes, the caller's own included.</param>
/// <param name="ProcessorPerStep">Microseconds of processor time, the caller's own included; of a rival with a server, the caller's alone.</param>
/// <param name="Zero">What must be 0.</param>
internal sealed record EngineReport(
    double LifecyclesPerSecond,
    double StepsPerSecond,
    IReadOnlyDictionary<string, double> P50,
    IReadOnlyDictionary<string, double> P99,
    IReadOnlyDictionary<string, double> Max,
    double AllocatedPerStep,
    double ProcessorPerStep,
    ZeroCounters Zero)
{
    public static EngineReport Of(LoadResult result, ZeroCounters zero)
    {
        var measured = result.Measured.ToList();
        var seconds = Stopwatch.GetElapsedTime(result.From, result.To).TotalSeconds;
        var times = measured.GroupBy(step => step.Kind).OrderBy(kind => kind.Key).ToDictionary(
            kind => JsonNamingPolicy.CamelCase.ConvertName($"{kind.Key}"),
            kind => kind.Select(step => Stopwatch.GetElapsedTime(step.AskedAt, step.AnsweredAt).TotalMilliseconds).Order().ToArray());
        return new EngineReport(
            Math.Round(measured.Count(step => step.Kind == StepKind.Rate) / seconds, 1), Math.Round(measured.Count / seconds, 1),
            Quantile(times, 0.50), Quantile(times, 0.99), Quantile(times, 1),
            Math.Round((double)result.Used.Bytes / measured.Count), Math.Round(result.Used.Processor.TotalMicroseconds / measured.Count, 2), zero);
    }

    private static Dictionary<string, double> Quantile(Dictionary<string, double[]> times, double share) =>
        times.ToDictionary(kind => kind.Key, kind => Math.Round(kind.Value[(int)(share * (kind.Value.Length - 1))], 4));
}
