using ServiceSdk.Catalog;
using ServiceSdk.Items;

namespace ServiceSdk.Cases;

/// <summary>An item as it stood when the case was filed: what runs keeps the version it was accepted under.</summary>
/// <param name="Code">The item's code.</param>
/// <param name="Edition">The catalog edition's id.</param>
/// <param name="Title">Its short title.</param>
/// <param name="Mode">How it is handled.</param>
/// <param name="Procedure">Which rule set binds it.</param>
/// <param name="StatutoryTerm">The longest the law allows; null where no source names one.</param>
/// <param name="PromisedTerm">What the department promises; null for items done on the spot.</param>
/// <param name="Materials">What the applicant brings.</param>
/// <param name="FourEyes">Whether who approves must be another person than who reviews or asks.</param>
public sealed record FrozenItem(
    string Code,
    string Edition,
    string Title,
    HandlingMode Mode,
    Procedure Procedure,
    Sourced<Term>? StatutoryTerm,
    Sourced<Term>? PromisedTerm,
    IReadOnlyList<ItemMaterial> Materials,
    bool FourEyes)
{
    /// <summary>The fields of its form by name, as the applicant sees them; null for a form without any, and in records from before they were kept.</summary>
    public IReadOnlyDictionary<string, string>? Fields { get; init; }

    /// <summary>The procedures that may pause its clock; null for none.</summary>
    public IReadOnlyList<SpecialProcedure>? SpecialProcedures { get; init; }

    /// <summary>How its term may be extended; null where its procedure's rules alone say so.</summary>
    public TermExtension? Extension { get; init; }

    /// <summary>Whether several bodies handle it together; null for no.</summary>
    public bool? JointHandling { get; init; }

    /// <summary>How long the higher authority has; null where no source names it.</summary>
    public Sourced<Term>? UpperTerm { get; init; }

    /// <summary>How its result is handed over; null for the window and the post.</summary>
    public IReadOnlyList<DeliveryWay>? DeliveryWays { get; init; }

    /// <summary>How long its cases are kept; null for ten years from the end.</summary>
    public ItemRetention? Retention { get; init; }

    /// <summary>What it costs; null where nothing may be charged.</summary>
    public IReadOnlyList<ItemFee>? Fees { get; init; }

    /// <summary>By when the fees must be settled; null for before the delivery.</summary>
    public FeesDue? FeesDue { get; init; }

    /// <summary>Which version of the item it is; null for the first.</summary>
    public int? Version { get; init; }

    /// <summary>Freezes an item in the version a catalog has it.</summary>
    /// <param name="edition">The catalog edition.</param>
    /// <param name="item">One of its items.</param>
    public static FrozenItem Of(CatalogEdition edition, ServiceItem item) =>
        Of(edition.Id, item) with { Version = edition.VersionOf(item.Code) is > 1 and var version ? version : null };

    /// <summary>Freezes an item in its first version.</summary>
    /// <param name="edition">The catalog edition's id.</param>
    /// <param name="item">The item.</param>
    public static FrozenItem Of(string edition, ServiceItem item) => new(
        item.Code, edition, item.Title, item.Mode.Value, item.Procedure, item.StatutoryTerm, item.PromisedTerm, item.Materials,
        item.FourEyes?.Value ?? true)
    {
        Fields = item.Form is { Count: > 0 } form ? form.ToDictionary(field => field.Name, field => field.Label) : null,
        SpecialProcedures = item.SpecialProcedures is { Count: > 0 } procedures ? procedures : null,
        Extension = item.Extension,
        JointHandling = item.JointHandling?.Value,
        UpperTerm = item.UpperTerm,
        DeliveryWays = item.DeliveryWays?.Value,
        Retention = item.Retention,
        Fees = item.Fees is { Count: > 0 } fees ? fees : null,
        FeesDue = item.FeesDue == Items.FeesDue.BeforeMaking ? item.FeesDue : null,
    };

    /// <summary>What a material is called to the applicant; its code where the item has none of that code.</summary>
    /// <param name="material">Its code.</param>
    public string NameOf(string material) => Materials.FirstOrDefault(one => one.Code == material)?.Name ?? material;

    /// <summary>What a field of the form is called to the applicant; its name where the form has none of that name.</summary>
    /// <param name="field">Its name.</param>
    public string LabelOf(string field) => Fields?.GetValueOrDefault(field) ?? field;
}
