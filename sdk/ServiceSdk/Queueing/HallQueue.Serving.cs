namespace ServiceSdk.Queueing;

/// <content>Service at a window, and what is left of the visit after it.</content>
public sealed partial class HallQueue
{
    private Outcome<IReadOnlyList<IEvent>> Start(StartService command) =>
        InHand(command.Window, command.Ticket, TicketState.Called, TicketState.Called).Succeeded(out var ticket, out var refusal)
            ? One(new ServiceStarted(command.Ticket, command.Window, Ticket.EncounterOf(command.Ticket, ticket.Encounters + 1)))
            : refusal;

    private Outcome<IReadOnlyList<IEvent>> Finish(FinishService command)
    {
        if (!InHand(command.Window, command.Ticket, TicketState.Serving, TicketState.Serving).Succeeded(out var ticket, out var refusal))
            return refusal;
        var finished = new ServiceFinished(command.Ticket, command.Window, Ticket.EncounterOf(command.Ticket, ticket.Encounters));
        return Continue(ticket) is { } continued ? All([finished, continued]) : One(finished);
    }

    /// <summary>Where the ticket goes now: back to the window that transferred it, or on to the next item that this window cannot serve; null when all is done.</summary>
    private static TicketContinued? Continue(Ticket ticket)
    {
        if (ticket.DetailsIfAny is not { } details)
            return null;
        if (details.Origin is { } origin)
            return new TicketContinued(ticket.Id, ticket.Number, origin.Item, origin.Window.Setup.Id, details.Further);
        if (details.Further is null)
            return null;
        LineItem[] left = [.. details.Further.Where(item => !ticket.Counter!.Lines.Any(line => line.Setup.Id == item.Line))];
        return left.Length == 0 ? null : new TicketContinued(ticket.Id, ticket.Number, left[0], null, left.Length > 1 ? left[1..] : null);
    }

    private void Started(ServiceStarted started, long now)
    {
        var ticket = _day.Ticket(started.Ticket)!;
        (ticket.State, ticket.Since) = (TicketState.Serving, now);
        ticket.Encounters++;
    }

    private void Finished(ServiceFinished finished, long now) => End(_day.Ticket(finished.Ticket)!, TicketState.Finished, now);

    private void Continued(TicketContinued continued)
    {
        var ticket = _day.Ticket(continued.Ticket)!;
        var details = ticket.Details;
        (ticket.Item, ticket.Line) = (continued.Next, _day.Line(continued.Next.Line)!);
        details.Further = continued.Further;
        if (continued.Window is { } window)
            (details.OnlyFor, details.Origin) = (_day.Counter(window), details.Origin?.Before);
        _day.Presence.Enter(ticket);
        _day.Enter(ticket);
    }
}
