namespace ServiceSdk.Queueing;

/// <content>挂起: out of the line for a while. A timed hold ends by itself, in hall time.</content>
public sealed partial class HallQueue
{
    private Outcome<IReadOnlyList<IEvent>> Hold(HoldTicket command)
    {
        if (command.For is <= 0 or > MillisecondsPerDay)
            return QueueRefusals.HoldInvalid();
        var found = command.Window is { } window
            ? InHand(window, command.Ticket, TicketState.Called, TicketState.Serving)
            : Find(command.Ticket, TicketState.Waiting, TicketState.Waiting);
        return found.Then(ticket => One(new TicketHeld(command.Ticket, ticket.Number, command.Window, command.For)));
    }

    private Outcome<IReadOnlyList<IEvent>> Resume(ResumeTicket command) =>
        Find(command.Ticket, TicketState.Held, TicketState.Held).Then(ticket => One(new TicketResumed(command.Ticket, ticket.Number)));

    private void Held(TicketHeld held, long now)
    {
        var ticket = _day.Ticket(held.Ticket)!;
        TakeOut(ticket, now);
        (ticket.State, ticket.Since, ticket.Forecast) = (TicketState.Held, now, 0);
        if (held.For is not { } time)
            return;
        ticket.Details.HeldUntil = now + time;
        _day.Room.Hold(ticket);
    }

    private void Resumed(TicketResumed resumed, long now)
    {
        var ticket = _day.Ticket(resumed.Ticket)!;
        TakeOut(ticket, now);
        ticket.Since = now;
        _day.Enter(ticket);
    }
}
