using System.Security.Claims;
using Microsoft.AspNetCore.Mvc;
using ServiceSdk.Cases;
using ServiceSdk.Hosting.Cases;
using ServiceSdk.Hosting.Documents;
using ServiceSdk.Hosting.Privacy;
using ServiceSdk.ReferenceHost.Access;

namespace ServiceSdk.ReferenceHost.Api.Cases;

/// <summary>网上申报: a platform files for citizens by its API key; a case is gone on with by its number and progress code.</summary>
internal static class OnlineEndpoints
{
    private static readonly RequestSizeLimitAttribute LargestBody = new(DocumentType.Largest + 1);

    public static void Map(IEndpointRouteBuilder api)
    {
        var filings = api.MapGroup("/online-filings").RequireAuthorization(Policies.OnlineFiling);
        filings.MapPost("/check", CheckAsync).WithName("CheckOnlineFiling").Produces<OnlineCheck>();
        filings.MapPost("", SubmitAsync).WithName("FileOnline").Produces<OnlineStanding>(201);
        filings.MapPost("/{number}/withdrawal", WithdrawAsync).LimitGuesses().WithName("WithdrawOnline").Produces<CaseStanding>();
        filings.MapPost("/{number}/supplements", SupplementAsync).LimitGuesses().WithName("SupplementOnline").Produces<CaseStanding>();
        filings.MapPost("/{number}/documents", AttachAsync).LimitGuesses().WithName("AttachOnline").WithMetadata(LargestBody).Produces(StatusCodes.Status204NoContent);
    }

    private static async Task<IResult> CheckAsync(
        OnlineBody body, IdempotencyKey key, ClaimsPrincipal user, OnlineDesk desk, CancellationToken cancellation)
    {
        if (!body.Complete().Succeeded(out var filing, out var refusal)
            || !(await desk.CheckAsync(filing, ActorOf(user, body), cancellation)).Succeeded(out var found, out refusal))
            return Problem.Of(refusal);
        return Results.Json(
            new OnlineCheck(found.Judgement.Findings, found.Judgement.Facts, found.Intake.Competence.Office), ApiJson.Default.OnlineCheck);
    }

    private static async Task<IResult> SubmitAsync(
        OnlineBody body, IdempotencyKey key, ClaimsPrincipal user, OnlineDesk desk, CommandFingerprint fingerprint, ProgressCode codes,
        CancellationToken cancellation)
    {
        if (!body.Complete().Succeeded(out var filing, out var refusal))
            return Problem.Of(refusal);
        var actor = ActorOf(user, body);
        var opened = await desk.SubmitAsync(
            filing, actor, key.Value, fingerprint.Of("case.file-online", body, ApiJson.Default.OnlineBody), cancellation);
        if (opened.Succeeded(out var filed, out refusal))
            return Results.Json(
                new OnlineStanding(filed.Number, filed.Hall, codes.Of(filed.Number)), ApiJson.Default.OnlineStanding, statusCode: StatusCodes.Status201Created);
        return refusal.Code == DeskRefusals.IncompleteCode && (await desk.CheckAsync(filing, actor, cancellation)).Succeeded(out var found, out _)
            ? Problem.Of(refusal, found.Judgement.Findings)
            : Problem.Of(refusal);
    }

    private static Task<IResult> WithdrawAsync(
        string number, [FromHeader(Name = ProgressCode.Header)] string? code, IdempotencyKey key, ClaimsPrincipal user, OnlineDesk desk, ProgressCode codes,
        CommandFingerprint fingerprint, CancellationToken cancellation) =>
        MoveAsync(
            number, codes.Holds(number, code), fingerprint.Of($"case.withdraw-online {number}"),
            mark => desk.MoveAsync(number, CaseTrigger.Withdraw, CaseStatement.Nothing, ActorOf(user), key.Value, mark, cancellation));

    private static Task<IResult> SupplementAsync(
        string number, OnlineSupplement body, [FromHeader(Name = ProgressCode.Header)] string? code, IdempotencyKey key, ClaimsPrincipal user,
        OnlineDesk desk, ProgressCode codes, CommandFingerprint fingerprint, CancellationToken cancellation)
    {
        if (body is { Materials: null or { Count: 0 }, Form: null } or { Materials.Count: > OnlineSupplement.Most })
            return Task.FromResult(Problem.Of(ApiRefusals.Malformed));
        var statement = CaseStatement.Nothing with { Materials = body.Materials };
        var handedIn = new HandedIn { Form = body.Form is { } values ? FilingBody.BytesOf(values) : null };
        return MoveAsync(
            number, codes.Holds(number, code), fingerprint.Of($"case.supplement-online {number}", body, ApiJson.Default.OnlineSupplement),
            mark => desk.MoveAsync(number, CaseTrigger.SubmitSupplement, statement, ActorOf(user), key.Value, mark, cancellation, handedIn));
    }

    private static async Task<IResult> MoveAsync(string number, bool known, byte[] mark, Func<byte[], ValueTask<Outcome<CaseMoved>>> move)
    {
        if (!known)
            return Problem.Of(ApiRefusals.ProgressUnknown);
        return (await move(mark)).Succeeded(out var done, out var refusal)
            ? Results.Json(new CaseStanding(number, done.To, done.To.Label()), ApiJson.Default.CaseStanding)
            : Problem.Of(refusal);
    }

    private static async Task<IResult> AttachAsync(
        string number, string material, Stream body, [FromHeader(Name = ProgressCode.Header)] string? code, IdempotencyKey key, HttpRequest request,
        ClaimsPrincipal user, OnlineDesk desk, DocumentDesk documents, ProgressCode codes)
    {
        if (!codes.Holds(number, code))
            return Problem.Of(ApiRefusals.ProgressUnknown);
        if (await desk.JudgeAsync(number) is { } unfit)
            return Problem.Of(unfit);
        var attached = await documents.AttachAsync(
            number, material, request.ContentType, body, ActorOf(user), key.Value, request.HttpContext.RequestAborted);
        return attached.Succeeded(out _, out var refusal) ? Results.NoContent() : Problem.Of(refusal);
    }

    /// <summary>The platform, as whom it stands behind.</summary>
    internal static Actor ActorOf(ClaimsPrincipal user, OnlineBody? filing = null) =>
        user.Actor() with { Role = filing?.Agent is null ? Roles.Citizen : Roles.Agent };
}
