using ServiceSdk.Halls;
using ServiceSdk.Hosting.Halls.Document;
using ServiceSdk.Items;
using ServiceSdk.Queueing;
using ServiceSdk.ReferenceHost.Api.Cases;

namespace ServiceSdk.ReferenceHost.Api.Halls;

internal sealed record HallLine(string Id, string Name, bool Demonstration);

internal sealed record HallView(
    string Id, string Name, bool Demonstration, HallHours Hours, IReadOnlyList<LineView> Lines, IReadOnlyList<WindowName> Windows);

/// <summary>What a document would change.</summary>
internal sealed record HallChanges(IReadOnlyList<HallChange> Changes);

internal sealed record LineView(string Id, string Name, string Prefix, string Department, string Group, int Waiting, string? Wait);

internal sealed record WindowName(string Id, string Name);

internal sealed record HallItem(
    string Code, int Number, string Department, string Name, string Title, HandlingMode Mode, Procedure Procedure, string Line);

/// <summary>Who waits in a line, and how long one would who took an ordinary ticket now, as people read it.</summary>
internal sealed record WaitingLine(string Line, string Name, int Count, string? Wait);

internal sealed record BoardCall(string Number, string Window, string WindowName, TicketState State);

internal sealed record PausedWindow(string Window, string WindowName, string Reason);

internal sealed record BoardView(
    string Hall, string Name, long At, long Sequence, IReadOnlyList<BoardCall> Serving, IReadOnlyList<WaitingLine> Waiting,
    IReadOnlyList<PausedWindow> Paused);

internal sealed record CalledTicket(string Ticket, string Number, string Window, CallReason Reason);

internal sealed record RecalledTicket(string Ticket, string Number, string Window, int Recall);

internal sealed record TicketAtWindow(string Ticket)
{
    public string Ticket { get; init; } = Ticket ?? "";
}

/// <summary>For how long, in minutes; null until it is resumed.</summary>
internal sealed record HoldAtWindow(string Ticket, int? Minutes)
{
    public string Ticket { get; init; } = Ticket ?? "";
}

internal sealed record TransferRequest(string Ticket, string Item, TransferMode Mode, bool Return)
{
    public string Ticket { get; init; } = Ticket ?? "";
}

/// <summary>An encounter, and what its ticket waits for after it.</summary>
internal sealed record EncounterView(string Ticket, string Encounter, string? Next);

internal sealed record WindowStateView(string Window, WindowState State, string? Reason);

/// <summary>A date's own hours, in minutes after midnight; none for a date that is closed.</summary>
internal sealed record HoursChange(IReadOnlyList<OpenHours>? Issuing, IReadOnlyList<OpenHours>? Service, string Reason);

/// <summary>A date's own hours, and the appointments they cancelled.</summary>
internal sealed record DayHours(
    DateOnly Date, IReadOnlyList<OpenHours> Issuing, IReadOnlyList<OpenHours> Service, string Reason, IReadOnlyList<string> Cancelled);

/// <summary>A date that is over, and the numbers it left.</summary>
internal sealed record ClosedDay(DateOnly Date, IReadOnlyList<string> Left);

/// <summary>A person as a look shows them: masked or in the clear. Its text form shows nothing.</summary>
internal sealed record PersonView(string Name, string IdNumber, string? Phone = null)
{
    public override string ToString() => nameof(PersonView);
}

internal sealed record TicketAside(string Ticket, string Number, string ItemTitle, TicketState State);

/// <summary>Stranded lines, and tickets set aside, are the clerk's alone.</summary>
internal sealed record WindowView(
    string Hall, string Name, string Window, string WindowName, WindowState State, string? PauseReason, IReadOnlyList<WaitingLine> Waiting,
    InHandView? InHand, IReadOnlyList<WaitingLine>? Stranded, IReadOnlyList<TicketAside>? Aside);

internal sealed record InHandView(
    string Ticket, string Number, string Item, string ItemTitle, string ItemName, Procedure Procedure, HandlingMode Mode,
    TicketState State, string Class, CallReason? Reason, string? Encounter, PersonView? Visitor, IReadOnlyList<CaseStanding> Cases,
    IReadOnlyList<string> Further, string? Case);
