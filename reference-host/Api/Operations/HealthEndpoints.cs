using ServiceSdk.ReferenceHost.Access;

namespace ServiceSdk.ReferenceHost.Api.Operations;

/// <summary>Whether the process lives, and whether it can do its work.</summary>
internal static class HealthEndpoints
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/health/live", static () => Results.Text("live")).RequireAuthorization(Policies.Public).ExcludeFromDescription();
        app.MapGet("/health/ready", Ready).RequireAuthorization(Policies.Public).ExcludeFromDescription();
    }

    private static IResult Ready(Readiness readiness)
    {
        var health = readiness.Read();
        return Results.Json(
            health, ApiJson.Default.Health,
            statusCode: health.Status == "unready" ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK);
    }
}
