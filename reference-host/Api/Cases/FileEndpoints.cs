using System.Security.Claims;
using ServiceSdk.Hosting.Cases;
using ServiceSdk.Hosting.Privacy;
using ServiceSdk.ReferenceHost.Access;

namespace ServiceSdk.ReferenceHost.Api.Cases;

/// <summary>材料交接: who holds a case's paper file, and handing it on.</summary>
internal static class FileEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapPost("/cases/{number}/file-hand-overs", HandOverAsync).RequireAuthorization(Policies.CaseStaff).WithName("HandOverFile").Produces<FileHolderView[]>();
        api.MapGet("/cases/{number}/file-hand-overs", ListAsync).RequireAuthorization(Policies.SeeCase).WithName("ListFileHolders").Produces<FileHolderView[]>();
    }

    private static async Task<IResult> HandOverAsync(
        string number, FileHandOver body, IdempotencyKey key, ClaimsPrincipal user, CaseDesk desk, CommandFingerprint fingerprint)
    {
        if (string.IsNullOrEmpty(body.To))
            return Problem.Of(ApiRefusals.Malformed);
        var done = await desk.HandOverAsync(
            number, body.To, user.Actor(), key.Value, fingerprint.Of($"file.hand-over {number}", body, ApiJson.Default.FileHandOver));
        return done.Succeeded(out _, out var refusal) ? await ListAsync(number, desk) : Problem.Of(refusal);
    }

    private static async Task<IResult> ListAsync(string number, CaseDesk desk) =>
        (await desk.ReadAsync(number, static one => one.FileHolders.Select(holder => new FileHolderView(holder.Office, holder.Since.CivilTime)).ToArray()))
            .Succeeded(out var holders, out var refusal)
            ? Results.Json(holders, ApiJson.Default.FileHolderViewArray)
            : Problem.Of(refusal);
}

internal sealed record FileHandOver(string? To);

/// <summary>Who held the file, since when in UTC milliseconds since 1970.</summary>
internal sealed record FileHolderView(string Office, long Since);
