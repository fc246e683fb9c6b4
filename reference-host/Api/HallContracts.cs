using ServiceSdk.Halls;
using ServiceSdk.Hosting.Halls.Document;
using ServiceSdk.Hosting.SideEffects;
using ServiceSdk.Items;
using ServiceSdk.Queueing;

namespace ServiceSdk.ReferenceHost.Api;

internal sealed record HallLine(string Id, string Name, bool Demonstration);

internal sealed record HallView(
    string Id, string Name, bool Demonstration, HallHours Hours, IReadOnlyList<LineView> Lines, IReadOnlyList<WindowName> Windows);

/// <summary>What a document would change.</summary>
internal sealed record HallChanges(IReadOnlyList<HallChange> Changes);

internal sealed record LineView(string Id, string Name, string Prefix, string Department, string Group, int Waiting);

internal sealed record WindowName(string Id, string Name);

internal sealed record HallItem(
    string Code, int Number, string Department, string Name, string Title, HandlingMode Mode, Procedure Procedure, string Line);

internal sealed record CardRead(string Visitor, string Name, string IdNumber, IReadOnlyList<OfferedClass> Classes)
{
    public override string ToString() => nameof(CardRead);
}

internal sealed record OfferedClass(string Class, string Reason, string Label);

internal sealed record TicketRequest(string Item, string? Visitor, string? Class, string? ClassReason);

internal sealed record IssuedTicket(
    string Ticket, string Number, string Line, string LineName, string Item, string ItemTitle, string Class, int Ahead);

internal sealed record TicketView(
    string Ticket, string Number, string Line, string Item, string ItemTitle, string Class, int Ahead, TicketState State,
    string? Window, string? Encounter, PrintOutcome Print);

internal sealed record WaitingLine(string Line, string Name, int Count);

internal sealed record BoardCall(string Number, string Window, string WindowName, TicketState State);

internal sealed record BoardView(
    string Hall, string Name, long At, long Sequence, IReadOnlyList<BoardCall> Serving, IReadOnlyList<WaitingLine> Waiting);

internal sealed record BoardEvent(string? Number, string? Window, string? WindowName, string? Line, string? ItemTitle, string Ticket, long At);

internal sealed record CalledTicket(string Ticket, string Number, string Window, CallReason Reason);

internal sealed record TicketAtWindow(string Ticket);

internal sealed record EncounterView(string Ticket, string Encounter);

internal sealed record MaskedPerson(string Name, string IdNumber)
{
    public override string ToString() => nameof(MaskedPerson);
}

internal sealed record WindowView(
    string Hall, string Name, string Window, string WindowName, IReadOnlyList<WaitingLine> Waiting, InHandView? InHand);

internal sealed record InHandView(
    string Ticket, string Number, string Item, string ItemTitle, string ItemName, Procedure Procedure, HandlingMode Mode,
    TicketState State, string Class, CallReason? Reason, string? Encounter, MaskedPerson? Visitor, IReadOnlyList<CaseStanding> Cases);
