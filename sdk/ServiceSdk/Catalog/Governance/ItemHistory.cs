using ServiceSdk.Items;

namespace ServiceSdk.Catalog.Governance;

/// <summary>One version of an item. Immutable.</summary>
/// <param name="Number">From 1.</param>
/// <param name="From">New cases are taken under it from that day on; null for from the edition's first.</param>
/// <param name="Proposal">The proposal it came by; null for the plugin's own.</param>
/// <param name="Item">What it says.</param>
public sealed record ItemVersion(int Number, DateOnly? From, int? Proposal, ServiceItem Item);

/// <summary>An item's versions, and when it was closed or opened again.</summary>
internal sealed class ItemHistory
{
    private readonly List<ItemVersion> _versions = [];
    private readonly List<CatalogProposed> _standings = [];

    public IReadOnlyList<ItemVersion> Versions => _versions;

    public ItemVersion Last => _versions[^1];

    /// <summary>The day its last change takes effect on; null where it has none.</summary>
    public DateOnly? LastChange => _standings.Select(act => (DateOnly?)act.From).Append(Last.From).Max();

    /// <summary>What it is closed or opened by last, whenever that takes effect; null where nothing was.</summary>
    public CatalogAct? LastStanding => _standings is [.., var last] ? last.Act : null;

    public void Add(ServiceItem item, CatalogProposed? by) => _versions.Add(new ItemVersion(_versions.Count + 1, by?.From, by?.Number, item));

    public void Add(CatalogProposed standing) => _standings.Add(standing);

    /// <summary>The version new cases are taken under on a day; null before its first.</summary>
    public ItemVersion? On(DateOnly day) => _versions.LastOrDefault(version => version.From is null || version.From <= day);

    /// <summary>What closes it on a day; null where nothing does.</summary>
    public CatalogProposed? ClosedOn(DateOnly day) =>
        _standings.LastOrDefault(act => act.From <= day) is { Act: not CatalogAct.Resume } act ? act : null;
}
