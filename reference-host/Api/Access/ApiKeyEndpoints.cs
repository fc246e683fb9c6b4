using System.Security.Claims;
using System.Security.Cryptography;
using ServiceSdk.Hosting.Access;
using ServiceSdk.Hosting.Halls;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.Privacy;
using ServiceSdk.ReferenceHost.Access;

namespace ServiceSdk.ReferenceHost.Api.Access;

/// <summary>接口密钥: what vendors' systems may ask of the host. The secret is shown once and kept as a hash.</summary>
internal static class ApiKeyEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var keys = api.MapGroup("/api-keys").RequireAuthorization(Policies.Administrator);
        keys.MapGet("", ListAsync).WithName("ListApiKeys").Produces<ApiKeyView[]>();
        keys.MapPost("", CreateAsync).WithName("CreateApiKey").Produces<ApiKeyView>(201);
        keys.MapDelete("/{key}", RevokeAsync).WithName("RevokeApiKey").Produces(StatusCodes.Status204NoContent);
    }

    private static async Task<IResult> ListAsync(Streams<ApiKeys> keys) => Results.Json(
        await keys.Open(StreamNames.ApiKeys).ReadAsync(static all => all.All.Select(key => ApiKeyView.Of(key)).ToArray()),
        ApiJson.Default.ApiKeyViewArray);

    private static async Task<IResult> CreateAsync(
        ApiKeyRequest body, IdempotencyKey key, ClaimsPrincipal user, HallDirectory halls, Streams<ApiKeys> keys, CommandFingerprint fingerprint)
    {
        var (scopes, office) = (body.Scopes ?? [], body.Office ?? "");
        if (!scopes.All(scope => Policies.Table.Any(policy => policy.ApiKeys && policy.Name == scope)))
            return Problem.Of(ApiRefusals.ScopeUnknown);
        if (!halls.All.Any(hall => hall.Id == office || Offices.LiesIn(hall.Id, office)))
            return Problem.Of(ApiRefusals.OfficeUnknown);

        var secret = TerminalSecrets.Make();
        var wanted = new ApiKeyCreated(
            Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8)), body.Name ?? "", scopes, office, body.PerMinute, body.PerDay,
            TerminalSecrets.Hash(secret));
        var done = await keys.Open(StreamNames.ApiKeys).ExecuteAsync(
            new CreateApiKey(wanted), user.Actor([Roles.Administrator]), key.Value,
            fingerprint.Of("api-key.create", body, ApiJson.Default.ApiKeyRequest));
        if (!done.Succeeded(out var answer, out var refusal))
            return Problem.Of(refusal);
        var created = (ApiKeyCreated)answer.Events[0];
        return Results.Json(
            ApiKeyView.Of(created, created.Key == wanted.Key ? secret : null), ApiJson.Default.ApiKeyView, statusCode: StatusCodes.Status201Created);
    }

    private static async Task<IResult> RevokeAsync(
        string key, IdempotencyKey idempotency, ClaimsPrincipal user, Streams<ApiKeys> keys, CommandFingerprint fingerprint)
    {
        var done = await keys.Open(StreamNames.ApiKeys).ExecuteAsync(
            new RevokeApiKey(key), user.Actor([Roles.Administrator]), idempotency.Value, fingerprint.Of($"api-key.revoke {key}"));
        return done.Succeeded(out _, out var refusal) ? Results.NoContent() : Problem.Of(refusal);
    }
}
