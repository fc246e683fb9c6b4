namespace ServiceSdk.Queueing;

/// <summary>取号: issues a ticket for one visit.</summary>
/// <param name="Items">What the citizen comes for, at least one; on one ticket, over as many windows as it takes.</param>
/// <param name="Class">The class claimed.</param>
/// <param name="ClassReason">Why, for any class but ordinary.</param>
/// <param name="Visitor">Who came, when a card was read. The same person has the same subject all day.</param>
/// <param name="Case">The open case, for returning tickets.</param>
/// <param name="Agent">代办员: the agent's opaque id, when one takes the ticket for somebody.</param>
public sealed record IssueTicket(
    IReadOnlyList<TicketItem> Items, string Class, string? ClassReason, Protected<Visitor>? Visitor, string? Case = null, string? Agent = null) : ICommand;

/// <summary>Enters a pre-printed emergency number afterwards.</summary>
/// <param name="Ticket">What would have been issued.</param>
/// <param name="Number">The pre-printed number, 900–999.</param>
/// <param name="TakenAt">When it was handed out, in UTC milliseconds since 1970; on the business date, not in the future.</param>
public sealed record EnterEmergencyTicket(IssueTicket Ticket, int Number, long TakenAt) : ICommand;

/// <summary>Changes the class of a waiting ticket.</summary>
/// <param name="Ticket">The ticket's id.</param>
/// <param name="Class">The new class.</param>
/// <param name="ClassReason">Why, for any class but ordinary.</param>
/// <param name="Case">The open case, for returning tickets.</param>
public sealed record EditTicket(string Ticket, string Class, string? ClassReason, string? Case = null) : ICommand;

/// <summary>Cancels a ticket that no window has in hand.</summary>
/// <param name="Ticket">The ticket's id.</param>
public sealed record CancelTicket(string Ticket) : ICommand;

/// <summary>叫号: asks for the next ticket of a window.</summary>
/// <param name="Window">The window's id.</param>
public sealed record CallNext(string Window) : ICommand;

/// <summary>重呼: calls the ticket in hand again.</summary>
/// <param name="Ticket">The ticket's id.</param>
/// <param name="Window">The window that called it.</param>
public sealed record RecallTicket(string Ticket, string Window) : ICommand;

/// <summary>Starts serving a called ticket.</summary>
/// <param name="Ticket">The ticket's id.</param>
/// <param name="Window">The window that called it.</param>
public sealed record StartService(string Ticket, string Window) : ICommand;

/// <summary>Finishes serving a ticket. What is left of its visit waits at once for another window.</summary>
/// <param name="Ticket">The ticket's id.</param>
/// <param name="Window">The window that serves it.</param>
public sealed record FinishService(string Ticket, string Window) : ICommand;

/// <summary>过号: the called citizen did not come.</summary>
/// <param name="Ticket">The ticket's id.</param>
/// <param name="Window">The window that called it.</param>
public sealed record MarkNoShow(string Ticket, string Window) : ICommand;

/// <summary>An absent citizen is back.</summary>
/// <param name="Ticket">The ticket's id.</param>
public sealed record RejoinTicket(string Ticket) : ICommand;

/// <summary>Staff let an expired ticket stand at the tail again.</summary>
/// <param name="Ticket">The ticket's id.</param>
/// <param name="Reason">Why.</param>
public sealed record ReactivateTicket(string Ticket, string Reason) : ICommand;

/// <summary>挂起: takes a ticket out of the line, or out of the window's hand.</summary>
/// <param name="Ticket">The ticket's id.</param>
/// <param name="Window">The window that has it in hand; null for a waiting one.</param>
/// <param name="For">For how long, in milliseconds, above 0; null until it is resumed.</param>
public sealed record HoldTicket(string Ticket, string? Window, long? For) : ICommand;

/// <summary>Puts a held ticket back in line, with the waiting time it has.</summary>
/// <param name="Ticket">The ticket's id.</param>
public sealed record ResumeTicket(string Ticket) : ICommand;

/// <summary>转号: hands the ticket in hand on to another line.</summary>
/// <param name="Ticket">The ticket's id.</param>
/// <param name="Window">The window that has it in hand; it does not get it straight back.</param>
/// <param name="To">What it waits for now.</param>
/// <param name="Mode">Where it stands there.</param>
/// <param name="Return">Whether it comes back to this window after the other service.</param>
public sealed record TransferTicket(string Ticket, string Window, TicketItem To, TransferMode Mode, bool Return) : ICommand;

/// <summary>Where a transferred ticket stands.</summary>
public enum TransferMode
{
    /// <summary>By the time it has waited.</summary>
    KeepTime,

    /// <summary>First of its class in the line.</summary>
    Head,

    /// <summary>As if it came now.</summary>
    Tail,
}
