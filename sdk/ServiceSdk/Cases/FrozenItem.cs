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
/// <param name="FourEyes">Whether the approver must be another person than the reviewer.</param>
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
    /// <summary>What it costs; null where nothing may be charged.</summary>
    public IReadOnlyList<ItemFee>? Fees { get; init; }

    /// <summary>By when the fees must be settled; null for before the delivery.</summary>
    public FeesDue? FeesDue { get; init; }

    /// <summary>Freezes an item.</summary>
    /// <param name="edition">The catalog edition's id.</param>
    /// <param name="item">The item.</param>
    /// <param name="fourEyes">False only where the item's setting lifts the rule of two persons.</param>
    public static FrozenItem Of(string edition, ServiceItem item, bool fourEyes = true) => new(
        item.Code, edition, item.Title, item.Mode.Value, item.Procedure, item.StatutoryTerm, item.PromisedTerm, item.Materials, fourEyes)
    {
        Fees = item.Fees.Count > 0 ? item.Fees : null,
        FeesDue = item.FeesDue == Items.FeesDue.BeforeMaking ? item.FeesDue : null,
    };
}
