using System.Security.Claims;
using ServiceSdk.Hosting.Catalog;
using ServiceSdk.Hosting.Halls;
using ServiceSdk.Queueing;
using ServiceSdk.ReferenceHost.Access;

namespace ServiceSdk.ReferenceHost.Api;

/// <summary>叫号 and service at a window; the window itself opens, pauses and closes.</summary>
internal static class WindowEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var window = api.MapGroup("/halls/{hall}/windows/{window}");
        window.MapPost("/opening", OpenAsync).RequireAuthorization(Policies.Clerk).WithName("OpenWindow").Produces<WindowStateView>();
        window.MapPost("/pause", PauseAsync).RequireAuthorization(Policies.Clerk).WithName("PauseWindow").Produces<WindowStateView>();
        window.MapPost("/closing", CloseAsync).RequireAuthorization(Policies.Clerk).WithName("CloseWindow").Produces<WindowStateView>();
        window.MapPost("/calls", CallAsync).RequireAuthorization(Policies.Clerk).WithName("CallNext").Produces<CalledTicket>();
        window.MapPost("/recalls", RecallAsync).RequireAuthorization(Policies.Clerk).WithName("RecallTicket").Produces<RecalledTicket>();
        window.MapPost("/absences", MarkAbsentAsync).RequireAuthorization(Policies.Clerk).WithName("MarkNoShow").Produces<TicketStanding>();
        window.MapPost("/services", StartAsync).RequireAuthorization(Policies.Clerk).WithName("StartService").Produces<EncounterView>(201);
        window.MapPost("/completions", FinishAsync).RequireAuthorization(Policies.Clerk).WithName("FinishService").Produces<EncounterView>();
        window.MapPost("/holds", HoldAsync).RequireAuthorization(Policies.Clerk).WithName("HoldTicketInHand").Produces<TicketStanding>();
        window.MapPost("/transfers", TransferAsync).RequireAuthorization(Policies.Clerk).WithName("TransferTicket").Produces<TicketStanding>();
    }

    private static Task<IResult> OpenAsync([AsParameters] WindowCall call, WindowDesk desk) =>
        call.DoAsync(
            (hall, fingerprint) => desk.OpenAsync(
                hall, hall.Configuration.Windows.First(one => one.Id == call.Window), call.Actor, call.Key.Value, fingerprint),
            $"window.open {call.Window}", _ => Shown(call.Window, WindowState.Open));

    private static Task<IResult> PauseAsync([AsParameters] WindowCall call, Reason body) =>
        call.DoAsync(
            null, new PauseWindow(call.Window, body.Text), $"window.pause {call.Window} {body.Text}", _ => Shown(call.Window, WindowState.Paused, body.Text));

    private static Task<IResult> CloseAsync([AsParameters] WindowCall call) =>
        call.DoAsync(null, new CloseWindow(call.Window), $"window.close {call.Window}", _ => Shown(call.Window, WindowState.Closed));

    private static Task<IResult> CallAsync([AsParameters] WindowCall call) =>
        call.DoAsync(null, new CallNext(call.Window), $"call.next {call.Window}", static events =>
        {
            var called = (TicketCalled)events[0];
            return Results.Json(new CalledTicket(called.Ticket, called.Number, called.Window, called.Reason), ApiJson.Default.CalledTicket);
        });

    private static Task<IResult> RecallAsync([AsParameters] WindowCall call, TicketAtWindow body) =>
        call.DoAsync(body.Ticket, new RecallTicket(body.Ticket, call.Window), $"ticket.recall {call.Window} {body.Ticket}", static events =>
        {
            var recalled = (TicketRecalled)events[0];
            return Results.Json(
                new RecalledTicket(recalled.Ticket, recalled.Number, recalled.Window, recalled.Recall), ApiJson.Default.RecalledTicket);
        });

    private static Task<IResult> MarkAbsentAsync([AsParameters] WindowCall call, TicketAtWindow body) =>
        call.DoAsync(
            body.Ticket, new MarkNoShow(body.Ticket, call.Window), $"ticket.absent {call.Window} {body.Ticket}", StandingEndpoints.Shown);

    private static Task<IResult> StartAsync([AsParameters] WindowCall call, TicketAtWindow body) =>
        call.DoAsync(body.Ticket, new StartService(body.Ticket, call.Window), $"service.start {call.Window} {body.Ticket}", static events =>
        {
            var started = (ServiceStarted)events[0];
            return Results.Json(
                new EncounterView(started.Ticket, started.Encounter, null), ApiJson.Default.EncounterView, statusCode: StatusCodes.Status201Created);
        });

    private static Task<IResult> FinishAsync([AsParameters] WindowCall call, TicketAtWindow body) =>
        call.DoAsync(body.Ticket, new FinishService(body.Ticket, call.Window), $"service.finish {call.Window} {body.Ticket}", static events =>
        {
            var finished = (ServiceFinished)events[0];
            return Results.Json(
                new EncounterView(finished.Ticket, finished.Encounter, events.OfType<TicketContinued>().FirstOrDefault()?.Next.Title),
                ApiJson.Default.EncounterView);
        });

    private static Task<IResult> HoldAsync([AsParameters] WindowCall call, HoldAtWindow body) =>
        call.DoAsync(
            body.Ticket, new HoldTicket(body.Ticket, call.Window, new HoldRequest(body.Minutes).Milliseconds),
            $"ticket.hold {call.Window} {body.Ticket} {body.Minutes}", StandingEndpoints.Shown);

    private static async Task<IResult> TransferAsync([AsParameters] WindowCall call, TransferRequest body, ItemPlugins plugins)
    {
        if (!plugins.Edition.Find(body.Item ?? "").Succeeded(out var item, out var refusal))
            return Problem.Of(refusal);
        var to = new TicketItem(item.Code, item.Title, new Skill(item.Department, item.Group));
        return await call.DoAsync(
            body.Ticket, new TransferTicket(body.Ticket, call.Window, to, body.Mode, body.Return),
            $"ticket.transfer {call.Window} {body.Ticket} {body.Item} {body.Mode} {body.Return}", StandingEndpoints.Shown);
    }

    private static IResult Shown(string window, WindowState state, string? reason = null) =>
        Results.Json(new WindowStateView(window, state, reason), ApiJson.Default.WindowStateView);

    /// <summary>The hall, when the caller is signed in at this window of it.</summary>
    internal static Outcome<Hall> Own(HallDirectory halls, string hall, string window, ClaimsPrincipal user) =>
        TicketEndpoints.Own(halls, hall, user).Then<Hall>(found =>
            found.Configuration.Windows.All(one => one.Id != window) ? ApiRefusals.WindowUnknown
            : user.Actor().Terminal == window ? found
            : ApiRefusals.WindowOfOther);
}
