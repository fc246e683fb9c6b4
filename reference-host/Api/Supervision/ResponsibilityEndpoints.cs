using System.Security.Claims;
using ServiceSdk.Hosting.Halls;
using ServiceSdk.Hosting.Privacy;
using ServiceSdk.Hosting.Supervision;
using ServiceSdk.ReferenceHost.Access;
using ServiceSdk.ReferenceHost.Api.Halls;

namespace ServiceSdk.ReferenceHost.Api.Supervision;

/// <summary>首问负责: how a case is handed over to somebody else of the office.</summary>
internal static class ResponsibilityEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapPost("/halls/{hall}/cases/{number}/responsible", HandOverAsync).RequireAuthorization(Policies.Desk)
            .WithName("HandOverResponsibility").Produces<ResponsibleView>();
    }

    private static async Task<IResult> HandOverAsync(
        string hall, string number, StaffChoice body, IdempotencyKey key, ClaimsPrincipal user, ResponsibilityDesk desk, CommandFingerprint fingerprint,
        HallClock clock)
    {
        var today = CivilTime.Date(clock.Now.CivilTime);
        var handed = await desk.HandOverAsync(
            number, body.Number ?? "", user.Actor([Roles.Manager, Roles.Clerk]), today, key.Value,
            fingerprint.Of($"responsibility.hand-over {hall} {number}", body, ApiJson.Default.StaffChoice));
        return handed.Succeeded(out var responsible, out var refusal)
            ? Results.Json(ResponsibleView.Of(await desk.FindAsync(responsible, today)), ApiJson.Default.ResponsibleView)
            : Problem.Of(refusal);
    }
}

/// <summary>Who answers for a case, by number on the roster or by their post's account.</summary>
/// <param name="Person">首问负责人; absent for the office's manager.</param>
/// <param name="Substitute">B岗; absent for nobody.</param>
/// <param name="Answering">Who answers today; absent where the office has no manager.</param>
internal sealed record ResponsibleView(string Office, string? Person, string? Substitute, string? Answering)
{
    public static ResponsibleView Of(ResponsibleStaff staff) => new(staff.Office, staff.Person, staff.Substitute, staff.Answering);
}
