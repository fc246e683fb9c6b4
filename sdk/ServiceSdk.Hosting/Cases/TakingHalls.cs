using ServiceSdk.Hosting.Halls;
using ServiceSdk.Queueing;
using ServiceSdk.Tiers;

namespace ServiceSdk.Hosting.Cases;

/// <summary>
/// Which halls take an item, by the delegation list and their lines: asked before somebody waits for a window that may not take the filing.
/// Safe for concurrent use.
/// </summary>
public sealed class TakingHalls(HallDirectory halls, DelegationDesk delegation, DelegationList list, Region region)
{
    /// <summary>Why a hall gives nobody a ticket for an item, as far as the delegation list goes.</summary>
    /// <param name="hall">The hall.</param>
    /// <param name="items">The items of the visit.</param>
    /// <returns>Null where it may; else a refusal whose remedy names a hall that takes the item, where one is known.</returns>
    /// <exception cref="Journal.JournalUnavailableException">It cannot be told now.</exception>
    public async ValueTask<Refusal?> JudgeAsync(Hall hall, IReadOnlyList<TicketItem> items)
    {
        foreach (var item in items)
        {
            if (await RefusalAsync(hall.Configuration.Id, item) is { } refusal)
                return await NamingAsync(refusal, hall, item);
        }

        return null;
    }

    /// <summary>A refusal of an item, with a hall that takes it in the remedy, where one is known.</summary>
    /// <param name="refusal">Why the hall does not take it.</param>
    /// <param name="hall">The hall.</param>
    /// <param name="items">The items of the visit: the first that the hall has no line for is meant.</param>
    /// <exception cref="Journal.JournalUnavailableException">It cannot be told now.</exception>
    public async ValueTask<Refusal> NamingAsync(Refusal refusal, Hall hall, IReadOnlyList<TicketItem> items) =>
        items.FirstOrDefault(item => !HasLine(hall, item)) is { } item ? await NamingAsync(refusal, hall, item) : refusal;

    private async ValueTask<Refusal> NamingAsync(Refusal refusal, Hall hall, TicketItem item)
    {
        foreach (var id in Candidates(hall, item))
        {
            if (id != hall.Configuration.Id && halls.Find(id).Succeeded(out var other, out _) && HasLine(other, item) && await RefusalAsync(id, item) is null)
                return refusal with { Remedy = $"请到{other.Configuration.Name}办理。" };
        }

        return refusal;
    }

    private async ValueTask<Refusal?> RefusalAsync(string hall, TicketItem item) =>
        !HallId.Parse(hall).Succeeded(out var id, out _)
        || (await delegation.ReadAsync(hall, own => own.Takes(id, item.Item, item.Title))).Succeeded(out _, out var refusal)
            ? null
            : refusal;

    /// <summary>The halls the list names; else the nearest above first, then the towns' own.</summary>
    private IEnumerable<string> Candidates(Hall hall, TicketItem item)
    {
        if (list.Find(item.Item)?.OnlyAt is { } only)
            return only;
        var own = HallId.Parse(hall.Configuration.Id).Succeeded(out var id, out _) ? id.Division : "";
        return region.Divisions.Where(division => region.LiesIn(own, division.Code)).Reverse()
            .Concat(region.Divisions.Where(division => division.Tier == Tier.Township))
            .Select(division => $"{HallId.FirstOf(division.Code)}").Distinct();
    }

    private static bool HasLine(Hall hall, TicketItem item) => hall.Configuration.Lines.Any(line => line.Skill == item.Skill);
}
