using ServiceSdk.Hosting.SideEffects;
using ServiceSdk.Queueing;

namespace ServiceSdk.ReferenceHost.Api.Halls;

internal sealed record CardRead(
    string Visitor, string Name, string IdNumber, IReadOnlyList<OfferedClass> Classes, IReadOnlyList<TicketStanding> Tickets,
    IReadOnlyList<AppointmentView> Appointments)
{
    public override string ToString() => nameof(CardRead);
}

internal sealed record OfferedClass(string Class, string Reason, string Label, string? Case);

/// <summary>What a citizen comes for: an item, and further ones on the same ticket.</summary>
internal sealed record TicketRequest(
    string Item, IReadOnlyList<string>? Further, string? Visitor, string? Class, string? ClassReason, string? Case, string? Agent)
{
    /// <summary>Whether it holds no more than one visit can.</summary>
    public bool IsOfOneVisit => Further is null or { Count: < 10 } && (ClassReason + Case + Agent).Length <= HallCall.LongestText;
}

/// <summary>A pre-printed number, and when it was handed out in UTC milliseconds since 1970.</summary>
internal sealed record EmergencyTicket(TicketRequest Ticket, int Number, long TakenAt);

internal sealed record IssuedTicket(
    string Ticket, string Number, string Line, string LineName, string Item, string ItemTitle, string Class, int Ahead, IReadOnlyList<string>? Further,
    WaitView? Wait, bool Late);

/// <summary>How long a ticket will wait from now, in milliseconds; the text is what people read.</summary>
internal sealed record WaitView(int Ahead, long P50, long P90, string Text)
{
    public static WaitView? Of(WaitEstimate? estimate) =>
        estimate is null ? null : new(estimate.Ahead, estimate.P50, estimate.P90, WaitText.Wait(estimate));
}

internal sealed record TicketView(
    string Ticket, string Number, string Line, string Item, string ItemTitle, string Class, int Ahead, TicketState State,
    string? Window, string? Encounter, PrintOutcome Print, IReadOnlyList<string> Further, WaitView? Wait)
{
    public static TicketView Of(IQueueView day, Ticket one, TicketPrinting printing, long now) => new(
        one.Id, one.Number, one.Item.Line, one.Item.Item, one.Item.Title, one.Class, one.Ahead, one.State, one.Window, one.Encounter,
        printing.OutcomeOf(one.Id), [.. one.Further.Select(item => item.Title)], WaitView.Of(day.Estimate(one.Id, now)));
}

internal sealed record TicketStanding(string Ticket, string Number, TicketState State)
{
    public static TicketStanding Of(Ticket one) => new(one.Id, one.Number, one.State);
}

internal sealed record Reason(string Text)
{
    public string Text { get; init; } = Text ?? "";
}

/// <summary>For how long, in minutes; null until it is resumed.</summary>
internal sealed record HoldRequest(int? Minutes)
{
    public long? Milliseconds => Minutes * 60_000L;
}

internal sealed record ClassChange(string Class, string? ClassReason, string? Case);

internal sealed record SlotView(string From, string To, int Free);

/// <summary>A slot, by when it begins: 09:30.</summary>
internal sealed record Booking(string Item, string Slot, string? Visitor, string? Class, string? ClassReason);

internal sealed record AppointmentView(string Appointment, DateOnly Date, string Slot, string Line, string ItemTitle)
{
    public static AppointmentView Of(AppointmentBooked one, DateOnly date) =>
        new(one.Appointment, date, AppointmentEndpoints.Clock(one.Slot), one.For.Line, one.For.Title);

    public static AppointmentView Of(Appointment one, DateOnly date) =>
        new(one.Id, date, AppointmentEndpoints.Clock(one.Slot), one.For.Line, one.For.Title);
}

internal sealed record AppointmentCancellation(string Appointment);
