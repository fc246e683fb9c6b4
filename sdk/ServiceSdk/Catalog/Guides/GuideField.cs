using ServiceSdk.Items;

namespace ServiceSdk.Catalog.Guides;

/// <summary>A field of the guide: what it says of an item, and, where a table may set it, how it is set.</summary>
internal abstract record GuideField(string Name, string Label)
{
    /// <summary>Whether an item must not go into service without it.</summary>
    public bool Required { get; init; }

    /// <summary>Whether a table may set it; what cases are computed by beyond the words stands in the items document alone.</summary>
    public abstract bool Settable { get; }

    /// <summary>What it says of an item; nothing where it was not written.</summary>
    public IEnumerable<GuideFact> Facts(ServiceItem item) =>
        Entries(item).Select(entry => new GuideFact(Name, Label, entry.Key, entry.Text, entry.Source));

    /// <summary>What is wrong with an entry a table would set, to follow the field's label; null when nothing is.</summary>
    public abstract string? Complaint(GuideEntry entry);

    /// <summary>The item with the field's entries replaced by those, none of which has a complaint.</summary>
    public abstract ServiceItem With(ServiceItem item, IReadOnlyList<GuideEntry> entries);

    protected abstract IEnumerable<GuideEntry> Entries(ServiceItem item);
}

/// <summary>One entry of a field, in words.</summary>
internal readonly record struct GuideEntry(string Key, string Text, string Source);

/// <summary>A field that only the items document sets.</summary>
internal sealed record FixedField(string Name, string Label, Func<ServiceItem, IEnumerable<GuideEntry>> Read) : GuideField(Name, Label)
{
    public override bool Settable => false;

    public override string? Complaint(GuideEntry entry) => "不能用表格修改，请改事项文件";

    public override ServiceItem With(ServiceItem item, IReadOnlyList<GuideEntry> entries) => item;

    protected override IEnumerable<GuideEntry> Entries(ServiceItem item) => Read(item);
}

/// <summary>A field with one fact.</summary>
internal sealed record OneField<T>(
    string Name, string Label, Wording<T> Words, Func<ServiceItem, Sourced<T>?> Get, Func<ServiceItem, Sourced<T>?, ServiceItem> Set)
    : GuideField(Name, Label)
{
    public override bool Settable => true;

    public override string? Complaint(GuideEntry entry) =>
        entry.Key.Length > 0 ? "只有一项，编号应为空" : Words.Read(entry.Text).Understood ? null : $"应为{Words.Form}";

    public override ServiceItem With(ServiceItem item, IReadOnlyList<GuideEntry> entries) =>
        Set(item, entries.Select(entry => new Sourced<T>(Words.Read(entry.Text).Value, entry.Source)).FirstOrDefault());

    protected override IEnumerable<GuideEntry> Entries(ServiceItem item) =>
        Get(item) is { } fact ? [new GuideEntry("", Words.Say(fact.Value), fact.Source)] : [];
}

/// <summary>A field with a list of texts, numbered from 1.</summary>
internal sealed record TextsField(
    string Name, string Label, Func<ItemGuide, IReadOnlyList<Sourced<string>>> Get, Func<ItemGuide, IReadOnlyList<Sourced<string>>, ItemGuide> Set)
    : GuideField(Name, Label)
{
    public override bool Settable => true;

    public override string? Complaint(GuideEntry entry) => entry.Text.Length > 0 ? null : "不能为空";

    public override ServiceItem With(ServiceItem item, IReadOnlyList<GuideEntry> entries) =>
        item with { Guide = Set(item.Guide, [.. entries.Select(entry => new Sourced<string>(entry.Text, entry.Source))]) };

    protected override IEnumerable<GuideEntry> Entries(ServiceItem item) =>
        Get(item.Guide).Select((text, i) => new GuideEntry($"{i + 1}", text.Value, text.Source));
}
