using System.Security.Claims;
using ServiceSdk.Cases;
using ServiceSdk.Devices;
using ServiceSdk.Hosting.Cases;
using ServiceSdk.Hosting.Catalog;
using ServiceSdk.Hosting.Halls;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.Privacy;
using ServiceSdk.Oversight;
using ServiceSdk.Queueing;
using ServiceSdk.ReferenceHost.Access;

namespace ServiceSdk.ReferenceHost.Api;

/// <summary>叫号 and service at a window, and the grade after it.</summary>
internal static class WindowEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var window = api.MapGroup("/halls/{hall}/windows/{window}");
        window.MapGet("", GetAsync).RequireAuthorization(Policies.SeeWindow).WithName("GetWindow").Produces<WindowView>();
        window.MapPost("/calls", CallAsync).RequireAuthorization(Policies.Clerk).WithName("CallNext").Produces<CalledTicket>();
        window.MapPost("/services", StartAsync).RequireAuthorization(Policies.Clerk).WithName("StartService").Produces<EncounterView>(201);
        window.MapPost("/completions", FinishAsync).RequireAuthorization(Policies.Clerk).WithName("FinishService").Produces<EncounterView>();
        api.MapPost("/halls/{hall}/encounters/{encounter}/evaluation", EvaluateAsync)
            .RequireAuthorization(Policies.WindowScreen).WithName("Evaluate").Produces<GradeGiven>(201);
    }

    private static async Task<IResult> GetAsync(
        string hall, string window, ClaimsPrincipal user, HallDirectory halls, ItemPlugins plugins, Protector protector, CaseDesk cases)
    {
        if (!Own(halls, hall, window, user).Succeeded(out var found, out var refusal))
            return Problem.Of(refusal);
        var setup = found.Configuration;
        var (waiting, held) = await found.ReadAsync(view => (
            CatalogEndpoints.Waiting(view, setup.Lines),
            view.IsOpen && view.AtWindow(window) is { } ticket ? new Held(ticket.Id, ticket.Number, ticket.Item, ticket.Class, ticket.Visitor, ticket.State, ticket.Reason, ticket.Encounter) : null));
        var own = setup.Windows.First(one => one.Id == window);
        var lines = setup.Lines.Where(line => own.Skills.Contains(line.Skill)).Select(line => line.Id).ToHashSet();
        return Results.Json(
            new WindowView(
                setup.Id, setup.Name, own.Id, own.Name, [.. waiting.Where(line => lines.Contains(line.Line))],
                held is null ? null : await InHandAsync(held, user.IsInRole(Roles.Clerk), plugins, protector, cases)),
            ApiJson.Default.WindowView);
    }

    private static Task<IResult> CallAsync(
        string hall, string window, IdempotencyKey key, ClaimsPrincipal user, HallDirectory halls, CommandFingerprint fingerprint) =>
        ActAsync<TicketCalled>(
            halls, hall, window, user,
            (found, actor) => found.ExecuteAsync(new CallNext(window), actor, key.Value, fingerprint.Of($"call.next {hall} {window}")),
            called => Results.Json(new CalledTicket(called.Ticket, called.Number, called.Window, called.Reason), ApiJson.Default.CalledTicket));

    private static Task<IResult> StartAsync(
        string hall, string window, TicketAtWindow body, IdempotencyKey key, ClaimsPrincipal user, HallDirectory halls, CommandFingerprint fingerprint) =>
        ActAsync<ServiceStarted>(
            halls, hall, window, user,
            (found, actor) => found.ExecuteAsync(
                body.Ticket ?? "", new StartService(body.Ticket ?? "", window), actor, key.Value,
                fingerprint.Of($"service.start {hall} {window} {body.Ticket}")),
            started => Results.Json(
                new EncounterView(started.Ticket, started.Encounter), ApiJson.Default.EncounterView, statusCode: StatusCodes.Status201Created));

    private static Task<IResult> FinishAsync(
        string hall, string window, TicketAtWindow body, IdempotencyKey key, ClaimsPrincipal user, HallDirectory halls, CommandFingerprint fingerprint) =>
        ActAsync<ServiceFinished>(
            halls, hall, window, user,
            (found, actor) => found.ExecuteAsync(
                body.Ticket ?? "", new FinishService(body.Ticket ?? "", window), actor, key.Value,
                fingerprint.Of($"service.finish {hall} {window} {body.Ticket}")),
            finished => Results.Json(new EncounterView(finished.Ticket, finished.Encounter), ApiJson.Default.EncounterView));

    private static async Task<IResult> EvaluateAsync(
        string hall, string encounter, GradeRequest body, IdempotencyKey key, ClaimsPrincipal user, EvaluationDesk desk, CommandFingerprint fingerprint)
    {
        if (!user.ActsIn(hall))
            return Problem.Of(ApiRefusals.Forbidden);
        var given = await desk.GiveAsync(
            hall, encounter, (Grade)body.Grade, EvaluationSource.Tablet, user.Actor(), key.Value,
            fingerprint.Of($"evaluation.give {encounter} {body.Grade}"));
        return given.Succeeded(out var value, out var refusal)
            ? Results.Json(new GradeGiven(value.Encounter, (int)value.Grade), ApiJson.Default.GradeGiven, statusCode: StatusCodes.Status201Created)
            : Problem.Of(refusal);
    }

    private static async Task<IResult> ActAsync<TEvent>(
        HallDirectory halls, string hall, string window, ClaimsPrincipal user,
        Func<Hall, Actor, ValueTask<Outcome<Answer>>> act, Func<TEvent, IResult> show)
        where TEvent : IEvent
    {
        if (!Own(halls, hall, window, user).Succeeded(out var found, out var refusal))
            return Problem.Of(refusal);
        return (await act(found, user.Actor([Roles.Clerk]))).Succeeded(out var done, out refusal)
            ? show(done.Events.OfType<TEvent>().First())
            : Problem.Of(refusal);
    }

    private static Outcome<Hall> Own(HallDirectory halls, string hall, string window, ClaimsPrincipal user) =>
        TicketEndpoints.Own(halls, hall, user).Then<Hall>(found =>
            found.Configuration.Windows.All(one => one.Id != window) ? ApiRefusals.WindowUnknown
            : user.Actor().Terminal == window ? found
            : ApiRefusals.WindowOfOther);

    private static async Task<InHandView> InHandAsync(
        Held held, bool clerk, ItemPlugins plugins, Protector protector, CaseDesk cases)
    {
        var item = plugins.Edition.Find(held.Item.Item).Succeeded(out var known, out _) ? known : null;
        var visitor = clerk && held.Visitor is { } sealedVisitor ? protector.Reveal(sealedVisitor, HostingJson.Visitor) : null;
        return new InHandView(
            held.Ticket, held.Number, held.Item.Item, held.Item.Title, item?.Name ?? held.Item.Title,
            item?.Procedure ?? default, item?.Mode.Value ?? default, held.State, held.Class, held.Reason, held.Encounter,
            visitor is null ? null : CaseEndpoints.Masked(visitor.Name, visitor.IdNumber),
            clerk ? await CasesOfAsync(cases, held.Ticket) : []);
    }

    private static async Task<List<CaseStanding>> CasesOfAsync(CaseDesk cases, string ticket)
    {
        var standings = new List<CaseStanding>();
        while ((await cases.ReadAsync($"{ticket}-{standings.Count + 1}", one => new CaseStanding(one.Opened!.Number, one.State, one.State.Label())))
            .Succeeded(out var standing, out _))
            standings.Add(standing);
        return standings;
    }

    private sealed record Held(
        string Ticket, string Number, LineItem Item, string Class, Protected<Visitor>? Visitor, TicketState State, CallReason? Reason, string? Encounter);
}
