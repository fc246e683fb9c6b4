namespace ServiceSdk.Queueing;

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
/// <param name="Further">The visit's other items, in order.</param>
/// <param name="Case">The open case, for returning tickets.</param>
/// <param name="Agent">The agent who took it for somebody.</param>
/// <param name="Appointment">The appointment it comes of.</param>
/// <param name="Slot">When its slot begins, in hall time; null for a walk-in, and for an appointment that came late.</param>
/// <param name="TakenAt">When its wait began, in hall time, where that was before it was entered.</param>
/// <param name="KeptFrom">The id it had on the business date before.</param>
/// <param name="Estimate">How long it will wait.</param>
/// <param name="Late">Whether its call is expected after closing; null for no.</param>
public sealed record TicketIssued(
    string Ticket,
    string Number,
    string Line,
    string Item,
    string ItemTitle,
    string Class,
    string? ClassReason,
    int Ahead,
    Protected<Visitor>? Visitor,
    IReadOnlyList<LineItem>? Further = null,
    string? Case = null,
    string? Agent = null,
    string? Appointment = null,
    long? Slot = null,
    long? TakenAt = null,
    string? KeptFrom = null,
    WaitEstimate? Estimate = null,
    bool? Late = null) : IEvent;

/// <summary><c>ticket.edited</c>: a waiting ticket has another class.</summary>
/// <param name="Ticket">The ticket's id.</param>
/// <param name="Number">The printed number.</param>
/// <param name="Class">The new class.</param>
/// <param name="ClassReason">Why, for any class but ordinary.</param>
/// <param name="Case">The open case, for returning tickets.</param>
public sealed record TicketEdited(string Ticket, string Number, string Class, string? ClassReason, string? Case) : IEvent;

/// <summary><c>ticket.cancelled</c>: the citizen goes without service.</summary>
/// <param name="Ticket">The ticket's id.</param>
/// <param name="Number">The printed number.</param>
public sealed record TicketCancelled(string Ticket, string Number) : IEvent;

/// <summary><c>ticket.called</c>: a window took the ticket out of its lane.</summary>
/// <param name="Ticket">The ticket's id.</param>
/// <param name="Number">The printed number, for display and voice.</param>
/// <param name="Window">The window's id.</param>
/// <param name="Reason">Why this ticket.</param>
public sealed record TicketCalled(string Ticket, string Number, string Window, CallReason Reason) : IEvent;

/// <summary>Why a ticket was called before the others.</summary>
/// <param name="Class">Its class.</param>
/// <param name="Waited">Since its wait began, in milliseconds.</param>
/// <param name="Target">Its target, in milliseconds; the share used is waited / target.</param>
/// <param name="Critical">Whether its promise was at risk, which goes before any share.</param>
/// <param name="Overtook">The printed number of the longest-waiting head that it passed; null when it waited longest.</param>
public sealed record CallReason(string Class, long Waited, long Target, bool Critical, string? Overtook);

/// <summary><c>ticket.recalled</c>: a called ticket was called again.</summary>
/// <param name="Ticket">The ticket's id.</param>
/// <param name="Number">The printed number, for display and voice.</param>
/// <param name="Window">The window's id.</param>
/// <param name="Recall">Which recall of this call, from 1.</param>
public sealed record TicketRecalled(string Ticket, string Number, string Window, int Recall) : IEvent;

/// <summary><c>ticket.absent</c>: a called citizen did not come; the window is free.</summary>
/// <param name="Ticket">The ticket's id.</param>
/// <param name="Number">The printed number.</param>
/// <param name="Window">The window that waited.</param>
/// <param name="Absence">Which absence of the ticket, from 1.</param>
public sealed record TicketAbsent(string Ticket, string Number, string Window, int Absence) : IEvent;

/// <summary><c>ticket.rejoined</c>: an absent citizen is back in line, with the waiting time the ticket has.</summary>
/// <param name="Ticket">The ticket's id.</param>
/// <param name="Number">The printed number.</param>
/// <param name="AfterCalls">After how many further calls of the hall it is callable.</param>
public sealed record TicketRejoined(string Ticket, string Number, int AfterCalls) : IEvent;

/// <summary><c>ticket.expired</c>: the ticket's life ended without service.</summary>
/// <param name="Ticket">The ticket's id.</param>
/// <param name="Number">The printed number.</param>
/// <param name="Reason">Why.</param>
public sealed record TicketExpired(string Ticket, string Number, ExpiryReason Reason) : IEvent;

/// <summary>Why a ticket expired.</summary>
public enum ExpiryReason
{
    /// <summary>Absent too often.</summary>
    Absent,

    /// <summary>Left at closing.</summary>
    Closing,

    /// <summary>Kept overnight: it goes on under another id on the next business date.</summary>
    Kept,
}

/// <summary><c>ticket.reactivated</c>: staff let an expired ticket stand at the tail again.</summary>
/// <param name="Ticket">The ticket's id.</param>
/// <param name="Number">The printed number.</param>
/// <param name="Reason">Why.</param>
public sealed record TicketReactivated(string Ticket, string Number, string Reason) : IEvent;

/// <summary><c>ticket.held</c>: out of the line for a while.</summary>
/// <param name="Ticket">The ticket's id.</param>
/// <param name="Number">The printed number.</param>
/// <param name="Window">The window that had it in hand and is free now; null for a waiting one.</param>
/// <param name="For">For how long, in milliseconds; null until it is resumed.</param>
public sealed record TicketHeld(string Ticket, string Number, string? Window, long? For) : IEvent;

/// <summary><c>ticket.resumed</c>: a held ticket is back in line, with the waiting time it has.</summary>
/// <param name="Ticket">The ticket's id.</param>
/// <param name="Number">The printed number.</param>
public sealed record TicketResumed(string Ticket, string Number) : IEvent;

/// <summary><c>ticket.transferred</c>: handed on to another line; the window is free.</summary>
/// <param name="Ticket">The ticket's id.</param>
/// <param name="Number">The printed number, which it keeps.</param>
/// <param name="Window">The window that had it in hand.</param>
/// <param name="To">What it waits for now.</param>
/// <param name="Mode">Where it stands there.</param>
/// <param name="Reference">r, when its wait counts from, in hall time.</param>
/// <param name="Return">Whether it comes back to the window after the other service.</param>
/// <param name="Encounter">The service encounter that ended with it; null for a ticket that was only called.</param>
public sealed record TicketTransferred(
    string Ticket, string Number, string Window, LineItem To, TransferMode Mode, long Reference, bool Return, string? Encounter = null) : IEvent;

/// <summary><c>ticket.continued</c>: one service of the visit is done, the ticket waits for the next.</summary>
/// <param name="Ticket">The ticket's id.</param>
/// <param name="Number">The printed number, which it keeps.</param>
/// <param name="Next">What it waits for now.</param>
/// <param name="Window">The only window that may call it while it is open, for a ticket that returns; null for any.</param>
/// <param name="Further">What is left after that, in order; null for nothing.</param>
public sealed record TicketContinued(
    string Ticket, string Number, LineItem Next, string? Window, IReadOnlyList<LineItem>? Further) : IEvent;

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
