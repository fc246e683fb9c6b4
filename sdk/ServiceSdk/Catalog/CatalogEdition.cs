using System.Globalization;
using ServiceSdk.Catalog.Governance;
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

    private readonly Dictionary<string, ItemVersion> _byCode;
    private readonly IReadOnlyDictionary<string, Refusal> _closed;

    internal CatalogEdition(string id, IEnumerable<ItemVersion> versions, IReadOnlyDictionary<string, Refusal> closed)
    {
        _byCode = versions.ToDictionary(version => version.Item.Code);
        (Id, Items, _closed) = (id, [.. _byCode.Values.Select(version => version.Item).OrderBy(item => item.Number)], closed);
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
        return defects.Count == 0
            ? new CatalogEdition(id, ordered.Select(item => new ItemVersion(1, null, null, item)), new Dictionary<string, Refusal>())
            : CatalogRefusals.Invalid(defects);
    }

    /// <summary>Finds an item that new cases are taken of.</summary>
    /// <param name="code">Its code, <c>tn2018-083</c>.</param>
    /// <returns>The item; or why it is closed, or <see cref="CatalogRefusals.ItemUnknown"/>.</returns>
    public Outcome<ServiceItem> Find(string code) =>
        _byCode.TryGetValue(code, out var version) ? version.Item
        : _closed.TryGetValue(code, out var refusal) ? refusal
        : CatalogRefusals.ItemUnknown;

    /// <summary>Finds an item by what people call it: its code, its number in the edition's list, or a code of others.</summary>
    /// <param name="name">The code or the number.</param>
    /// <returns>As <see cref="Find"/>.</returns>
    public Outcome<ServiceItem> FindNamed(string name) =>
        Find(Items.FirstOrDefault(item => item.Number.ToString(CultureInfo.InvariantCulture) == name || item.Codes.Any(code => code.Value == name))?.Code ?? name);

    /// <summary>Which version of an item it has, from 1; 1 for one it does not have.</summary>
    /// <param name="code">The item's code.</param>
    public int VersionOf(string code) => _byCode.TryGetValue(code, out var version) ? version.Number : 1;
}
