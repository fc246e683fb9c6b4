using System.Security.Claims;
using ServiceSdk.Devices;
using ServiceSdk.Hosting.Halls;
using ServiceSdk.Hosting.Privacy;
using ServiceSdk.Oversight;
using ServiceSdk.ReferenceHost.Access;

namespace ServiceSdk.ReferenceHost.Api;

/// <summary>评价: the grade after a service.</summary>
internal static class EvaluationEndpoints
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/halls/{hall}/encounters/{encounter}/evaluation", EvaluateAsync)
            .RequireAuthorization(Policies.WindowScreen).WithName("Evaluate").Produces<GradeGiven>(201);

    private static async Task<IResult> EvaluateAsync(
        string hall, string encounter, GradeRequest body, IdempotencyKey key, ClaimsPrincipal user, EvaluationDesk desk, CommandFingerprint fingerprint)
    {
        if (!user.ActsIn(hall))
            return Problem.Of(ApiRefusals.Forbidden);
        var given = await desk.GiveAsync(
            hall, encounter, (Grade)body.Grade, EvaluationSource.Tablet, user.Actor(), key.Value,
            fingerprint.Of($"evaluation.give {encounter} {body.Grade}"));
        return given.Succeeded(out var value, out var refusal)
            ? Results.Json(new GradeGiven(value.Encounter, (int)value.Grade), ApiJson.Default.GradeGiven, statusCode: StatusCodes.Status201Created)
            : Problem.Of(refusal);
    }
}
