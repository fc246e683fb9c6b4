using System.Text.Json.Serialization;

namespace ServiceSdk.Planning;

/// <summary>How long people waited, in minutes. A wait is the first call less the ticket time; quantiles and mean are of those who were called.</summary>
/// <param name="Count">How many tickets.</param>
/// <param name="MeanWait">The mean; null where nobody was called.</param>
/// <param name="Ci95">The half width of its 95 % confidence interval over the replications; null of one replication.</param>
/// <param name="PWait">The share that waited at all, 0–1.</param>
/// <param name="P50">The wait that half did not exceed.</param>
/// <param name="P90">The wait that nine of ten did not exceed.</param>
/// <param name="P95">The wait that 19 of 20 did not exceed.</param>
/// <param name="MaxWait">The longest.</param>
/// <param name="Abandoned">How many left before they were called.</param>
/// <param name="NoShow">How many were called and never served.</param>
public sealed record WaitStatistics(
    int Count, double? MeanWait, double? Ci95, double? PWait, double? P50, double? P90, double? P95, double? MaxWait, int Abandoned, int NoShow)
{
    private const double Minute = 60_000;

    /// <summary>The whole distribution: of each per cent, 0–100, the wait that so many did not exceed; empty where nobody was called.</summary>
    [JsonIgnore]
    public IReadOnlyList<double> Percentiles { get; private init; } = [];

    /// <summary>Puts samples together.</summary>
    /// <param name="replications">The samples of each replication, in order.</param>
    internal static WaitStatistics Of(IReadOnlyList<IReadOnlyList<WaitSample>> replications)
    {
        var samples = replications.SelectMany(replication => replication).ToList();
        var (abandoned, noShow) = (samples.Sum(sample => sample.Abandoned), samples.Sum(sample => sample.NoShow));
        var waits = Sorted(samples);
        if (waits.Length == 0)
            return new WaitStatistics(abandoned, null, null, null, null, null, null, null, abandoned, noShow);

        var mean = (double)samples.Sum(sample => sample.Sum) / waits.Length;
        return new WaitStatistics(
            waits.Length + abandoned,
            mean / Minute,
            HalfWidth(replications, mean) / Minute,
            (double)samples.Sum(sample => sample.Waited) / waits.Length,
            Quantile(waits, 50),
            Quantile(waits, 90),
            Quantile(waits, 95),
            Quantile(waits, 100),
            abandoned,
            noShow)
        {
            Percentiles = [.. Enumerable.Range(0, 101).Select(percent => Quantile(waits, percent))],
        };
    }

    private static long[] Sorted(List<WaitSample> samples)
    {
        var (waits, at) = (new long[samples.Sum(sample => sample.Waits.Count)], 0);
        foreach (var sample in samples)
        {
            sample.CopyTo(waits, at);
            at += sample.Waits.Count;
        }

        Array.Sort(waits);
        return waits;
    }

    /// <summary>The smallest wait that at least so many per cent did not exceed.</summary>
    private static double Quantile(long[] sorted, int percent) =>
        sorted[Math.Max(0, (int)(((long)sorted.Length * percent + 99) / 100) - 1)] / Minute;

    /// <summary>Of a ratio of sums, because replications differ in how many come; where they do not it is the usual one.</summary>
    private static double? HalfWidth(IReadOnlyList<IReadOnlyList<WaitSample>> replications, double mean)
    {
        if (replications.Count < 2)
            return null;
        var (squares, people) = (0.0, 0L);
        foreach (var replication in replications)
        {
            var called = replication.Sum(sample => sample.Waits.Count);
            var deviation = replication.Sum(sample => sample.Sum) - mean * called;
            squares += deviation * deviation;
            people += called;
        }

        var freedom = replications.Count - 1;
        return Student.Quantile95(freedom) * Math.Sqrt(squares / freedom * replications.Count) / people;
    }
}
