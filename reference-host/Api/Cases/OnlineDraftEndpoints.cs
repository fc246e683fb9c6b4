using System.Security.Claims;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using ServiceSdk.Hosting.Cases;
using ServiceSdk.Hosting.Cases.Drafts;
using ServiceSdk.Hosting.Privacy;
using ServiceSdk.ReferenceHost.Access;

namespace ServiceSdk.ReferenceHost.Api.Cases;

/// <summary>草稿 online: kept for a platform's citizen, and gone on with by number and progress code.</summary>
internal static class OnlineDraftEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var drafts = api.MapGroup("/online-drafts").RequireAuthorization(Policies.OnlineFiling);
        drafts.MapPost("", SaveAsync).WithName("SaveOnlineDraft").Produces<OnlineDraft>(201);
        drafts.MapGet("/{draft}", OpenAsync).LimitGuesses().WithName("OpenOnlineDraft").Produces<DraftView>();
        drafts.MapPut("/{draft}", ChangeAsync).LimitGuesses().WithName("ChangeOnlineDraft").Produces<SavedDraft>();
        drafts.MapDelete("/{draft}", ThrowAwayAsync).LimitGuesses().WithName("ThrowOnlineDraftAway").Produces(StatusCodes.Status204NoContent);
        drafts.MapPost("/{draft}/filing", HandInAsync).LimitGuesses().WithName("HandOnlineDraftIn").Produces<OnlineStanding>(201);
    }

    private static async Task<IResult> SaveAsync(
        OnlineBody body, IdempotencyKey key, ClaimsPrincipal user, DraftDesk desk, CommandFingerprint fingerprint, ProgressCode codes)
    {
        var saved = await desk.SaveAsync(
            ContentOf(body), body.Applicant?.IdNumber, OnlineEndpoints.ActorOf(user, body), key.Value,
            fingerprint.Of("draft.save-online", body, ApiJson.Default.OnlineBody));
        return saved.Succeeded(out var draft, out var refusal)
            ? Results.Json(new OnlineDraft(draft, codes.Of(draft.Number)), ApiJson.Default.OnlineDraft, statusCode: StatusCodes.Status201Created)
            : Problem.Of(refusal);
    }

    private static async Task<IResult> OpenAsync(
        string draft, [FromHeader(Name = ProgressCode.Header)] string? code, ClaimsPrincipal user, DraftDesk desk, ProgressCode codes) =>
        codes.Holds(draft, code) ? await Drafts.OpenAsync(draft, OnlineEndpoints.ActorOf(user), desk) : Problem.Of(ApiRefusals.ProgressUnknown);

    private static async Task<IResult> ChangeAsync(
        string draft, OnlineBody body, [FromHeader(Name = ProgressCode.Header)] string? code, IdempotencyKey key, ClaimsPrincipal user, DraftDesk desk,
        CommandFingerprint fingerprint, ProgressCode codes)
    {
        if (!codes.Holds(draft, code))
            return Problem.Of(ApiRefusals.ProgressUnknown);
        var saved = await desk.ChangeAsync(
            draft, ContentOf(body), OnlineEndpoints.ActorOf(user, body), key.Value,
            fingerprint.Of($"draft.change {draft}", body, ApiJson.Default.OnlineBody));
        return Drafts.Answer(saved, StatusCodes.Status200OK);
    }

    private static async Task<IResult> ThrowAwayAsync(
        string draft, [FromHeader(Name = ProgressCode.Header)] string? code, IdempotencyKey key, ClaimsPrincipal user, DraftDesk desk, ProgressCode codes) =>
        codes.Holds(draft, code)
            ? await Drafts.ThrowAwayAsync(draft, OnlineEndpoints.ActorOf(user), key, desk)
            : Problem.Of(ApiRefusals.ProgressUnknown);

    private static async Task<IResult> HandInAsync(
        string draft, [FromHeader(Name = ProgressCode.Header)] string? code, IdempotencyKey key, ClaimsPrincipal user, DraftDesk desk, OnlineDesk online,
        CaseDesk cases, CommandFingerprint fingerprint, ProgressCode codes, CancellationToken cancellation)
    {
        if (!codes.Holds(draft, code))
            return Problem.Of(ApiRefusals.ProgressUnknown);
        var filed = await desk.HandInAsync(draft, FileAsync, OnlineEndpoints.ActorOf(user), key.Value);
        return filed.Succeeded(out var number, out var refusal)
            && (await cases.ReadAsync(number, static one => one.Opened!.Hall)).Succeeded(out var office, out refusal)
            ? Results.Json(new OnlineStanding(number, office, codes.Of(number)), ApiJson.Default.OnlineStanding, statusCode: StatusCodes.Status201Created)
            : Problem.Of(refusal);

        async ValueTask<Outcome<string>> FileAsync(string content)
        {
            var body = JsonSerializer.Deserialize(content, ApiJson.Default.OnlineBody)!;
            if (!body.Complete().Succeeded(out var filing, out var malformed))
                return malformed;
            var opened = await online.SubmitAsync(
                filing, OnlineEndpoints.ActorOf(user, body), key.Value, fingerprint.Of("case.file-online", body, ApiJson.Default.OnlineBody), cancellation);
            return opened.Then<string>(one => one.Number);
        }
    }

    private static DraftContent ContentOf(OnlineBody body) =>
        new(body.Item ?? "", JsonSerializer.SerializeToUtf8Bytes(body, ApiJson.Default.OnlineBody));
}
