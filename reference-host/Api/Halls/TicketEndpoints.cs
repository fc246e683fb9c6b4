using ServiceSdk.Hosting.Cases;
using ServiceSdk.Hosting.Catalog;
using ServiceSdk.Hosting.Halls;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.SideEffects;
using ServiceSdk.Queueing;
using ServiceSdk.ReferenceHost.Access;

namespace ServiceSdk.ReferenceHost.Api.Halls;

/// <summary>取号: tickets are issued, entered afterwards, and found again. The commands are for REST and gRPC alike.</summary>
internal static class TicketEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var tickets = api.MapGroup("/halls/{hall}");
        tickets.MapPost(
                "/tickets",
                ([AsParameters] HallCall call, TicketRequest body, ItemPlugins plugins, CardReads reads, ClassClaim classes, TakingHalls taking) =>
                    Reply.OfAsync(IssueAsync(call, body, plugins, reads, classes, taking), PlainApiJson.Default.IssuedTicket, 201))
            .RequireAuthorization(Policies.Reception).WithName("IssueTicket").Produces<IssuedTicket>(201);
        tickets.MapPost(
                "/emergency-tickets",
                ([AsParameters] HallCall call, EmergencyTicket body, ItemPlugins plugins, CardReads reads, ClassClaim classes, TakingHalls taking) =>
                    Reply.OfAsync(EnterAsync(call, body, plugins, reads, classes, taking), PlainApiJson.Default.IssuedTicket, 201))
            .RequireAuthorization(Policies.Desk).WithName("EnterEmergencyTicket").Produces<IssuedTicket>(201);
        tickets.MapGet("/tickets", FindAsync).RequireAuthorization(Policies.Reception).WithName("FindTicket").Produces<TicketView>();
        tickets.MapGet("/tickets/{ticket}", GetAsync).RequireAuthorization(Policies.SeeHall).WithName("GetTicket").Produces<TicketView>();
    }

    public static Task<Outcome<IssuedTicket>> IssueAsync(
        HallCall call, TicketRequest body, ItemPlugins plugins, CardReads reads, ClassClaim classes, TakingHalls taking)
    {
        var fingerprint = call.Fingerprint.Of($"ticket.issue {call.Hall}", body, PlainApiJson.Default.TicketRequest);
        return TakeAsync(call, body, plugins, reads, classes, taking, fingerprint, static issue => issue);
    }

    public static async Task<Outcome<IssuedTicket>> EnterAsync(
        HallCall call, EmergencyTicket body, ItemPlugins plugins, CardReads reads, ClassClaim classes, TakingHalls taking)
    {
        if (body.Ticket is null)
            return ApiRefusals.Malformed;
        var fingerprint = call.Fingerprint.Of($"ticket.enter {call.Hall}", body, ApiJson.Default.EmergencyTicket);
        return await TakeAsync(
            call, body.Ticket, plugins, reads, classes, taking, fingerprint, issue => new EnterEmergencyTicket(issue, body.Number, body.TakenAt));
    }

    private static async Task<Outcome<IssuedTicket>> TakeAsync(
        HallCall call, TicketRequest body, ItemPlugins plugins, CardReads reads, ClassClaim classes, TakingHalls taking, byte[] fingerprint,
        Func<IssueTicket, ICommand> command)
    {
        if (!body.IsOfOneVisit)
            return ApiRefusals.Malformed;
        if (!call.Own().Succeeded(out var hall, out var refusal) || !ItemsOf(plugins, body).Succeeded(out var items, out refusal))
            return refusal;

        CardOfVisitor? card = null;
        if (body.Visitor is { } name && !reads.Find(call.Actor.Terminal, name).Succeeded(out card, out refusal))
        {
            // A card read is gone after its time or a restart, a case goes on; a ticket that was answered stays.
            return Shown(hall, await hall.RepeatAsync(hall.Today, call.Actor, call.Key.Value, fingerprint) ?? refusal);
        }

        var @class = body.Class ?? TicketClass.Ordinary;
        if (!await classes.HoldsAsync(call.User, @class, body.ClassReason, body.Case, card, hall.Configuration))
            return Shown(hall, await hall.RepeatAsync(hall.Today, call.Actor, call.Key.Value, fingerprint) ?? ApiRefusals.ClassNotOffered);

        // Who comes back with a case comes to a hall of the case's, whoever takes its item now.
        if (@class != TicketClass.Returning && await taking.JudgeAsync(hall, items) is { } elsewhere)
            return Shown(hall, await hall.RepeatAsync(hall.Today, call.Actor, call.Key.Value, fingerprint) ?? elsewhere);
        ICommand Issue(Protected<Visitor>? person) => command(new IssueTicket(items, @class, body.ClassReason, person, body.Case, body.Agent));
        var issued = card is null
            ? await hall.ExecuteAsync(Issue(null), call.Actor, call.Key.Value, fingerprint)
            : await hall.ExecuteAsync(hall.Today, card.Visitor, Issue, call.Actor, call.Key.Value, fingerprint);
        return issued.Succeeded(out _, out refusal) || refusal.Code != QueueRefusals.ItemNotTakenCode
            ? Shown(hall, issued)
            : await taking.NamingAsync(refusal, hall, items);
    }

    private static Outcome<TicketItem[]> ItemsOf(ItemPlugins plugins, TicketRequest body)
    {
        var items = new TicketItem[1 + (body.Further?.Count ?? 0)];
        for (var place = 0; place < items.Length; place++)
        {
            if (!plugins.Edition.Find((place == 0 ? body.Item : body.Further![place - 1]) ?? "").Succeeded(out var item, out var refusal))
                return refusal;
            items[place] = new TicketItem(item.Code, item.Title, new Skill(item.Department, item.Group));
        }

        return items;
    }

    private static Outcome<IssuedTicket> Shown(Hall hall, Outcome<Answer> answer) => answer.Then<IssuedTicket>(done => Shown(hall, done.Events));

    internal static IssuedTicket Shown(Hall hall, IReadOnlyList<IEvent> events)
    {
        var issued = events.OfType<TicketIssued>().First();
        var line = hall.Configuration.Lines.FirstOrDefault(one => one.Id == issued.Line);
        return new IssuedTicket(
            issued.Ticket, issued.Number, issued.Line, line?.Name ?? issued.Line, issued.Item, issued.ItemTitle, issued.Class, issued.Ahead,
            issued.Further?.Select(item => item.Title).ToArray(), WaitView.Of(issued.Estimate), issued.Late is true);
    }

    private static async Task<IResult> FindAsync(
        string hall, string number, HallDirectory halls, TicketPrinting printing, HallClock clock)
    {
        if (!halls.Find(hall).Succeeded(out var found, out var refusal))
            return Problem.Of(refusal);

        // After a wrap two tickets bear a number: who stands here has the later one.
        var view = await found.ReadAsync(day =>
            day.IsOpen && day.Tickets.LastOrDefault(one => string.Equals(one.Number, number.Trim(), StringComparison.OrdinalIgnoreCase)) is { } ticket
                ? TicketView.Of(day, ticket, printing, clock.Now.HallTime)
                : null);
        return view is null ? Problem.Of(ApiRefusals.NumberUnknown) : Results.Json(view, ApiJson.Default.TicketView);
    }

    private static async Task<IResult> GetAsync(
        string hall, string ticket, HallDirectory halls, TicketPrinting printing, HallClock clock)
    {
        if (!halls.Find(hall).Succeeded(out var found, out var refusal))
            return Problem.Of(refusal);
        var view = await found.ReadTicketAsync(ticket, (day, one) => TicketView.Of(day, one, printing, clock.Now.HallTime));
        return view.Succeeded(out var value, out refusal) ? Results.Json(value, ApiJson.Default.TicketView) : Problem.Of(refusal);
    }
}
