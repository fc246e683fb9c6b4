namespace ServiceSdk.Queueing;

/// <summary><c>day.opened</c>: a business date began.</summary>
/// <param name="Hall">The hall's id.</param>
/// <param name="Date">The business date (+08:00).</param>
/// <param name="Plan">How the hall queues that day.</param>
public sealed record DayOpened(string Hall, DateOnly Date, HallPlan Plan) : IEvent;

/// <summary><c>ticket.issued</c>: a ticket stands in line.</summary>
/// <param name="Ticket">Its permanent id: hall, date and the day's serial.</param>
/// <param name="Number">The printed number.</param>
/// <param name="Line">The line it stands in.</param>
/// <param name="Item">The item's code.</param>
/// <param name="ItemTitle">The item's short title.</param>
/// <param name="Class">Its class.</param>
/// <param name="ClassReason">Why, for any class but ordinary.</param>
/// <param name="Ahead">How many waited in the line before it.</param>
/// <param name="Visitor">Who came, when a card was read.</param>
public sealed record TicketIssued(
    string Ticket,
    string Number,
    string Line,
    string Item,
    string ItemTitle,
    TicketClass Class,
    string? ClassReason,
    int Ahead,
    Protected<Visitor>? Visitor) : IEvent;

/// <summary><c>ticket.called</c>: a window took the ticket out of its lane.</summary>
/// <param name="Ticket">The ticket's id.</param>
/// <param name="Number">The printed number, for display and voice.</param>
/// <param name="Window">The window's id.</param>
/// <param name="Reason">Why this ticket.</param>
public sealed record TicketCalled(string Ticket, string Number, string Window, CallReason Reason) : IEvent;

/// <summary>Why a ticket was called before the others.</summary>
/// <param name="Class">Its class.</param>
/// <param name="Waited">Since it was issued, in milliseconds.</param>
/// <param name="Target">Its class's target, in milliseconds; the share used is waited / target.</param>
/// <param name="Critical">Whether its promise was at risk, which goes before any share.</param>
/// <param name="Overtook">The printed number of the longest-waiting head that it passed; null when it waited longest.</param>
public sealed record CallReason(TicketClass Class, long Waited, long Target, bool Critical, string? Overtook);

/// <summary><c>service.started</c>: the citizen stands at the window.</summary>
/// <param name="Ticket">The ticket's id.</param>
/// <param name="Window">The window's id.</param>
/// <param name="Encounter">The service encounter's id, which cases and the evaluation are bound to.</param>
public sealed record ServiceStarted(string Ticket, string Window, string Encounter) : IEvent;

/// <summary><c>service.finished</c>: the encounter ended and the window is free.</summary>
/// <param name="Ticket">The ticket's id.</param>
/// <param name="Window">The window's id.</param>
/// <param name="Encounter">The service encounter's id.</param>
public sealed record ServiceFinished(string Ticket, string Window, string Encounter) : IEvent;
