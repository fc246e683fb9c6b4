namespace ServiceSdk.Queueing;

/// <content>过号: who does not come, comes back, or is let in again.</content>
public sealed partial class HallQueue
{
    private Outcome<IReadOnlyList<IEvent>> MarkAbsent(MarkNoShow command, Moment at)
    {
        if (!InHand(command.Window, command.Ticket, TicketState.Called, TicketState.Called).Succeeded(out var ticket, out var refusal))
            return refusal;
        var rules = _day.Rules;
        if (at.HallTime - ticket.Since < rules.Absence.After && ticket.Recalls < rules.Calls.Recalls)
            return QueueRefusals.AbsentTooSoon(ticket.Number, rules.Absence.After);
        var absent = new TicketAbsent(command.Ticket, ticket.Number, command.Window, ticket.Absences + 1);
        return absent.Absence < rules.Absence.Absences
            ? One(absent)
            : All([absent, new TicketExpired(command.Ticket, ticket.Number, ExpiryReason.Absent)]);
    }

    private Outcome<IReadOnlyList<IEvent>> Rejoin(RejoinTicket command, Moment at)
    {
        if (!Find(command.Ticket, TicketState.NoShow, TicketState.NoShow).Succeeded(out var ticket, out var refusal))
            return refusal;
        return Lapsed(ticket, at.HallTime)
            ? QueueRefusals.BackTooLate(ticket.Number, _day.Rules.Absence.Within)
            : One(new TicketRejoined(command.Ticket, ticket.Number, _day.Rules.Absence.BackAfterCalls));
    }

    private Outcome<IReadOnlyList<IEvent>> Reactivate(ReactivateTicket command, Moment at)
    {
        if (OutsideDate(at) is { } other)
            return other;
        if (!Find(command.Ticket, TicketState.Expired, TicketState.NoShow).Succeeded(out var ticket, out var refusal))
            return refusal;
        if (ticket.State == TicketState.NoShow && !Lapsed(ticket, at.HallTime))
            return QueueRefusals.WrongState(ticket.Number, ticket.State);
        if (string.IsNullOrWhiteSpace(command.Reason))
            return QueueRefusals.ReasonMissing();
        if (!ticket.BearsItsNumber)
            return QueueRefusals.NumberReissued(ticket.Number);
        foreach (var line in ticket.Lines)
        {
            if (_day.Line(line) is not { } open)
                return QueueRefusals.ItemNotTaken(ticket.Item.Title);
            if (LiveOf(ticket.Visitor, line, at.HallTime) is { } live)
                return QueueRefusals.TicketLive(live.Number, open.Setup.Name);
        }

        if (AgentIsFull(ticket.Agent, at.HallTime))
            return QueueRefusals.AgentQuotaUsed(_day.Rules.AgentQuota);
        return One(new TicketReactivated(command.Ticket, ticket.Number, command.Reason));
    }

    /// <summary>Whether an absent ticket's time to come back is over.</summary>
    private bool Lapsed(Ticket ticket, long now) =>
        ticket.State == TicketState.NoShow && now - ticket.Since > _day.Rules.Absence.Within;

    private void Absent(TicketAbsent absent, long now)
    {
        var ticket = _day.Ticket(absent.Ticket)!;
        TakeOut(ticket, now);
        (ticket.State, ticket.Since, ticket.Absences) = (TicketState.NoShow, now, absent.Absence);
    }

    private void Rejoined(TicketRejoined rejoined, long now)
    {
        var ticket = _day.Ticket(rejoined.Ticket)!;
        (ticket.Details.ReadyAtCall, ticket.Since) = (_day.Room.Calls + rejoined.AfterCalls, now);
        _day.Enter(ticket);
    }

    private void Expired(TicketExpired expired, long now) => End(_day.Ticket(expired.Ticket)!, TicketState.Expired, now);

    private void Reactivated(TicketReactivated reactivated, long now)
    {
        var ticket = _day.Ticket(reactivated.Ticket)!;
        _day.Presence.Leave(ticket);
        _day.Presence.Enter(ticket);
        if (ticket.DetailsIfAny is { } details)
            details.BySlot = false;
        (ticket.Standing, ticket.Since, ticket.Absences) = (_day.StandingOf(ticket.Standing.Class, now, ticket.Standing.Serial), now, 0);
        _day.Enter(ticket);
    }
}
