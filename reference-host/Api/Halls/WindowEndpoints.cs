using System.Security.Claims;
using ServiceSdk.Hosting.Catalog;
using ServiceSdk.Hosting.Halls;
using ServiceSdk.Queueing;
using ServiceSdk.ReferenceHost.Access;

namespace ServiceSdk.ReferenceHost.Api.Halls;

/// <summary>叫号 and service at a window; the window itself opens, pauses and closes. The commands are for REST and gRPC alike.</summary>
internal static class WindowEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var window = api.MapGroup("/halls/{hall}/windows/{window}").RequireAuthorization(Policies.Clerk);
        window.MapPost("/opening", ([AsParameters] WindowCall call, WindowDesk desk) => Reply.OfAsync(OpenAsync(call, desk), ApiJson.Default.WindowStateView))
            .WithName("OpenWindow").Produces<WindowStateView>();
        window.MapPost("/pause", ([AsParameters] WindowCall call, Reason body) => Reply.OfAsync(PauseAsync(call, body), ApiJson.Default.WindowStateView))
            .WithName("PauseWindow").Produces<WindowStateView>();
        window.MapPost("/closing", ([AsParameters] WindowCall call) => Reply.OfAsync(CloseAsync(call), ApiJson.Default.WindowStateView))
            .WithName("CloseWindow").Produces<WindowStateView>();
        window.MapPost("/calls", ([AsParameters] WindowCall call) => Reply.OfAsync(CallAsync(call), ApiJson.Default.CalledTicket))
            .WithName("CallNext").Produces<CalledTicket>();
        window.MapPost("/recalls", ([AsParameters] WindowCall call, TicketAtWindow body) => Reply.OfAsync(RecallAsync(call, body), ApiJson.Default.RecalledTicket))
            .WithName("RecallTicket").Produces<RecalledTicket>();
        window.MapPost("/absences", ([AsParameters] WindowCall call, TicketAtWindow body) => Reply.OfAsync(MarkAbsentAsync(call, body), ApiJson.Default.TicketStanding))
            .WithName("MarkNoShow").Produces<TicketStanding>();
        window.MapPost("/services", ([AsParameters] WindowCall call, TicketAtWindow body) => Reply.OfAsync(StartAsync(call, body), ApiJson.Default.EncounterView, 201))
            .WithName("StartService").Produces<EncounterView>(201);
        window.MapPost("/completions", ([AsParameters] WindowCall call, TicketAtWindow body) => Reply.OfAsync(FinishAsync(call, body), ApiJson.Default.EncounterView))
            .WithName("FinishService").Produces<EncounterView>();
        window.MapPost("/holds", ([AsParameters] WindowCall call, HoldAtWindow body) => Reply.OfAsync(HoldAsync(call, body), ApiJson.Default.TicketStanding))
            .WithName("HoldTicketInHand").Produces<TicketStanding>();
        window.MapPost("/transfers", ([AsParameters] WindowCall call, TransferRequest body, ItemPlugins plugins) => Reply.OfAsync(TransferAsync(call, body, plugins), ApiJson.Default.TicketStanding))
            .WithName("TransferTicket").Produces<TicketStanding>();
    }

    public static Task<Outcome<WindowStateView>> OpenAsync(WindowCall call, WindowDesk desk) =>
        call.DoAsync(
            (hall, fingerprint) => desk.OpenAsync(
                hall, hall.Configuration.Windows.First(one => one.Id == call.Window), call.Actor, call.Key.Value, fingerprint),
            $"window.open {call.Window}", _ => new WindowStateView(call.Window, WindowState.Open, null));

    public static Task<Outcome<WindowStateView>> PauseAsync(WindowCall call, Reason body) =>
        call.DoAsync(
            null, new PauseWindow(call.Window, body.Text), $"window.pause {call.Window} {body.Text}",
            _ => new WindowStateView(call.Window, WindowState.Paused, body.Text));

    public static Task<Outcome<WindowStateView>> CloseAsync(WindowCall call) =>
        call.DoAsync(
            null, new CloseWindow(call.Window), $"window.close {call.Window}", _ => new WindowStateView(call.Window, WindowState.Closed, null));

    public static Task<Outcome<CalledTicket>> CallAsync(WindowCall call) =>
        call.DoAsync(null, new CallNext(call.Window), $"call.next {call.Window}", static events =>
        {
            var called = (TicketCalled)events[0];
            return new CalledTicket(called.Ticket, called.Number, called.Window, called.Reason);
        });

    public static Task<Outcome<RecalledTicket>> RecallAsync(WindowCall call, TicketAtWindow body) =>
        call.DoAsync(body.Ticket, new RecallTicket(body.Ticket, call.Window), $"ticket.recall {call.Window} {body.Ticket}", static events =>
        {
            var recalled = (TicketRecalled)events[0];
            return new RecalledTicket(recalled.Ticket, recalled.Number, recalled.Window, recalled.Recall);
        });

    public static Task<Outcome<TicketStanding>> MarkAbsentAsync(WindowCall call, TicketAtWindow body) =>
        call.DoAsync(
            body.Ticket, new MarkNoShow(body.Ticket, call.Window), $"ticket.absent {call.Window} {body.Ticket}", StandingEndpoints.Shown);

    public static Task<Outcome<EncounterView>> StartAsync(WindowCall call, TicketAtWindow body) =>
        call.DoAsync(body.Ticket, new StartService(body.Ticket, call.Window), $"service.start {call.Window} {body.Ticket}", static events =>
        {
            var started = (ServiceStarted)events[0];
            return new EncounterView(started.Ticket, started.Encounter, null);
        });

    public static Task<Outcome<EncounterView>> FinishAsync(WindowCall call, TicketAtWindow body) =>
        call.DoAsync(body.Ticket, new FinishService(body.Ticket, call.Window), $"service.finish {call.Window} {body.Ticket}", static events =>
        {
            var finished = (ServiceFinished)events[0];
            return new EncounterView(finished.Ticket, finished.Encounter, events.OfType<TicketContinued>().FirstOrDefault()?.Next.Title);
        });

    public static Task<Outcome<TicketStanding>> HoldAsync(WindowCall call, HoldAtWindow body) =>
        call.DoAsync(
            body.Ticket, new HoldTicket(body.Ticket, call.Window, new HoldRequest(body.Minutes).Milliseconds),
            $"ticket.hold {call.Window} {body.Ticket} {body.Minutes}", StandingEndpoints.Shown);

    public static async Task<Outcome<TicketStanding>> TransferAsync(WindowCall call, TransferRequest body, ItemPlugins plugins)
    {
        if (!plugins.Edition.Find(body.Item ?? "").Succeeded(out var item, out var refusal))
            return refusal;
        var to = new TicketItem(item.Code, item.Title, new Skill(item.Department, item.Group));
        return await call.DoAsync(
            body.Ticket, new TransferTicket(body.Ticket, call.Window, to, body.Mode, body.Return),
            $"ticket.transfer {call.Window} {body.Ticket} {body.Item} {body.Mode} {body.Return}", StandingEndpoints.Shown);
    }

    /// <summary>The hall, when the caller is signed in at this window of it.</summary>
    internal static Outcome<Hall> Own(HallDirectory halls, string hall, string window, ClaimsPrincipal user) =>
        halls.Find(hall).Then<Hall>(found =>
            found.Configuration.Windows.All(one => one.Id != window) ? ApiRefusals.WindowUnknown
            : user.Actor().Terminal == window ? found
            : ApiRefusals.WindowOfOther);
}
