namespace ServiceSdk.Benchmarks.Estimates;

/// <summary>What a ticket was told at issue, and what came of it, in milliseconds.</summary>
/// <param name="P50">Ours: half of such tickets wait no longer.</param>
/// <param name="P90">Ours: nine of ten wait no longer.</param>
/// <param name="Rivals">The others, at the same moment.</param>
internal sealed record Told(long P50, long P90, RivalEstimates Rivals)
{
    /// <summary>How long it waited.</summary>
    public long Waited { get; init; }

    /// <summary>Between what bounds that is known to lie.</summary>
    public (long Least, long Most) Known { get; init; }
}
