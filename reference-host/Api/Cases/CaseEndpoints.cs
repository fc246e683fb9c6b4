using System.Security.Claims;
using ServiceSdk.Cases;
using ServiceSdk.Cases.Fees;
using ServiceSdk.Hosting.Cases;
using ServiceSdk.Hosting.Catalog;
using ServiceSdk.Hosting.Halls;
using ServiceSdk.Hosting.Privacy;
using ServiceSdk.Hosting.Privacy.Looks;
using ServiceSdk.ReferenceHost.Access;

namespace ServiceSdk.ReferenceHost.Api.Cases;

/// <summary>办件: filing, steps, and finding a case or query again by its number.</summary>
internal static class CaseEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapPost("/cases/check", CheckAsync).RequireAuthorization(Policies.File).WithName("CheckFiling").Produces<JudgementView>();
        api.MapPost("/cases", SubmitAsync).RequireAuthorization(Policies.File).WithName("SubmitCase").Produces<CaseStanding>(201);
        api.MapPost("/cases/{number}/moves", MoveAsync).RequireAuthorization(Policies.CaseStaff).WithName("MoveCase").Produces<CaseStanding>();
        api.MapGet("/cases/{number}", GetAsync).RequireAuthorization(Policies.SeeCase).WithName("GetCase").Produces<CaseView>();
        api.MapPost("/cases/{number}/looks", LookAsync).RequireAuthorization(Policies.CaseStaff).WithName("LookAtCase").Produces<ShownCase>();
        api.MapPost("/queries", AskAsync).RequireAuthorization(Policies.File).WithName("AskQuery").Produces<QueryView>(201);
    }

    private static async Task<IResult> CheckAsync(FilingBody body, IdempotencyKey key, ClaimsPrincipal user, CaseDesk desk, ItemPlugins plugins, CancellationToken cancellation)
    {
        if (!body.Complete().Succeeded(out var request, out var refusal) || !Own(user, request).Succeeded(out _, out refusal))
            return Problem.Of(refusal);
        return (await desk.CheckAsync(request, user.Actor([Roles.Clerk]), cancellation)).Succeeded(out var judged, out refusal)
            && plugins.Edition.Find(request.Item).Succeeded(out var item, out refusal)
            ? Results.Json(new JudgementView(judged.Findings, judged.Facts, ListedFee.Of(item.Fees, judged.Facts)), ApiJson.Default.JudgementView)
            : Problem.Of(refusal);
    }

    private static async Task<IResult> SubmitAsync(
        FilingBody body, IdempotencyKey key, ClaimsPrincipal user, CaseDesk desk, CommandFingerprint fingerprint, ProgressCode codes,
        CancellationToken cancellation)
    {
        if (!body.Complete().Succeeded(out var request, out var refusal) || !Own(user, request).Succeeded(out _, out refusal))
            return Problem.Of(refusal);
        var actor = user.Actor([Roles.Clerk]);
        var opened = await desk.SubmitAsync(
            request, actor, key.Value, fingerprint.Of("case.submit", body, ApiJson.Default.FilingBody), cancellation);
        if (opened.Succeeded(out var filed, out refusal))
            return Results.Json(
                new CaseStanding(filed.Number, CaseState.Submitted, CaseState.Submitted.Label(), codes.Of(filed.Number)), ApiJson.Default.CaseStanding,
                statusCode: StatusCodes.Status201Created);
        return refusal.Code == DeskRefusals.IncompleteCode && (await desk.CheckAsync(request, actor, cancellation)).Succeeded(out var judged, out _)
            ? Problem.Of(refusal, judged.Findings)
            : Problem.Of(refusal);
    }

    private static async Task<IResult> MoveAsync(
        string number, CaseMove body, IdempotencyKey key, ClaimsPrincipal user, CaseDesk desk, CommandFingerprint fingerprint, CancellationToken cancellation)
    {
        if (!body.Complete().Succeeded(out var statement, out var refusal))
            return Problem.Of(refusal);
        var granted = CaseTable.Rows.Where(row => row.Trigger == body.Trigger).SelectMany(row => row.Roles).ToList();
        var moved = await desk.MoveAsync(
            number, body.Trigger, statement, user.Actor(granted), key.Value, fingerprint.Of($"case.move {number}", body, ApiJson.Default.CaseMove),
            cancellation, body.HandedIn());
        return moved.Succeeded(out var done, out refusal)
            ? Results.Json(new CaseStanding(number, done.To, done.To.Label()), ApiJson.Default.CaseStanding)
            : Problem.Of(refusal);
    }

    private static async Task<IResult> GetAsync(
        string number, ClaimsPrincipal user, CaseDesk desk, QueryDesk queries, CaseLooks looks, ProgressCode codes, OfficeNames names,
        HallClock clock)
    {
        var today = CivilTime.Date(clock.Now.CivilTime);
        if ((await desk.ReadAsync(number, one => Tuple.Create(CaseViews.Of(one, user, today, codes, names), one.Opened!))).Succeeded(out var found, out var refusal))
        {
            return (await looks.ShowAsync(found.Item2, user, user.IsInRole(Roles.Supervisor) ? LookPurpose.Oversight : LookPurpose.CaseHandling)).Succeeded(out var shown, out refusal)
                ? Results.Json(
                    found.Item1 with { Applicant = shown.Applicant, Form = shown.Form, Agent = shown.Agent, Address = shown.Address, Shared = shown.Shared },
                    ApiJson.Default.CaseView)
                : Problem.Of(refusal);
        }

        return (await queries.FindAsync(number, user.Actor(LookRules.RolesFor(LookPurpose.QueryAnswer)))).Succeeded(out var answered, out refusal)
            ? Results.Json(QueryOf(answered), ApiJson.Default.QueryView)
            : Problem.Of(refusal);
    }

    private static async Task<IResult> LookAsync(
        string number, CaseLook body, IdempotencyKey key, ClaimsPrincipal user, CaseDesk desk, CaseLooks looks)
    {
        if (body.Purpose is not { } purpose)
            return Problem.Of(ApiRefusals.Malformed);
        if (!(await desk.ReadAsync(number, static one => one.Opened!)).Succeeded(out var opened, out var refusal))
            return Problem.Of(refusal);
        return (await looks.ShowAsync(opened, user, purpose)).Succeeded(out var shown, out refusal)
            ? Results.Json(shown, ApiJson.Default.ShownCase)
            : Problem.Of(refusal);
    }

    private static async Task<IResult> AskAsync(
        FilingBody body, IdempotencyKey key, ClaimsPrincipal user, QueryDesk desk, CommandFingerprint fingerprint, CancellationToken cancellation)
    {
        if (!body.Complete().Succeeded(out var request, out var refusal) || !Own(user, request).Succeeded(out _, out refusal))
            return Problem.Of(refusal);
        var asked = await desk.AskAsync(
            request, user.Actor([Roles.Clerk]), key.Value, fingerprint.Of("query.ask", body, ApiJson.Default.FilingBody), cancellation);
        return asked.Succeeded(out var answered, out refusal)
            ? Results.Json(QueryOf(answered), ApiJson.Default.QueryView, statusCode: StatusCodes.Status201Created)
            : Problem.Of(refusal);
    }

    private static Outcome<FilingRequest> Own(ClaimsPrincipal user, FilingRequest request) =>
        user.Reaches(request.Hall) ? request : ApiRefusals.Forbidden;

    private static QueryView QueryOf(AnsweredQuery answered)
    {
        var recorded = answered.Recorded;
        return new QueryView(
            recorded.Number, "query", recorded.ItemCode, recorded.Title, recorded.Hall, recorded.Ticket, answered.Answer);
    }
}
