using ServiceSdk.Tiers;

namespace ServiceSdk.ReferenceHost.Api.Catalog;

/// <summary>A competent body.</summary>
/// <param name="Name">What it is called today.</param>
internal sealed record BodyView(string Id, string Department, string Name, IReadOnlyList<BodyName> Names);

/// <summary>The delegation list as a hall takes it.</summary>
/// <param name="Confirmed">The edition the hall confirmed; absent before that.</param>
internal sealed record DelegationView(string Edition, string? Confirmed, string Origin, IReadOnlyList<DelegatedLine> Items);

/// <summary>An item of the list.</summary>
/// <param name="Taking">How the hall takes it; absent where it does not.</param>
/// <param name="NotTaken">Why not, and where it is taken.</param>
internal sealed record DelegatedLine(
    string Item, string Title, Taking? Taking, string? NotTaken, Tier Accept, Tier Review, Tier Decide, bool Online, string Source);

internal sealed record DelegationEdition(string? Edition);

internal sealed record DelegationChange(string? Item, string? Reason);
