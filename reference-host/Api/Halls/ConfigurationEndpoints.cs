using System.Security.Claims;
using System.Text.Json;
using ServiceSdk.Halls;
using ServiceSdk.Hosting.Halls;
using ServiceSdk.Hosting.Halls.Document;
using ServiceSdk.ReferenceHost.Access;

namespace ServiceSdk.ReferenceHost.Api.Halls;

/// <summary>A hall's configuration as one document: exported, compared, imported while the hall is open.</summary>
internal static class ConfigurationEndpoints
{
    private const string Json = "application/json";

    public static void Map(IEndpointRouteBuilder api)
    {
        var configuration = api.MapGroup("/halls/{hall}/configuration").RequireAuthorization(Policies.Manager);
        configuration.MapGet("", Get).WithName("GetConfiguration").Produces<JsonElement>();
        configuration.MapPut("", PutAsync).WithName("PutConfiguration").Accepts<JsonElement>(Json).Produces<HallChanges>();
    }

    private static IResult Get(string hall, HallDirectory halls) =>
        halls.Find(hall).Succeeded(out var found, out var refusal)
            ? Results.Text(HallDocument.Write(found.Configuration), Json)
            : Problem.Of(refusal);

    private static async Task<IResult> PutAsync(
        string hall, bool? dryRun, IdempotencyKey key, HttpRequest request, ClaimsPrincipal user, HallDirectory halls, CancellationToken cancellation)
    {
        // A manager may be there before the hall is: their first document sets it up.
        if (!halls.Find(hall).Succeeded(out var found, out var refusal) && halls.All.Any(one => one.Id == hall))
            return Problem.Of(refusal);
        using var body = new StreamReader(request.Body);
        var current = found?.Configuration;
        if (!(await HallDocument.ReadAsync(await body.ReadToEndAsync(cancellation), current?.Demonstration ?? false)).Succeeded(out var wanted, out refusal))
            return Problem.Of(refusal);
        if (wanted.Id != hall)
            return Problem.Of(ApiRefusals.DocumentOfOther);

        var actor = user.Actor([Roles.Manager]);
        if (dryRun is true)
        {
            if (!(await halls.JudgeAsync(wanted, actor)).Succeeded(out _, out refusal))
                return Problem.Of(refusal);
            return Results.Json(
                new HallChanges(current is null ? [new HallChange("hall", $"新建大厅：{wanted.Name}")] : await HallDocument.CompareAsync(current, wanted)),
                ApiJson.Default.HallChanges);
        }

        if (!(await halls.ConfigureAsync(wanted, actor, key.Value)).Succeeded(out var done, out refusal))
            return Problem.Of(refusal);
        var configured = (HallConfigured)done.Events[0];
        return Results.Text(HallDocument.Write(configured.Configuration), Json);
    }
}
