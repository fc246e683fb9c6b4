using System.Security.Claims;
using System.Text.Json;
using ServiceSdk.Cases;
using ServiceSdk.Hosting.Cases;
using ServiceSdk.Hosting.Cases.Drafts;
using ServiceSdk.Hosting.Privacy;
using ServiceSdk.ReferenceHost.Access;

namespace ServiceSdk.ReferenceHost.Api.Cases;

/// <summary>草稿 at a window: of the person whose ticket is served there, and of nobody else.</summary>
internal static class DraftEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var drafts = api.MapGroup("/halls/{hall}/tickets/{ticket}/drafts").RequireAuthorization(Policies.Clerk);
        drafts.MapGet("", ListAsync).WithName("ListDrafts").Produces<IReadOnlyList<SavedDraft>>();
        drafts.MapPost("", SaveAsync).WithName("SaveDraft").Produces<SavedDraft>(201);
        drafts.MapGet("/{draft}", OpenAsync).WithName("OpenDraft").Produces<DraftView>();
        drafts.MapPut("/{draft}", ChangeAsync).WithName("ChangeDraft").Produces<SavedDraft>();
        drafts.MapDelete("/{draft}", ThrowAwayAsync).WithName("ThrowDraftAway").Produces(StatusCodes.Status204NoContent);
        drafts.MapPost("/{draft}/filing", HandInAsync).WithName("HandDraftIn").Produces<CaseStanding>(201);
    }

    private static async Task<IResult> ListAsync(string hall, string ticket, ClaimsPrincipal user, ServedPersons served, DraftDesk desk) =>
        (await served.IdNumberAsync(hall, ticket, user.Actor([Roles.Clerk]))).Succeeded(out var person, out var refusal)
            ? Results.Json(await desk.OfAsync(person), ApiJson.Default.IReadOnlyListSavedDraft)
            : Problem.Of(refusal);

    private static async Task<IResult> SaveAsync(
        string hall, string ticket, FilingBody body, IdempotencyKey key, ClaimsPrincipal user, ServedPersons served, DraftDesk desk,
        CommandFingerprint fingerprint)
    {
        var actor = user.Actor([Roles.Clerk]);
        if (!(await served.IdNumberAsync(hall, ticket, actor)).Succeeded(out var person, out var refusal))
            return Problem.Of(refusal);
        var saved = await desk.SaveAsync(
            ContentOf(body), person, actor, key.Value, fingerprint.Of($"draft.save {hall} {ticket}", body, ApiJson.Default.FilingBody));
        return Drafts.Answer(saved, StatusCodes.Status201Created);
    }

    private static async Task<IResult> OpenAsync(string hall, string ticket, string draft, ClaimsPrincipal user, ServedPersons served, DraftDesk desk)
    {
        var actor = user.Actor([Roles.Clerk]);
        return await JudgeAsync(hall, ticket, draft, actor, served, desk) is { } refusal ? Problem.Of(refusal) : await Drafts.OpenAsync(draft, actor, desk);
    }

    private static async Task<IResult> ChangeAsync(
        string hall, string ticket, string draft, FilingBody body, IdempotencyKey key, ClaimsPrincipal user, ServedPersons served, DraftDesk desk,
        CommandFingerprint fingerprint)
    {
        var actor = user.Actor([Roles.Clerk]);
        if (await JudgeAsync(hall, ticket, draft, actor, served, desk) is { } refusal)
            return Problem.Of(refusal);
        var saved = await desk.ChangeAsync(
            draft, ContentOf(body), actor, key.Value, fingerprint.Of($"draft.change {draft}", body, ApiJson.Default.FilingBody));
        return Drafts.Answer(saved, StatusCodes.Status200OK);
    }

    private static async Task<IResult> ThrowAwayAsync(
        string hall, string ticket, string draft, IdempotencyKey key, ClaimsPrincipal user, ServedPersons served, DraftDesk desk)
    {
        var actor = user.Actor([Roles.Clerk]);
        return await JudgeAsync(hall, ticket, draft, actor, served, desk) is { } refusal
            ? Problem.Of(refusal)
            : await Drafts.ThrowAwayAsync(draft, actor, key, desk);
    }

    private static async Task<IResult> HandInAsync(
        string hall, string ticket, string draft, IdempotencyKey key, ClaimsPrincipal user, ServedPersons served, DraftDesk desk, CaseDesk cases,
        CommandFingerprint fingerprint, ProgressCode codes, CancellationToken cancellation)
    {
        var actor = user.Actor([Roles.Clerk]);
        if (await JudgeAsync(hall, ticket, draft, actor, served, desk) is { } refusal)
            return Problem.Of(refusal);
        var filed = await desk.HandInAsync(draft, FileAsync, actor, key.Value);
        return filed.Succeeded(out var number, out refusal)
            ? Results.Json(
                new CaseStanding(number, CaseState.Submitted, CaseState.Submitted.Label(), codes.Of(number)), ApiJson.Default.CaseStanding,
                statusCode: StatusCodes.Status201Created)
            : Problem.Of(refusal);

        async ValueTask<Outcome<string>> FileAsync(string content)
        {
            // Taken in where it is handed in, wherever it was begun.
            var body = JsonSerializer.Deserialize(content, ApiJson.Default.FilingBody)! with { Hall = hall, Ticket = ticket };
            if (!body.Complete().Succeeded(out var request, out var malformed))
                return malformed;
            var opened = await cases.SubmitAsync(
                request, actor, key.Value, fingerprint.Of("case.submit", body, ApiJson.Default.FilingBody), cancellation);
            return opened.Then<string>(one => one.Number);
        }
    }

    private static async ValueTask<Refusal?> JudgeAsync(string hall, string ticket, string draft, Actor actor, ServedPersons served, DraftDesk desk) =>
        (await served.IdNumberAsync(hall, ticket, actor)).Succeeded(out var person, out var refusal) ? desk.Judge(draft, person) : refusal;

    private static DraftContent ContentOf(FilingBody body) =>
        new(body.Item ?? "", JsonSerializer.SerializeToUtf8Bytes(body, ApiJson.Default.FilingBody));
}
