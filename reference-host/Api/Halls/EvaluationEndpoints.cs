using ServiceSdk.Devices;
using ServiceSdk.Hosting.Halls;
using ServiceSdk.Oversight;
using ServiceSdk.ReferenceHost.Access;

namespace ServiceSdk.ReferenceHost.Api.Halls;

/// <summary>评价: the grade after a service. The command is for REST and gRPC alike.</summary>
internal static class EvaluationEndpoints
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/halls/{hall}/encounters/{encounter}/evaluation",
                ([AsParameters] HallCall call, string encounter, GradeRequest body, EvaluationDesk desk) =>
                    Reply.OfAsync(EvaluateAsync(call, encounter, body, desk), ApiJson.Default.GradeGiven, 201))
            .RequireAuthorization(Policies.WindowScreen).WithName("Evaluate").Produces<GradeGiven>(201);

    public static async Task<Outcome<GradeGiven>> EvaluateAsync(HallCall call, string encounter, GradeRequest body, EvaluationDesk desk)
    {
        var given = await desk.GiveAsync(
            call.Hall, encounter, (Grade)body.Grade, EvaluationSource.Tablet, call.User.Actor(), call.Key.Value,
            call.Fingerprint.Of($"evaluation.give {encounter} {body.Grade}"));
        return given.Then<GradeGiven>(value => new GradeGiven(value.Encounter, (int)value.Grade));
    }
}
