using ServiceSdk.Queueing;
using ServiceSdk.ReferenceHost.Access;

namespace ServiceSdk.ReferenceHost.Api;

/// <summary>What becomes of a ticket no window has in hand: back in line, out of it, of another class.</summary>
internal static class StandingEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var ticket = api.MapGroup("/halls/{hall}/tickets/{ticket}");
        ticket.MapPost("/rejoining", RejoinAsync).RequireAuthorization(Policies.Reception).WithName("RejoinTicket").Produces<TicketStanding>();
        ticket.MapPost("/cancellation", CancelAsync).RequireAuthorization(Policies.Reception).WithName("CancelTicket").Produces<TicketStanding>();
        ticket.MapPost("/reactivation", ReactivateAsync).RequireAuthorization(Policies.Desk).WithName("ReactivateTicket").Produces<TicketStanding>();
        ticket.MapPost("/hold", HoldAsync).RequireAuthorization(Policies.Desk).WithName("HoldTicket").Produces<TicketStanding>();
        ticket.MapPost("/resumption", ResumeAsync).RequireAuthorization(Policies.Desk).WithName("ResumeTicket").Produces<TicketStanding>();
        ticket.MapPost("/class", EditAsync).RequireAuthorization(Policies.Desk).WithName("EditTicket").Produces<TicketStanding>();
    }

    private static Task<IResult> RejoinAsync([AsParameters] HallCall call, string ticket) =>
        call.DoAsync(ticket, new RejoinTicket(ticket), $"ticket.rejoin {ticket}", Shown);

    private static Task<IResult> CancelAsync([AsParameters] HallCall call, string ticket) =>
        call.DoAsync(ticket, new CancelTicket(ticket), $"ticket.cancel {ticket}", Shown);

    private static Task<IResult> ReactivateAsync([AsParameters] HallCall call, string ticket, Reason body) =>
        call.DoAsync(ticket, new ReactivateTicket(ticket, body.Text), $"ticket.reactivate {ticket} {body.Text}", Shown);

    private static Task<IResult> HoldAsync([AsParameters] HallCall call, string ticket, HoldRequest body) =>
        call.DoAsync(ticket, new HoldTicket(ticket, null, body.Milliseconds), $"ticket.hold {ticket} {body.Minutes}", Shown);

    private static Task<IResult> ResumeAsync([AsParameters] HallCall call, string ticket) =>
        call.DoAsync(ticket, new ResumeTicket(ticket), $"ticket.resume {ticket}", Shown);

    private static Task<IResult> EditAsync([AsParameters] HallCall call, string ticket, ClassChange body) =>
        call.DoAsync(
            ticket, new EditTicket(ticket, body.Class ?? "", body.ClassReason, body.Case),
            $"ticket.edit {ticket} {body.Class} {body.Case} {body.ClassReason}", Shown);

    /// <summary>What the last event says of the ticket; it answers the same for a repeated key.</summary>
    internal static IResult Shown(IReadOnlyList<IEvent> events)
    {
        var (ticket, number, state) = events[^1] switch
        {
            TicketRejoined one => (one.Ticket, one.Number, TicketState.Waiting),
            TicketReactivated one => (one.Ticket, one.Number, TicketState.Waiting),
            TicketResumed one => (one.Ticket, one.Number, TicketState.Waiting),
            TicketEdited one => (one.Ticket, one.Number, TicketState.Waiting),
            TicketTransferred one => (one.Ticket, one.Number, TicketState.Waiting),
            TicketHeld one => (one.Ticket, one.Number, TicketState.Held),
            TicketAbsent one => (one.Ticket, one.Number, TicketState.NoShow),
            TicketExpired one => (one.Ticket, one.Number, TicketState.Expired),
            TicketCancelled one => (one.Ticket, one.Number, TicketState.Cancelled),
            var other => throw new InvalidOperationException($"{other.GetType().Name} says nothing of where a ticket stands."),
        };
        return Results.Json(new TicketStanding(ticket, number, state), ApiJson.Default.TicketStanding);
    }
}
