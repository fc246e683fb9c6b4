using ServiceSdk.Items;

namespace ServiceSdk.Catalog.Guides;

/// <summary>The materials, by code. A table says what each is called and whether it must be brought; the rest of a known one stays.</summary>
internal sealed record MaterialsField(string Name, string Label) : GuideField(Name, Label)
{
    private const string Always = "必交：";
    private const string Sometimes = "按情形：";

    public override bool Settable => true;

    public override string? Complaint(GuideEntry entry) =>
        entry.Key.Length == 0 ? "的编号应为材料编码"
        : NameIn(entry.Text).Length > 0 ? null : $"应以“{Always}”或者“{Sometimes}”开头，后写材料名称";

    public override ServiceItem With(ServiceItem item, IReadOnlyList<GuideEntry> entries)
    {
        var known = item.Materials.ToDictionary(material => material.Code);
        return item with { Materials = [.. entries.Select(entry => Of(entry, known.GetValueOrDefault(entry.Key)))] };
    }

    protected override IEnumerable<GuideEntry> Entries(ServiceItem item) => item.Materials.Select(material =>
        new GuideEntry(material.Code, (material.Essential ? Always : Sometimes) + material.Name, material.Source));

    private static ItemMaterial Of(GuideEntry entry, ItemMaterial? known)
    {
        var (name, essential) = (NameIn(entry.Text), entry.Text.StartsWith(Always, StringComparison.Ordinal));
        return known is null
            ? new ItemMaterial(entry.Key, name, essential, entry.Source)
            : known with { Name = name, Essential = essential, Source = entry.Source };
    }

    private static string NameIn(string text) =>
        new[] { Always, Sometimes }.Where(start => text.StartsWith(start, StringComparison.Ordinal)).Select(start => text[start.Length..]).FirstOrDefault() ?? "";
}
