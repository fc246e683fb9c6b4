namespace ServiceSdk.Tiers;

/// <summary>A body the plan is addressed to, and must carry it out: the development zone's committee too, which is no division.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Division">The code of the division it governs; null for a body without one.</param>
/// <param name="Source">Where it is named.</param>
public sealed record Addressee(string Name, string? Division, string Source);
