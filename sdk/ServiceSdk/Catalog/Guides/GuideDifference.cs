using ServiceSdk.Items;

namespace ServiceSdk.Catalog.Guides;

/// <summary>What differs between two versions of items, fact by fact.</summary>
public static class GuideDifference
{
    /// <summary>Compares two sets of items by their codes.</summary>
    /// <param name="from">The earlier.</param>
    /// <param name="to">The later.</param>
    /// <returns>Every fact that was added, taken away or changed, by code and in the order of the guide.</returns>
    public static IReadOnlyList<GuideChange> Between(IEnumerable<ServiceItem> from, IEnumerable<ServiceItem> to)
    {
        var (before, after) = (from.ToDictionary(item => item.Code), to.ToDictionary(item => item.Code));
        return
        [
            .. from code in before.Keys.Union(after.Keys).Order(StringComparer.Ordinal)
               from change in Of(code, before.GetValueOrDefault(code), after.GetValueOrDefault(code))
               select change,
        ];
    }

    private static IEnumerable<GuideChange> Of(string code, ServiceItem? before, ServiceItem? after)
    {
        var (old, now) = (FactsOf(before), FactsOf(after));
        return GuideFields.All.SelectMany(field => old.Concat(now).Where(fact => fact.Field == field.Name).Select(fact => fact.Key).Distinct()
                .Select(key => (Old: Find(old, field, key), New: Find(now, field, key))))
            .Where(pair => pair.Old != pair.New)
            .Select(pair => new GuideChange(code, pair.Old, pair.New));
    }

    private static GuideFact? Find(IReadOnlyList<GuideFact> facts, GuideField field, string key) =>
        facts.FirstOrDefault(fact => fact.Field == field.Name && fact.Key == key);

    private static IReadOnlyList<GuideFact> FactsOf(ServiceItem? item) => item is null ? [] : ItemGuides.Facts(item);
}

/// <summary>A fact that differs.</summary>
/// <param name="Item">The item's code.</param>
/// <param name="Old">What was said; null where nothing was.</param>
/// <param name="New">What is said; null where nothing is.</param>
public sealed record GuideChange(string Item, GuideFact? Old, GuideFact? New);
