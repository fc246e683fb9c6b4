using ServiceSdk.Items;

namespace ServiceSdk.Catalog.Guides;

/// <summary>The conditions, numbered from 1. A table says them in words; one whose words stay keeps its tests.</summary>
internal sealed record ConditionsField(string Name, string Label) : GuideField(Name, Label)
{
    public override bool Settable => true;

    public override string? Complaint(GuideEntry entry) => entry.Text.Length > 0 ? null : "不能为空";

    public override ServiceItem With(ServiceItem item, IReadOnlyList<GuideEntry> entries) => item with
    {
        Guide = item.Guide with
        {
            Conditions =
            [
                .. entries.Select(entry => item.Guide.Conditions.FirstOrDefault(known => known.Value == entry.Text) is { } known
                    ? known with { Source = entry.Source }
                    : new ItemCondition(entry.Text, entry.Source)),
            ],
        },
    };

    protected override IEnumerable<GuideEntry> Entries(ServiceItem item) =>
        item.Guide.Conditions.Select((condition, i) => new GuideEntry($"{i + 1}", condition.Value, condition.Source));
}
