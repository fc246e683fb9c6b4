namespace ServiceSdk.Planning;

/// <summary>How many windows a promise needs.</summary>
/// <param name="Windows">The fewest that hold it; null when no number does.</param>
/// <param name="Meets">What was measured with them; null when no number does.</param>
/// <param name="ErlangC">What Erlang C says: as if all windows served all, first come first served; null where it does not apply.</param>
/// <param name="Steps">Every number tried, in order.</param>
/// <param name="Infeasible">Why no number of windows holds it; null when one does.</param>
public sealed record StaffingAnswer(int? Windows, PromiseWaits? Meets, int? ErlangC, IReadOnlyList<StaffingStep> Steps, Refusal? Infeasible);

/// <summary>One number of windows, tried.</summary>
/// <param name="Windows">How many.</param>
/// <param name="Share">The share of the promise's class that was called in time, 0–1; who left was not.</param>
/// <param name="MeanWait">The mean wait of the class in minutes; null where nobody was called.</param>
public sealed record StaffingStep(int Windows, double Share, double? MeanWait);

/// <summary>The waits of a promise's class, in minutes, as <see cref="WaitStatistics"/> has them.</summary>
/// <param name="Share">The share that was called in time, 0–1.</param>
/// <param name="Count">How many tickets.</param>
/// <param name="MeanWait">The mean wait.</param>
/// <param name="Ci95">The half width of its 95 % confidence interval.</param>
/// <param name="P50">The wait that half did not exceed.</param>
/// <param name="P90">The wait that nine of ten did not exceed.</param>
/// <param name="P95">The wait that 19 of 20 did not exceed.</param>
/// <param name="MaxWait">The longest wait.</param>
public sealed record PromiseWaits(double Share, int Count, double? MeanWait, double? Ci95, double? P50, double? P90, double? P95, double? MaxWait)
{
    internal static PromiseWaits Of(double share, WaitStatistics waits) =>
        new(share, waits.Count, waits.MeanWait, waits.Ci95, waits.P50, waits.P90, waits.P95, waits.MaxWait);
}
