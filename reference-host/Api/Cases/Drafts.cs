using System.Text.Json;
using ServiceSdk.Hosting.Cases.Drafts;

namespace ServiceSdk.ReferenceHost.Api.Cases;

/// <summary>A draft, opened to go on with it. Its text form shows the number only.</summary>
/// <param name="Filing">The body it was saved with.</param>
internal sealed record DraftView(string Number, string Item, JsonElement Filing)
{
    public override string ToString() => Number;
}

/// <summary>A draft kept for somebody online, with the code it is gone on with by.</summary>
internal sealed record OnlineDraft(SavedDraft Draft, string ProgressCode);

/// <summary>What the window's and the platform's drafts have in common.</summary>
internal static class Drafts
{
    public static IResult Answer(Outcome<SavedDraft> saved, int status) => saved.Succeeded(out var draft, out var refusal)
        ? Results.Json(draft, ApiJson.Default.SavedDraft, statusCode: status)
        : Problem.Of(refusal);

    public static async Task<IResult> OpenAsync(string number, Actor actor, DraftDesk desk)
    {
        if (!(await desk.OpenAsync(number, actor)).Succeeded(out var open, out var refusal))
            return Problem.Of(refusal);
        using var filing = JsonDocument.Parse(open.Json);
        return Results.Json(new DraftView(open.Number, open.Item, filing.RootElement.Clone()), ApiJson.Default.DraftView);
    }

    public static async Task<IResult> ThrowAwayAsync(string number, Actor actor, IdempotencyKey key, DraftDesk desk) =>
        (await desk.ThrowAwayAsync(number, actor, key.Value)).Succeeded(out _, out var refusal) ? Results.NoContent() : Problem.Of(refusal);
}
