using ServiceSdk.Catalog.Guides;
using ServiceSdk.Items;

namespace ServiceSdk.Catalog.Governance;

/// <summary>What a proposal must be like before anyone looks at it.</summary>
internal static class ProposalRules
{
    private const int LongestWords = 500;

    public static bool AreWords(string? text) => text?.Trim().Length is > 0 and <= LongestWords;

    public static Refusal? Judge(ProposeCatalog propose, CatalogHistory catalog, DateOnly today) =>
        !AreWords(propose.Reason) ? GovernanceRefusals.WordsMissing()
        : propose.From <= today ? GovernanceRefusals.DatePast()
        : Shape(propose) ?? Codes(propose, catalog) ?? Result(propose, catalog);

    private static Refusal? Shape(ProposeCatalog propose)
    {
        var (items, codes) = (propose.Items.Count, propose.Codes.Count);
        var fits = propose.Act switch
        {
            CatalogAct.Add or CatalogAct.Change => items > 0 && codes == 0,
            CatalogAct.Split => items > 1 && codes == 1,
            CatalogAct.Merge => items == 1 && codes > 1,
            CatalogAct.Pause or CatalogAct.Resume or CatalogAct.Cancel => items == 0 && codes > 0,
            _ => false,
        };
        return fits ? null : GovernanceRefusals.Shape();
    }

    private static Refusal? Codes(ProposeCatalog propose, CatalogHistory catalog)
    {
        var pending = catalog.Proposals.Where(one => one.IsOpen).SelectMany(one => one.Codes).ToHashSet();
        var brought = propose.Items.Select(item => item.Code).ToList();
        var about = brought.Concat(propose.Codes).ToList();
        return about.FirstOrDefault(pending.Contains) is { } busy ? GovernanceRefusals.Pending(busy)
            : about.GroupBy(code => code).FirstOrDefault(group => group.Count() > 1) is { } twice ? GovernanceRefusals.Twice(twice.Key)
            : propose.Act != CatalogAct.Change && brought.FirstOrDefault(code => catalog.Find(code) is not null) is { } known ? GovernanceRefusals.CodeUsed(known)
            : (propose.Act == CatalogAct.Change ? brought : propose.Codes).Select(code => Known(code, propose, catalog.Find(code))).FirstOrDefault(no => no is not null);
    }

    private static Refusal? Known(string code, ProposeCatalog propose, ItemHistory? history) =>
        history is null ? GovernanceRefusals.CodeUnknown(code)
        : history.LastStanding is CatalogAct.Cancel or CatalogAct.Split or CatalogAct.Merge ? GovernanceRefusals.Gone(code)
        : propose.Act == CatalogAct.Pause && history.LastStanding == CatalogAct.Pause ? GovernanceRefusals.AlreadyPaused(code)
        : propose.Act == CatalogAct.Resume && history.LastStanding != CatalogAct.Pause ? GovernanceRefusals.NotPaused(code)
        : history.LastChange is { } last && propose.From < last ? GovernanceRefusals.BeforeLastChange(code, last)
        : null;

    private static Refusal? Result(ProposeCatalog propose, CatalogHistory catalog)
    {
        if (propose.Act == CatalogAct.Change && propose.Items.FirstOrDefault(item => IsSame(item, catalog.Find(item.Code)!.Last.Item)) is { } same)
            return GovernanceRefusals.NothingChanged(same.Code);
        var gone = propose.Items.Select(item => item.Code).Concat(propose.Codes).ToHashSet();
        var defects = CatalogCheck.Defects([.. catalog.On(propose.From).Items.Where(item => !gone.Contains(item.Code)), .. propose.Items]);
        return defects.Count > 0 ? CatalogRefusals.Invalid(defects) : null;
    }

    private static bool IsSame(ServiceItem item, ServiceItem known) =>
        (item.Number, item.Group) == (known.Number, known.Group) && ItemGuides.Facts(item).SequenceEqual(ItemGuides.Facts(known));
}
