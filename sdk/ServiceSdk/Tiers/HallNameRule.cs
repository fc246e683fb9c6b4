namespace ServiceSdk.Tiers;

/// <summary>How the halls of a tier are named, as dated data of a region: elsewhere, or later, the names differ.</summary>
/// <param name="Tier">Whose halls.</param>
/// <param name="Suffix">What follows the division's name.</param>
/// <param name="Rule">The rule in the words of its source.</param>
/// <param name="From">In force from that day.</param>
/// <param name="To">In force to that day, included; null while it stands.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record HallNameRule(Tier Tier, string Suffix, string Rule, DateOnly From, DateOnly? To, string Source)
{
    /// <summary>Whether the rule is in force.</summary>
    /// <param name="date">The civil date.</param>
    public bool InForce(DateOnly date) => date >= From && (To is null || date <= To);
}
