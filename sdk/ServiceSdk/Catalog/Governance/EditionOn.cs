using ServiceSdk.Items;

namespace ServiceSdk.Catalog.Governance;

/// <summary>Makes the edition of a day: each item in the version of that day, and why what is closed is closed.</summary>
internal static class EditionOn
{
    public static CatalogEdition Of(string id, IEnumerable<ItemHistory> histories, DateOnly day)
    {
        var open = new List<ItemVersion>();
        var closed = new Dictionary<string, Refusal>();
        foreach (var history in histories)
        {
            if (history.On(day) is not { } version)
                closed.Add(history.Last.Item.Code, GovernanceRefusals.NotYet(history.Last.Item.Title, history.Versions[0].From!.Value));
            else if (Why(history, version.Item, day) is { } refusal)
                closed.Add(version.Item.Code, refusal);
            else
                open.Add(version);
        }

        return new CatalogEdition(id, open, closed);
    }

    private static Refusal? Why(ItemHistory history, ServiceItem item, DateOnly day) => history.ClosedOn(day) switch
    {
        { Act: CatalogAct.Pause } pause => GovernanceRefusals.Paused(item.Title, pause.Reason),
        { Act: CatalogAct.Cancel } cancel => GovernanceRefusals.Cancelled(item.Title, cancel.Reason),
        { } replaced => GovernanceRefusals.Replaced(item.Title, [.. replaced.Items.Select(one => one.Title)]),
        null when item.ValidFrom?.Value > day => GovernanceRefusals.NotYet(item.Title, item.ValidFrom.Value),
        null when item.ValidTo?.Value < day => GovernanceRefusals.Over(item.Title, item.ValidTo.Value),
        null => null,
    };
}
