namespace ServiceSdk.Queueing;

/// <summary>How long a ticket will wait, as two quantiles, in milliseconds from now.</summary>
/// <param name="Ahead">How many of those who wait in its line will be called before it, as things stand.</param>
/// <param name="P50">Half of such tickets wait no longer.</param>
/// <param name="P90">Nine of ten wait no longer; at least <paramref name="P50"/>.</param>
public sealed record WaitEstimate(int Ahead, long P50, long P90);
