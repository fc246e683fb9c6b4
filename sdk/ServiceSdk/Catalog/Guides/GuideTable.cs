using ServiceSdk.Items;

namespace ServiceSdk.Catalog.Guides;

/// <summary>
/// Guides as a table, a fact a row, for those who work in spreadsheets. The rows of a field replace what the item says there, whole; a
/// field without rows stays. What no table can say (forms, codes, shared records) stays too.
/// </summary>
public static class GuideTable
{
    private static readonly Dictionary<string, GuideField> ByLabel = GuideFields.All.ToDictionary(field => field.Label);

    /// <summary>The rows of items, numbered from 1: every fact that a table may set.</summary>
    /// <param name="items">The items.</param>
    public static IReadOnlyList<GuideRow> Rows(IEnumerable<ServiceItem> items) =>
    [
        .. items.SelectMany(item => GuideFields.All.Where(field => field.Settable).SelectMany(field => field.Facts(item)),
            static (item, fact) => (item, fact)).Select(static (one, i) =>
            new GuideRow(i + 1, one.item.Code, one.item.Name, one.fact.Label, one.fact.Key, one.fact.Text, one.fact.Source)),
    ];

    /// <summary>Reads a table over known items.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="known">Finds an item by its code; null for none.</param>
    /// <returns>The items that become different, or everything that is wrong, row by row.</returns>
    public static GuideTableReading Read(IReadOnlyList<GuideRow> rows, Func<string, ServiceItem?> known)
    {
        var once = new HashSet<(string, string, string)>();
        var faults = rows.Select(row => Fault(row, known, once.Add((row.Item, row.Field, row.Key)))).OfType<RowFault>().ToList();
        return faults.Count > 0
            ? new GuideTableReading([], faults)
            : new GuideTableReading([.. rows.GroupBy(row => row.Item).Select(group => Changed(known(group.Key)!, group)).OfType<ServiceItem>()], []);
    }

    private static RowFault? Fault(GuideRow row, Func<string, ServiceItem?> known, bool first) =>
        known(row.Item) is null ? new RowFault(row.Row, $"“{row.Item}”不是目录中的事项")
        : !ByLabel.TryGetValue(row.Field, out var field) ? new RowFault(row.Row, $"“{row.Field}”不是办事指南的栏目")
        : !first ? new RowFault(row.Row, $"“{row.Field}”与前面的行重复")
        : field.Complaint(Entry(row)) is { } complaint ? new RowFault(row.Row, $"“{row.Field}”{complaint}")
        : !Sources.IsSource(row.Source) ? new RowFault(row.Row, "来源应为 plan、sample 或者所引文件，例如《居民身份证法》第十二条")
        : null;

    private static ServiceItem? Changed(ServiceItem item, IEnumerable<GuideRow> rows)
    {
        var changed = rows.GroupBy(row => row.Field).Aggregate(item, (built, field) => ByLabel[field.Key].With(built, [.. field.Select(Entry)]));
        return ItemGuides.Facts(changed).SequenceEqual(ItemGuides.Facts(item)) ? null : changed;
    }

    private static GuideEntry Entry(GuideRow row) => new(row.Key, row.Text, row.Source);
}

/// <summary>One row of the table.</summary>
/// <param name="Row">Its number, for messages.</param>
/// <param name="Item">The item's code.</param>
/// <param name="Name">The item's name, for readers; not read.</param>
/// <param name="Field">The field's label.</param>
/// <param name="Key">Which of several: a code, or a number from 1; empty for a field with one.</param>
/// <param name="Text">The fact, in words.</param>
/// <param name="Source">Its source.</param>
public sealed record GuideRow(int Row, string Item, string Name, string Field, string Key, string Text, string Source);

/// <summary>What came of reading a table.</summary>
/// <param name="Items">The items that become different; empty where anything is wrong.</param>
/// <param name="Faults">Everything that is wrong, by row.</param>
public sealed record GuideTableReading(IReadOnlyList<ServiceItem> Items, IReadOnlyList<RowFault> Faults);

/// <summary>A row that is wrong.</summary>
/// <param name="Row">Its number.</param>
/// <param name="What">What is wrong, in Chinese, without a full stop.</param>
public sealed record RowFault(int Row, string What);
