namespace ServiceSdk.Tiers;

/// <summary>What the delegation list says of an item.</summary>
/// <param name="Item">The item's code.</param>
/// <param name="Accept">The lowest tier whose halls accept it; those of the tiers above do too.</param>
/// <param name="Review">The tier that handles it: takes the file over and reviews it.</param>
/// <param name="Decide">The tier that decides it: the same, or one above.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Agency">The lowest tier whose halls file it, as agents, where they do not accept it; null for none.</param>
/// <param name="OnlyAt">部分覆盖: the only halls of its tiers that accept it; null for all.</param>
/// <param name="Online">Whether it may be filed online.</param>
public sealed record DelegatedItem(
    string Item, Tier Accept, Tier Review, Tier Decide, string Source, Tier? Agency = null, IReadOnlyList<string>? OnlyAt = null, bool Online = false);
