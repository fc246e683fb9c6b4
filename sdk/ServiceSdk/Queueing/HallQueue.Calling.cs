using System.Runtime.InteropServices;

namespace ServiceSdk.Queueing;

/// <content>叫号: which ticket next, and calling it again.</content>
public sealed partial class HallQueue
{
    private Outcome<IReadOnlyList<IEvent>> Call(CallNext command, Moment at)
    {
        if (CallsStopped(at) is { } closed)
            return closed;
        if (_day.Counter(command.Window) is not { } counter)
            return QueueRefusals.WindowUnknown();
        if (counter.State != WindowState.Open)
            return QueueRefusals.WindowNotOpen(counter.State);
        if (counter.InHand is { } inHand)
            return QueueRefusals.WindowBusy(counter.Setup.Name, inHand.Number);
        if (Next(counter, at.HallTime) is not { } next)
            return QueueRefusals.NothingToCall();

        var standing = next.Standing;
        var reason = new CallReason(
            next.Class, at.HallTime - standing.Reference, standing.Target, standing.Critical(at.HallTime, _day.Plan.Margin),
            Longest(counter, at.HallTime) is { } longest && longest.Standing.Before(standing) ? longest.Number : null);
        return One(new TicketCalled(next.Id, next.Number, counter.Setup.Id, reason));
    }

    private Outcome<IReadOnlyList<IEvent>> Recall(RecallTicket command, Moment at)
    {
        if (!InHand(command.Window, command.Ticket, TicketState.Called, TicketState.Called).Succeeded(out var ticket, out var refusal))
            return refusal;
        var rule = _day.Rules.Calls;
        if (ticket.Recalls >= rule.Recalls)
            return QueueRefusals.RecallsUsed(ticket.Number, rule.Recalls);
        return at.HallTime - ticket.Since < rule.RecallGap
            ? QueueRefusals.RecallTooSoon(ticket.Number, rule.RecallGap)
            : One(new TicketRecalled(command.Ticket, ticket.Number, command.Window, ticket.Recalls + 1));
    }

    /// <summary>The ticket a window would call now; null for none. Compares lane heads only, and allocates nothing.</summary>
    internal Ticket? Next(Counter counter, long now)
    {
        var policy = Policy;
        Lane? best = null;
        var rank = 0;
        foreach (ref readonly var open in CollectionsMarshal.AsSpan(counter.Lanes))
        {
            if (best is not null && open.Rank != rank)
                break;
            var lane = open.Lane;
            if (lane.Head is not null && lane.HeadStanding.Reference <= now
                && (best is null || policy.Precedes(lane.HeadStanding, best.HeadStanding, now)))
                (best, rank) = (lane, open.Rank);
        }

        return best?.Head ?? FirstBack(counter, now);
    }

    /// <summary>Who is back and would have to wait for further calls is not left standing before an idle window.</summary>
    private Ticket? FirstBack(Counter counter, long now)
    {
        Ticket? best = null;
        var bestRank = 0;
        foreach (var ticket in _day.Room.Back)
        {
            if (!counter.Serves(ticket.Line))
                continue;
            var rank = counter.RankOf(ticket.Line);
            if (best is null || rank < bestRank || (rank == bestRank && Policy.Precedes(ticket.Standing, best.Standing, now)))
                (best, bestRank) = (ticket, rank);
        }

        return best;
    }

    private static Ticket? Longest(Counter counter, long now)
    {
        Lane? longest = null;
        foreach (ref readonly var open in CollectionsMarshal.AsSpan(counter.Lanes))
        {
            var lane = open.Lane;
            if (lane.Head is not null && lane.HeadStanding.Reference <= now
                && (longest is null || lane.HeadStanding.Before(longest.HeadStanding)))
                longest = lane;
        }

        return longest?.Head;
    }

    private void Called(TicketCalled called, long now)
    {
        var (ticket, counter) = (_day.Ticket(called.Ticket)!, _day.Counter(called.Window)!);
        _day.Leave(ticket);
        LearnCall(ticket, now);
        if (ticket.DetailsIfAny is { } details)
            (details.TransferredBy, details.OnlyFor, details.ReadyAtCall) = (null, null, 0);
        if (ticket.Encounters > 0)
            Remember(ticket);
        (ticket.State, ticket.Since, ticket.Counter, ticket.Recalls) = (TicketState.Called, now, counter, 0);
        (counter.InHand, counter.CalledAt, counter.Reason) = (ticket, now, called.Reason);
        _day.CountCall();
    }

    private void Recalled(TicketRecalled recalled, long now)
    {
        var ticket = _day.Ticket(recalled.Ticket)!;
        (ticket.Recalls, ticket.Since) = (recalled.Recall, now);
    }

    /// <summary>Keeps which window the encounter before was at: its grade may still come.</summary>
    private static void Remember(Ticket ticket)
    {
        var earlier = ticket.Details.EarlierWindows ??= [];
        if (earlier.Count < ticket.Encounters)
            earlier.Add(ticket.Window!);
    }
}
