namespace ServiceSdk.Queueing;

/// <content>转号: to another line, in three modes, and back.</content>
public sealed partial class HallQueue
{
    private Outcome<IReadOnlyList<IEvent>> Transfer(TransferTicket command, Moment at)
    {
        if (!InHand(command.Window, command.Ticket, TicketState.Called, TicketState.Serving).Succeeded(out var ticket, out var refusal))
            return refusal;
        if (_day.LineFor(command.To.Skill) is not { } line)
            return QueueRefusals.ItemNotTaken(command.To.Title);
        if (!_day.Served(line))
            return QueueRefusals.LineClosed(line.Setup.Name);
        if (!_day.Served(line, ticket.Counter))
            return QueueRefusals.NoOtherWindow(line.Setup.Name);
        if (LiveOf(ticket.Visitor, line.Setup.Id, at.HallTime) is { } live && live != ticket)
            return QueueRefusals.TicketLive(live.Number, line.Setup.Name);

        var reference = command.Mode switch
        {
            TransferMode.KeepTime => ticket.Standing.Reference,
            TransferMode.Head => Ahead(line, ticket),
            _ => at.HallTime,
        };
        return One(new TicketTransferred(
            command.Ticket, ticket.Number, command.Window, new LineItem(line.Setup.Id, command.To.Item, command.To.Title), command.Mode, reference,
            command.Return, ticket.State == TicketState.Serving ? ticket.Encounter : null));
    }

    /// <summary>A reference before all of its class in the line.</summary>
    private static long Ahead(OpenLine line, Ticket ticket)
    {
        var reference = ticket.Standing.Reference;
        foreach (var lane in line.Lanes)
        {
            if (lane.Head is { } head && head.Standing.Class == ticket.Standing.Class)
                reference = Math.Min(reference, head.Standing.Reference - 1);
        }

        return reference;
    }

    private void Transferred(TicketTransferred transferred, long now)
    {
        var (ticket, line) = (_day.Ticket(transferred.Ticket)!, _day.Line(transferred.To.Line)!);
        TakeOut(ticket, now);
        if (ticket.Encounters == 0)
        {
            ticket.Line.Taken--;
            line.Taken++;
        }

        _day.Presence.Leave(ticket);
        var details = ticket.Details;
        details.TransferredBy = ticket.Counter;
        if (transferred.Return)
            details.Origin = new Origin(ticket.Item, ticket.Counter!, details.Origin);
        if (transferred.Mode != TransferMode.KeepTime)
        {
            details.BySlot = false;
            ticket.Standing = _day.StandingOf(ticket.Standing.Class, transferred.Reference, ticket.Standing.Serial);
        }

        (ticket.Item, ticket.Line, ticket.Since) = (transferred.To, line, now);
        _day.Presence.Enter(ticket);
        _day.Enter(ticket);
    }
}
