using ServiceSdk.Queueing;

namespace ServiceSdk.Tests.Queueing.Model;

/// <summary>What readers see of a ticket.</summary>
internal sealed record Sight(
    string Id, string Number, LineItem Item, string Further, string Class, string? ClassReason, string? Case, string? Agent, string? Appointment,
    int Ahead, long Reference, long Target, long Due, bool Protected, TicketState State, long Since, string? Window, string? Encounter, string EncounterWindows,
    int Recalls, int Absences, long? HeldUntil)
{
    public static Sight Of(Ticket ticket) => new(
        ticket.Id, ticket.Number, ticket.Item, string.Join(';', ticket.Further), ticket.Class, ticket.ClassReason, ticket.Case, ticket.Agent, ticket.Appointment,
        ticket.Ahead, ticket.Standing.Reference, ticket.Standing.Target, ticket.Standing.Due, ticket.Standing.Protected, ticket.State, ticket.Since, ticket.Window,
        ticket.Encounter, string.Join(';', Encounters(ticket)), ticket.Recalls, ticket.Absences, ticket.HeldUntil);

    public static Sight Of(Slip slip) => new(
        slip.Id, slip.Printed, slip.Item, string.Join(';', slip.Further), slip.Class, slip.ClassReason, slip.Case, slip.Agent, slip.Appointment,
        slip.Ahead, slip.Reference, slip.Target, slip.Due, slip.Protected, slip.State, slip.Since, slip.Window,
        slip.EncounterWindows.Count > 0 ? $"{slip.Id}-{slip.EncounterWindows.Count}" : null, string.Join(';', slip.EncounterWindows),
        slip.Recalls, slip.Absences, slip.HeldUntil);

    private static IEnumerable<string> Encounters(Ticket ticket)
    {
        for (var ordinal = 1; ticket.WindowOf($"{ticket.Id}-{ordinal}") is { } window; ordinal++)
            yield return window;
    }
}
