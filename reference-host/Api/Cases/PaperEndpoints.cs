using System.Security.Claims;
using ServiceSdk.Hosting.Halls;
using ServiceSdk.Hosting.Papers;
using ServiceSdk.Hosting.Privacy;
using ServiceSdk.Hosting.Privacy.Looks;
using ServiceSdk.Papers;
using ServiceSdk.ReferenceHost.Access;

namespace ServiceSdk.ReferenceHost.Api.Cases;

/// <summary>文书: issued once for a case, and given out again as they were; and the hall's own texts on them.</summary>
internal static class PaperEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var papers = api.MapGroup("/cases/{number}/papers").RequireAuthorization(Policies.CaseStaff);
        papers.MapPost("", IssueAsync).WithName("IssuePaper").Produces<PaperView>(201);
        papers.MapGet("", ListAsync).WithName("ListPapers").Produces<PapersView>();
        papers.MapGet("/{paper}/pdf", GetPdfAsync).WithName("GetPaper").Produces(StatusCodes.Status200OK, contentType: PaperCopies.Pdf);
        papers.MapGet("/{paper}/page", GetPageAsync).WithName("GetPaperPage").Produces(StatusCodes.Status200OK, contentType: PaperCopies.Page);
        var texts = api.MapGroup("/halls/{hall}/paper-texts").RequireAuthorization(Policies.Manager);
        texts.MapGet("", GetTextsAsync).WithName("GetPaperTexts").Produces<PaperTextsView>();
        texts.MapPut("/{name}", PutTextAsync).WithName("ChangePaperText").Produces<HallText>();
    }

    private static async Task<IResult> IssueAsync(
        string number, PaperRequest body, IdempotencyKey key, ClaimsPrincipal user, PaperDesk desk, CancellationToken cancellation)
    {
        if (body.Kind is not { } kind || !Enum.IsDefined(kind))
            return Problem.Of(ApiRefusals.Malformed);
        if (!(await desk.IssueAsync(number, kind, user.Actor(LookRules.RolesFor(LookPurpose.PaperHandling)), key.Value, cancellation)).Succeeded(out var issued, out var refusal)
            || !(await desk.ListAsync(number)).Succeeded(out var all, out refusal))
            return Problem.Of(refusal);
        return Results.Json(PaperView.Of(all.Issued.First(paper => paper.Issued.Number == issued.Number)), ApiJson.Default.PaperView, statusCode: StatusCodes.Status201Created);
    }

    private static async Task<IResult> ListAsync(string number, PaperDesk desk) =>
        (await desk.ListAsync(number)).Succeeded(out var papers, out var refusal)
            ? Results.Json(
                new PapersView(
                    [.. papers.Issued.Select(PaperView.Of)],
                    [.. papers.Possible.Select(kind => new PossiblePaper(kind, PaperTemplates.Shipped.Of(kind).Title))]),
                ApiJson.Default.PapersView)
            : Problem.Of(refusal);

    private static Task<IResult> GetPdfAsync(string number, string paper, ClaimsPrincipal user, HttpResponse response, PaperDesk desk) =>
        OpenAsync(number, paper, PaperCopies.Pdf, $"{paper}.pdf", "default-src 'none'; sandbox", user, response, desk);

    /// <summary>It brings its own styles and nothing else; the sandbox keeps a browser from running anything in it.</summary>
    private static Task<IResult> GetPageAsync(string number, string paper, ClaimsPrincipal user, HttpResponse response, PaperDesk desk) =>
        OpenAsync(number, paper, PaperCopies.Page, null, "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'; sandbox", user, response, desk);

    private static async Task<IResult> OpenAsync(
        string number, string paper, string media, string? file, string policy, ClaimsPrincipal user, HttpResponse response, PaperDesk desk)
    {
        if (!(await desk.OpenAsync(number, paper, media, user.Actor(LookRules.RolesFor(LookPurpose.PaperHandling)))).Succeeded(out var content, out var refusal))
            return Problem.Of(refusal);
        (response.Headers.CacheControl, response.Headers.ContentSecurityPolicy) = ("no-store", policy);
        return Results.Stream(content, media == PaperCopies.Page ? "text/html; charset=utf-8" : media, file);
    }

    private static async Task<IResult> GetTextsAsync(string hall, HallDirectory halls, PaperTextDesk desk)
    {
        if (!halls.Find(hall).Succeeded(out _, out var refusal))
            return Problem.Of(refusal);
        var view = await desk.ReadAsync(hall, texts => new PaperTextsView(texts.Version, texts.All, Placeholders.Names));
        return Results.Json(view, ApiJson.Default.PaperTextsView);
    }

    private static async Task<IResult> PutTextAsync(
        string hall, string name, PaperTextBody body, IdempotencyKey key, ClaimsPrincipal user, PaperTextDesk desk, CommandFingerprint fingerprint)
    {
        var changed = await desk.ChangeAsync(
            hall, new ChangePaperText(name, body.Text ?? ""), user.Actor([Roles.Manager]), key.Value,
            fingerprint.Of($"paper-text.change {hall} {name}", body, ApiJson.Default.PaperTextBody));
        return changed.Succeeded(out var done, out var refusal)
            ? Results.Json(
                PaperTemplates.Shipped.Texts.First(text => text.Name == done.Name) with { Text = done.Text }, ApiJson.Default.HallText)
            : Problem.Of(refusal);
    }
}
