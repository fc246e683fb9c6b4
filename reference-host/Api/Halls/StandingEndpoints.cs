using ServiceSdk.Queueing;
using ServiceSdk.ReferenceHost.Access;

namespace ServiceSdk.ReferenceHost.Api.Halls;

/// <summary>What becomes of a ticket no window has in hand: back in line, out of it, of another class. The commands are for REST and gRPC alike.</summary>
internal static class StandingEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var ticket = api.MapGroup("/halls/{hall}/tickets/{ticket}");
        ticket.MapPost("/rejoining", ([AsParameters] HallCall call, string ticket) => ShownAsync(RejoinAsync(call, ticket)))
            .RequireAuthorization(Policies.Reception).WithName("RejoinTicket").Produces<TicketStanding>();
        ticket.MapPost("/cancellation", ([AsParameters] HallCall call, string ticket) => ShownAsync(CancelAsync(call, ticket)))
            .RequireAuthorization(Policies.Reception).WithName("CancelTicket").Produces<TicketStanding>();
        ticket.MapPost("/reactivation", ([AsParameters] HallCall call, string ticket, Reason body) => ShownAsync(ReactivateAsync(call, ticket, body)))
            .RequireAuthorization(Policies.Desk).WithName("ReactivateTicket").Produces<TicketStanding>();
        ticket.MapPost("/hold", ([AsParameters] HallCall call, string ticket, HoldRequest body) => ShownAsync(HoldAsync(call, ticket, body)))
            .RequireAuthorization(Policies.Desk).WithName("HoldTicket").Produces<TicketStanding>();
        ticket.MapPost("/resumption", ([AsParameters] HallCall call, string ticket) => ShownAsync(ResumeAsync(call, ticket)))
            .RequireAuthorization(Policies.Desk).WithName("ResumeTicket").Produces<TicketStanding>();
        ticket.MapPost("/class", ([AsParameters] HallCall call, string ticket, ClassChange body) => ShownAsync(EditAsync(call, ticket, body)))
            .RequireAuthorization(Policies.Desk).WithName("EditTicket").Produces<TicketStanding>();
    }

    public static Task<Outcome<TicketStanding>> RejoinAsync(HallCall call, string ticket) =>
        call.DoAsync(ticket, new RejoinTicket(ticket), $"ticket.rejoin {ticket}", Shown);

    public static Task<Outcome<TicketStanding>> CancelAsync(HallCall call, string ticket) =>
        call.DoAsync(ticket, new CancelTicket(ticket), $"ticket.cancel {ticket}", Shown);

    public static Task<Outcome<TicketStanding>> ReactivateAsync(HallCall call, string ticket, Reason body) =>
        call.DoAsync(ticket, new ReactivateTicket(ticket, body.Text), $"ticket.reactivate {ticket} {body.Text}", Shown);

    public static Task<Outcome<TicketStanding>> HoldAsync(HallCall call, string ticket, HoldRequest body) =>
        call.DoAsync(ticket, new HoldTicket(ticket, null, body.Milliseconds), $"ticket.hold {ticket} {body.Minutes}", Shown);

    public static Task<Outcome<TicketStanding>> ResumeAsync(HallCall call, string ticket) =>
        call.DoAsync(ticket, new ResumeTicket(ticket), $"ticket.resume {ticket}", Shown);

    public static Task<Outcome<TicketStanding>> EditAsync(HallCall call, string ticket, ClassChange body) =>
        call.DoAsync(
            ticket, new EditTicket(ticket, body.Class ?? "", body.ClassReason, body.Case),
            $"ticket.edit {ticket} {body.Class} {body.Case} {body.ClassReason}", Shown);

    private static Task<IResult> ShownAsync(Task<Outcome<TicketStanding>> taken) => Reply.OfAsync(taken, ApiJson.Default.TicketStanding);

    /// <summary>What the last event says of the ticket; it answers the same for a repeated key.</summary>
    internal static TicketStanding Shown(IReadOnlyList<IEvent> events)
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
        return new TicketStanding(ticket, number, state);
    }
}
