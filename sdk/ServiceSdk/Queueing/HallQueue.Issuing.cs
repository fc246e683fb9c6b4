namespace ServiceSdk.Queueing;

/// <content>取号: issuing, emergency numbers, editing, cancelling.</content>
public sealed partial class HallQueue
{
    private Outcome<IReadOnlyList<IEvent>> Issue(IssueTicket command, Moment at)
    {
        if (OutsideHours(_day.Issuing, at) is { } closed)
            return closed;
        if (!Place(command, at.HallTime).Succeeded(out var line, out var refusal))
            return refusal;
        if (line.Setup.DailyQuota is { } quota && line.Taken >= quota)
            return QueueRefusals.QuotaUsed(line.Setup.Name, quota);
        if (NextNumber(line) is not { } number)
            return QueueRefusals.NumbersUsed(line.Setup.Prefix);
        var issued = Issue(command, line, number, Tell(line, command.Class, at.HallTime, null, at));
        return issued.Late is true && _day.Rules.Closing.Late == LateTickets.Refuse
            ? QueueRefusals.ExpectedAfterClosing(line.Setup.Name, issued.Estimate!.Ahead, _day.Service.Max(hours => hours.To))
            : One(issued);
    }

    private Outcome<IReadOnlyList<IEvent>> EnterEmergency(EnterEmergencyTicket command, Moment at)
    {
        if (OutsideDate(at) is { } other)
            return other;
        if (!Place(command.Ticket, at.HallTime).Succeeded(out var line, out var refusal))
            return refusal;
        if (command.Number is < NumberSeries.FirstEmergency or > NumberSeries.LastEmergency)
            return QueueRefusals.NotAnEmergencyNumber();
        var number = line.Numbers.Text(command.Number);
        if (line.Numbers.Bearer(command.Number) > 0)
            return QueueRefusals.NumberTaken(number);
        if (command.TakenAt < _day.Midnight || command.TakenAt > at.CivilTime)
            return QueueRefusals.TakenAtInvalid();
        var takenAt = at.HallTime - (at.CivilTime - command.TakenAt);
        return One(Issue(command.Ticket, line, number, Tell(line, command.Ticket.Class, takenAt, null, at)) with { TakenAt = takenAt });
    }

    private Outcome<IReadOnlyList<IEvent>> Edit(EditTicket command)
    {
        if (!Find(command.Ticket, TicketState.Waiting, TicketState.Waiting).Succeeded(out var ticket, out var refusal))
            return refusal;
        return Wrong(command.Class, command.ClassReason, command.Case) is { } wrong
            ? wrong
            : One(new TicketEdited(command.Ticket, ticket.Number, command.Class, command.ClassReason, command.Case));
    }

    private Outcome<IReadOnlyList<IEvent>> Cancel(CancelTicket command)
    {
        if (_day.Ticket(command.Ticket) is not { } ticket)
            return QueueRefusals.TicketUnknown();
        return ticket.State is TicketState.Waiting or TicketState.Held or TicketState.NoShow
            ? One(new TicketCancelled(command.Ticket, ticket.Number))
            : QueueRefusals.WrongState(ticket.Number, ticket.State);
    }

    /// <summary>The line a ticket may stand in.</summary>
    private Outcome<OpenLine> Place(IssueTicket command, long now)
    {
        if (command.Items.Count == 0)
            return QueueRefusals.ItemsMissing();
        if (Wrong(command.Class, command.ClassReason, command.Case) is { } wrong)
            return wrong;
        if (_day.LineFor(command.Items[0].Skill) is not { } line)
            return QueueRefusals.ItemNotTaken(command.Items[0].Title);
        for (var further = 1; further < command.Items.Count; further++)
        {
            if (_day.LineFor(command.Items[further].Skill) is not { } next)
                return QueueRefusals.ItemNotTaken(command.Items[further].Title);
            if (LiveOf(command.Visitor, next.Setup.Id, now) is { } later)
                return QueueRefusals.TicketLive(later.Number, next.Setup.Name);
        }

        if (LiveOf(command.Visitor, line.Setup.Id, now) is { } earlier)
            return QueueRefusals.TicketLive(earlier.Number, line.Setup.Name);
        if (AgentIsFull(command.Agent, now))
            return QueueRefusals.AgentQuotaUsed(_day.Rules.AgentQuota);
        return line;
    }

    /// <summary>The ticket a person has for a line; null for none, and for one whose time to come back is over.</summary>
    private Ticket? LiveOf(Protected<Visitor>? visitor, string line, long now) =>
        visitor is not null && _day.Presence.Of(visitor.Subject, line) is { } ticket && !Lapsed(ticket, now) ? ticket : null;

    private bool AgentIsFull(string? agent, long now) =>
        agent is not null && _day.Presence.OfAgent(agent).Count(ticket => !Lapsed(ticket, now)) >= _day.Rules.AgentQuota;

    private Refusal? Wrong(string @class, string? reason, string? @case) =>
        !_day.HasClass(@class) ? QueueRefusals.ClassUnknown()
        : @class != TicketClass.Ordinary && string.IsNullOrWhiteSpace(reason) ? QueueRefusals.ClassReasonMissing()
        : @class == TicketClass.Returning && string.IsNullOrWhiteSpace(@case) ? QueueRefusals.CaseMissing()
        : null;

    // Kept, or each ticket would make it anew.
    private Func<int, bool>? _isOver;

    private string? NextNumber(OpenLine line) =>
        line.Numbers.Next(_day.Rules.LastNumber, _isOver ??= _day.IsOver) is > 0 and var number ? line.Numbers.Text(number) : null;

    private TicketIssued Issue(IssueTicket command, OpenLine line, string number, (WaitEstimate? Estimate, bool? Late) told)
    {
        var first = command.Items[0];
        return new TicketIssued(
            _day.TicketId(_day.NextSerial), number, line.Setup.Id, first.Item, first.Title, command.Class, command.ClassReason, line.Waiting,
            command.Visitor,
            command.Items.Count > 1 ? [.. command.Items.Skip(1).Select(item => new LineItem(_day.LineFor(item.Skill)!.Setup.Id, item.Item, item.Title))] : null,
            command.Case, command.Agent, Estimate: told.Estimate, Late: told.Late);
    }

    private Outcome<IReadOnlyList<IEvent>> Keep(KeepTicket command, Moment at)
    {
        // A quota that was lowered overnight takes nobody's ticket.
        if (!Place(command.Issue with { Agent = null }, at.HallTime).Succeeded(out var line, out var refusal))
            return refusal;
        var numbers = _day.NumbersOf(command.Number, line);
        return numbers.Bearer(numbers.Number(command.Number)) > 0
            ? QueueRefusals.NumberTaken(command.Number)
            : One(Issue(command.Issue, line, command.Number, default) with { KeptFrom = command.Ticket });
    }

    private void Issued(TicketIssued issued, long now)
    {
        var line = _day.Line(issued.Line)!;
        var numbers = _day.NumbersOf(issued.Number, line);
        var (number, serial) = (numbers.Number(issued.Number), _day.NextSerial);
        numbers.Take(number, serial);
        if (issued.TakenAt is null && issued.KeptFrom is null)
            numbers.Advance(number);

        var standing = StandingOf(issued.Class, issued.TakenAt ?? now, issued.Slot, serial);
        var ticket = new Ticket(
            numbers, number, line.Item(issued.Item, issued.ItemTitle), line, standing, now, issued.Ahead, issued.ClassReason);
        if (issued is not { Visitor: null, Further: null, Case: null, Agent: null, Appointment: null })
        {
            var details = ticket.Details;
            (details.Visitor, details.Further) = (issued.Visitor, issued.Further);
            (details.Case, details.Agent, details.Appointment, details.BySlot) = (issued.Case, issued.Agent, issued.Appointment, issued.Slot is not null);
        }

        if (issued.Appointment is { } appointment)
            _day.Appointments.Find(appointment)!.State = AppointmentState.CheckedIn;
        line.Taken++;
        _day.Add(ticket);
        _day.Presence.Enter(ticket);
        _day.Enter(ticket);
        Learn(issued, ticket, now);
    }

    private Standing StandingOf(string @class, long reference, long? slot, int serial)
    {
        var standing = _day.StandingOf(_day.ClassIndex(@class), reference, serial);
        return slot is { } begins && _day.Rules.Appointments is { } rule
            ? standing with { Reference = begins - rule.EarlyCall, Target = rule.EarlyCall + rule.Tolerance, Due = begins + rule.Tolerance }
            : standing;
    }

    private void Edited(TicketEdited edited)
    {
        var ticket = _day.Ticket(edited.Ticket)!;
        _day.Leave(ticket);
        var standing = _day.StandingOf(_day.ClassIndex(edited.Class), ticket.Standing.Reference, ticket.Standing.Serial);
        var details = ticket.Details;
        if (details.BySlot)
            standing = ticket.Standing with { Class = standing.Class, Protected = standing.Protected };
        (ticket.Standing, ticket.Forecast, ticket.ClassReason, details.Case) = (standing, 0, edited.ClassReason, edited.Case);
        _day.Enter(ticket);
    }

    private void Cancelled(TicketCancelled cancelled, long now)
    {
        var ticket = _day.Ticket(cancelled.Ticket)!;
        End(ticket, TicketState.Cancelled, now);
        if (ticket.Encounters == 0)
            ticket.Line.Taken--;
    }
}
