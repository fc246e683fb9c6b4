using ServiceSdk.Items;

namespace ServiceSdk.Catalog;

/// <summary>
/// An edition of the item catalog 服务事项目录: one name, one code, one norm for every hall. Immutable; what is wrong with its
/// items is found before it stands.
/// </summary>
public sealed class CatalogEdition
{
    /// <summary>The id of the first edition, of the plan's annex 1.</summary>
    public const string Tianning2018 = "tn2018";

    private readonly Dictionary<string, ServiceItem> _byCode;

    private CatalogEdition(string id, IReadOnlyList<ServiceItem> items)
    {
        (Id, Items) = (id, items);
        _byCode = items.ToDictionary(item => item.Code);
    }

    /// <summary>The edition's id, the first part of its items' codes.</summary>
    public string Id { get; }

    /// <summary>Its items, by number.</summary>
    public IReadOnlyList<ServiceItem> Items { get; }

    /// <summary>Builds an edition of the items all plugins bring.</summary>
    /// <param name="id">The edition's id.</param>
    /// <param name="items">In any order; they need not be all of the list's.</param>
    /// <returns>The edition, or a refusal that names everything <see cref="CatalogCheck"/> finds.</returns>
    public static Outcome<CatalogEdition> Of(string id, IEnumerable<ServiceItem> items)
    {
        IReadOnlyList<ServiceItem> ordered = [.. items.OrderBy(item => item.Number)];
        var defects = CatalogCheck.Defects(ordered);
        return defects.Count == 0 ? new CatalogEdition(id, ordered) : CatalogRefusals.Invalid(defects);
    }

    /// <summary>Finds an item.</summary>
    /// <param name="code">Its code, <c>tn2018-083</c>.</param>
    /// <returns>The item, or <see cref="CatalogRefusals.ItemUnknown"/>.</returns>
    public Outcome<ServiceItem> Find(string code) =>
        _byCode.TryGetValue(code, out var item) ? item : CatalogRefusals.ItemUnknown;
}
