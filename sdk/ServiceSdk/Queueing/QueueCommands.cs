namespace ServiceSdk.Queueing;

/// <summary>Opens a business date; the first command of its stream.</summary>
/// <param name="Hall">The hall's id.</param>
/// <param name="Date">The business date (+08:00).</param>
/// <param name="Plan">How the hall queues that day.</param>
public sealed record OpenDay(string Hall, DateOnly Date, HallPlan Plan) : ICommand;

/// <summary>取号: issues a ticket.</summary>
/// <param name="Item">The item's code.</param>
/// <param name="ItemTitle">The item's short title, for window and print.</param>
/// <param name="Skill">The item's department and group, which names the line.</param>
/// <param name="Class">The class claimed.</param>
/// <param name="ClassReason">Why, for any class but ordinary.</param>
/// <param name="Visitor">Who came, when a card was read.</param>
public sealed record IssueTicket(
    string Item, string ItemTitle, Skill Skill, TicketClass Class, string? ClassReason, Protected<Visitor>? Visitor) : ICommand;

/// <summary>叫号: asks for the next ticket of a window.</summary>
/// <param name="Window">The window's id.</param>
public sealed record CallNext(string Window) : ICommand;

/// <summary>Starts serving a called ticket.</summary>
/// <param name="Ticket">The ticket's id.</param>
/// <param name="Window">The window that called it.</param>
public sealed record StartService(string Ticket, string Window) : ICommand;

/// <summary>Finishes serving a ticket.</summary>
/// <param name="Ticket">The ticket's id.</param>
/// <param name="Window">The window that serves it.</param>
public sealed record FinishService(string Ticket, string Window) : ICommand;
