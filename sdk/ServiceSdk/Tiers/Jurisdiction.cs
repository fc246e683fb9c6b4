using ServiceSdk.Items;

namespace ServiceSdk.Tiers;

/// <summary>管辖: finds whose business a filing is, by the delegation list. Any hall takes what it takes from anybody; only the office differs.</summary>
/// <param name="list">The list.</param>
/// <param name="region">The divisions.</param>
public sealed class Jurisdiction(DelegationList list, Region region)
{
    /// <summary>Whose a filing at a hall is.</summary>
    /// <param name="item">The item.</param>
    /// <param name="hall">The hall that takes it in.</param>
    /// <param name="division">The code of the division the applicant belongs to by residence; null for the hall's own.</param>
    /// <returns>The competence; or that the division is unknown, or that no competent body is listed.</returns>
    public Outcome<Competence> AtHall(ServiceItem item, HallId hall, string? division)
    {
        // What is done on the spot is done by the window that took it; what is not listed, and a hall outside the list's region, are their own.
        if (item.Mode.Value == HandlingMode.Immediate || list.Find(item.Code) is not { } delegated || !region.Find(hall.Division).Succeeded(out _, out _))
            return new Competence($"{hall}", $"{hall}", false);
        return Of(item, delegated, division ?? hall.Division).Then<Competence>(found => new Competence(
            found.Office, found.DecidedBy, !region.LiesIn(hall.Division, found.Division)));
    }

    /// <summary>Whose a filing online is.</summary>
    /// <param name="item">The item.</param>
    /// <param name="division">The code of the division the applicant belongs to by residence.</param>
    /// <returns>The competence; or that the item is not filed online, that the division is missing or unknown, or that no competent body is listed.</returns>
    public Outcome<Competence> Online(ServiceItem item, string? division) =>
        list.Find(item.Code) is not { Online: true } delegated ? DelegationRefusals.NotOnline(item.Title)
        : division is null ? DelegationRefusals.DivisionNeeded(item.Title)
        : Of(item, delegated, division).Then<Competence>(found => new Competence(found.Office, found.DecidedBy, false));

    private Outcome<(string Office, string DecidedBy, string Division)> Of(ServiceItem item, DelegatedItem delegated, string division) =>
        OfficeOf(item, delegated.Review, division).Then<(string, string, string)>(office =>
            OfficeOf(item, delegated.Decide, division).Then<(string, string, string)>(decides => (office.Id, decides.Id, office.Division)));

    /// <summary>Above the halls a department's body is the office of a tier; below, the division's own hall, where the departments' staff sit.</summary>
    private Outcome<(string Id, string Division)> OfficeOf(ServiceItem item, Tier tier, string division) => Nearest(division, tier).Then<(string, string)>(place =>
        place.Tier != Tier.District ? ($"{HallId.FirstOf(place.Code)}", place.Code)
        : list.Find(item.Department, place.Code) is { } body ? (body.Id, place.Code)
        : DelegationRefusals.BodyUnknown(item.Department));

    /// <summary>Who belongs to a town as a whole has no village: the town does it.</summary>
    private Outcome<Division> Nearest(string division, Tier tier) => region.Find(division).Then(
        found => found.Tier < tier ? found : region.Above(division, tier));
}
