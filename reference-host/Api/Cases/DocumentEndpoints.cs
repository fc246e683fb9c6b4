using System.Security.Claims;
using Microsoft.AspNetCore.Mvc;
using ServiceSdk.Cases;
using ServiceSdk.Hosting.Cases;
using ServiceSdk.Hosting.Documents;
using ServiceSdk.Hosting.Privacy.Looks;
using ServiceSdk.ReferenceHost.Access;

namespace ServiceSdk.ReferenceHost.Api.Cases;

/// <summary>材料文件: the scans and files of a case. They come and go as streams, and no browser keeps or runs one.</summary>
internal static class DocumentEndpoints
{
    // One byte more than the largest: what is only a little too large is told so in its own words.
    private static readonly RequestSizeLimitAttribute LargestBody = new(DocumentType.Largest + 1);

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapPost("/cases/{number}/documents", AttachAsync).RequireAuthorization(Policies.CaseStaff).WithName("AttachDocument")
            .WithMetadata(LargestBody).Produces<DocumentView>(201);
        api.MapGet("/cases/{number}/documents", ListAsync).RequireAuthorization(Policies.SeeCase).WithName("ListDocuments")
            .Produces<IReadOnlyList<DocumentView>>();
        api.MapGet("/cases/{number}/documents/{document}", GetAsync).RequireAuthorization(Policies.SeeCase).WithName("GetDocument")
            .Produces(StatusCodes.Status200OK, contentType: "application/octet-stream");
        api.MapGet("/cases/{number}/documents/{document}/thumbnail", GetThumbnailAsync).RequireAuthorization(Policies.SeeCase).WithName("GetThumbnail")
            .Produces(StatusCodes.Status200OK, contentType: "image/png");
    }

    private static async Task<IResult> AttachAsync(
        string number, string material, Stream body, IdempotencyKey key, HttpRequest request, ClaimsPrincipal user, DocumentDesk documents, CaseDesk desk)
    {
        var attached = await documents.AttachAsync(
            number, material, request.ContentType, body, user.Actor(), key.Value, request.HttpContext.RequestAborted);
        if (!attached.Succeeded(out var one, out var refusal) || !(await ViewsAsync(number, desk)).Succeeded(out var views, out refusal))
            return Problem.Of(refusal);
        return Results.Json(views.First(view => view.Document == one.Document), ApiJson.Default.DocumentView, statusCode: StatusCodes.Status201Created);
    }

    private static async Task<IResult> ListAsync(string number, CaseDesk desk) => (await ViewsAsync(number, desk)).Succeeded(out var views, out var refusal)
        ? Results.Json(views, ApiJson.Default.IReadOnlyListDocumentView)
        : Problem.Of(refusal);

    private static async Task<IResult> GetAsync(
        string number, string document, string? purpose, ClaimsPrincipal user, HttpContext context, DocumentDesk documents)
    {
        if (!(await OpenAsync(number, document, purpose, user, documents)).Succeeded(out var opened, out var refusal))
            return Problem.Of(refusal);
        var (attached, content) = opened;
        Confine(context.Response);
        return Results.Stream(content, attached.Type, $"{number}-{attached.Material}.{DocumentType.Find(attached.Type)!.Extension}", enableRangeProcessing: true);
    }

    private static async Task<IResult> GetThumbnailAsync(
        string number, string document, string? purpose, ClaimsPrincipal user, HttpContext context, DocumentDesk documents)
    {
        if (!(await OpenAsync(number, document, purpose, user, documents)).Succeeded(out var opened, out var refusal))
            return Problem.Of(refusal);
        using var content = opened.Content;
        if (opened.Document.Type is not ("image/jpeg" or "image/png") || await Thumbnail.DrawAsync(content, context.RequestAborted) is not { } png)
            return Problem.Of(ApiRefusals.ThumbnailNone);
        Confine(context.Response);
        return Results.Bytes(png, "image/png");
    }

    /// <summary>Opens it for what the caller says it is for.</summary>
    private static async Task<Outcome<(DocumentAttached Document, Stream Content)>> OpenAsync(
        string number, string document, string? purpose, ClaimsPrincipal user, DocumentDesk documents) =>
        Enum.TryParse<LookPurpose>(purpose, ignoreCase: true, out var named) && Enum.IsDefined(named)
            ? await documents.OpenAsync(number, document, user.Actor(LookRules.RolesFor(named)), named)
            : ApiRefusals.Malformed;

    /// <summary>No browser keeps it, and none runs anything in it.</summary>
    private static void Confine(HttpResponse response)
    {
        response.Headers.CacheControl = "no-store";
        response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
    }

    private static async Task<Outcome<IReadOnlyList<DocumentView>>> ViewsAsync(string number, CaseDesk desk) =>
        await desk.ReadAsync<IReadOnlyList<DocumentView>>(number, one => [.. one.Documents.Select(document => ViewOf(one, document))]);

    private static DocumentView ViewOf(Case one, CaseDocument document) => new(
        document.Attached.Document, document.Attached.Material,
        one.Opened!.Item.Materials.First(material => material.Code == document.Attached.Material).Name,
        document.Attached.Type, document.Attached.Size, document.At.CivilTime, document.Actor.Role);
}

/// <summary>A document as staff see it: its name is what the store calls it, and says nothing.</summary>
internal sealed record DocumentView(string Document, string Material, string MaterialName, string Type, long Size, long At, string Role);
