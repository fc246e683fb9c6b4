namespace ServiceSdk.Items;

/// <summary>Which record of a government registry may stand in for a material, with the applicant's consent.</summary>
/// <param name="Kind">The record kind, as registries name it: <c>household</c>.</param>
/// <param name="Label">What the record is called, in Chinese.</param>
/// <param name="Source">Where it comes from that the record will do: a cited document or <see cref="Sources.Sample"/>.</param>
public sealed record SharedSource(string Kind, string Label, string Source)
{
    /// <summary>How many calendar days old it may be, from 0; null for any age.</summary>
    public int? FreshDays { get; init; }

    /// <summary>Which field of the record fills which field of the item's form.</summary>
    public IReadOnlyList<SharedField> Fills { get; init; } = [];
}

/// <summary>A form field that a shared record fills.</summary>
/// <param name="Field">The form field's name.</param>
/// <param name="From">The record's field.</param>
public sealed record SharedField(string Field, string From);
