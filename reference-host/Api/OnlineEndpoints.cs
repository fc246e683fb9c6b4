using System.Security.Claims;
using Microsoft.AspNetCore.Mvc;
using ServiceSdk.Cases;
using ServiceSdk.Hosting.Cases;
using ServiceSdk.Hosting.Documents;
using ServiceSdk.Hosting.Privacy;
using ServiceSdk.ReferenceHost.Access;

namespace ServiceSdk.ReferenceHost.Api;

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
        if (!body.Complete().Succeeded(out var filing, out var refusal) || !(await desk.CheckAsync(filing, cancellation)).Succeeded(out var found, out refusal))
            return Problem.Of(refusal);
        return user.Reaches(found.Intake.Competence.Office)
            ? Results.Json(
                new OnlineCheck(found.Judgement.Findings, found.Judgement.Facts, found.Intake.Competence.Office), ApiJson.Default.OnlineCheck)
            : Problem.Of(ApiRefusals.Forbidden);
    }

    private static async Task<IResult> SubmitAsync(
        OnlineBody body, IdempotencyKey key, ClaimsPrincipal user, OnlineDesk desk, CommandFingerprint fingerprint, ProgressCode codes,
        CancellationToken cancellation)
    {
        if (!body.Complete().Succeeded(out var filing, out var refusal) || !(await desk.CheckAsync(filing, cancellation)).Succeeded(out var found, out refusal))
            return Problem.Of(refusal);
        if (!user.Reaches(found.Intake.Competence.Office))
            return Problem.Of(ApiRefusals.Forbidden);
        var opened = await desk.SubmitAsync(
            filing, ActorOf(user, agent: body.Agent is not null), key.Value, fingerprint.Of("case.file-online", body, ApiJson.Default.OnlineBody), cancellation);
        return opened.Succeeded(out var filed, out refusal)
            ? Results.Json(
                new OnlineStanding(filed.Number, filed.Hall, codes.Of(filed.Number)), ApiJson.Default.OnlineStanding, statusCode: StatusCodes.Status201Created)
            : Problem.Of(refusal, found.Judgement.Findings);
    }

    private static Task<IResult> WithdrawAsync(
        string number, [FromHeader(Name = ProgressCode.Header)] string? code, IdempotencyKey key, ClaimsPrincipal user, OnlineDesk desk, ProgressCode codes,
        CommandFingerprint fingerprint) =>
        MoveAsync(
            number, codes.Holds(number, code), fingerprint.Of($"case.withdraw-online {number}"),
            mark => desk.MoveAsync(number, CaseTrigger.Withdraw, CaseStatement.Nothing, ActorOf(user, agent: false), key.Value, mark));

    private static Task<IResult> SupplementAsync(
        string number, OnlineSupplement body, [FromHeader(Name = ProgressCode.Header)] string? code, IdempotencyKey key, ClaimsPrincipal user,
        OnlineDesk desk, ProgressCode codes, CommandFingerprint fingerprint)
    {
        if (body.Materials is null or { Count: 0 or > OnlineSupplement.Most })
            return Task.FromResult(Problem.Of(ApiRefusals.Malformed));
        var statement = CaseStatement.Nothing with { Materials = body.Materials };
        return MoveAsync(
            number, codes.Holds(number, code), fingerprint.Of($"case.supplement-online {number}", body, ApiJson.Default.OnlineSupplement),
            mark => desk.MoveAsync(number, CaseTrigger.SubmitSupplement, statement, ActorOf(user, agent: false), key.Value, mark));
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
            number, material, request.ContentType, body, ActorOf(user, agent: false), key.Value, request.HttpContext.RequestAborted);
        return attached.Succeeded(out _, out var refusal) ? Results.NoContent() : Problem.Of(refusal);
    }

    /// <summary>The platform, as whom it stands behind.</summary>
    private static Actor ActorOf(ClaimsPrincipal user, bool agent) => user.Actor() with { Role = agent ? Roles.Agent : Roles.Citizen };
}
