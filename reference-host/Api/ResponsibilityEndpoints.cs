using System.Security.Claims;
using ServiceSdk.Cases;
using ServiceSdk.Hosting.Cases;
using ServiceSdk.Hosting.Halls;
using ServiceSdk.Hosting.Privacy;
using ServiceSdk.Hosting.Supervision;
using ServiceSdk.ReferenceHost.Access;

namespace ServiceSdk.ReferenceHost.Api;

/// <summary>首问负责: who answers for a case, and how it is handed over inside the office.</summary>
internal static class ResponsibilityEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/cases/{number}/responsible", GetAsync).RequireAuthorization(Policies.SeeCase).WithName("GetResponsible").Produces<ResponsibleView>();
        api.MapPost("/halls/{hall}/cases/{number}/responsible", HandOverAsync).RequireAuthorization(Policies.Desk)
            .WithName("HandOverResponsibility").Produces<ResponsibleView>();
    }

    private static async Task<IResult> GetAsync(string number, CaseDesk cases, ResponsibilityDesk desk, HallClock clock) =>
        (await cases.ReadAsync(number, static one => one.Responsible!)).Succeeded(out var responsible, out var refusal)
            ? await ShowAsync(responsible, desk, clock)
            : Problem.Of(refusal);

    private static async Task<IResult> HandOverAsync(
        string hall, string number, StaffChoice body, IdempotencyKey key, ClaimsPrincipal user, ResponsibilityDesk desk, CommandFingerprint fingerprint,
        HallClock clock)
    {
        var handed = await desk.HandOverAsync(
            number, body.Number ?? "", user.Actor(Policies.Of(Policies.Desk).Roles), CivilTime.Date(clock.Now.CivilTime), key.Value,
            fingerprint.Of($"responsibility.hand-over {hall} {number}", body, ApiJson.Default.StaffChoice));
        return handed.Succeeded(out var responsible, out var refusal) ? await ShowAsync(responsible, desk, clock) : Problem.Of(refusal);
    }

    private static async Task<IResult> ShowAsync(Responsible responsible, ResponsibilityDesk desk, HallClock clock) => Results.Json(
        ResponsibleView.Of(await desk.FindAsync(responsible, CivilTime.Date(clock.Now.CivilTime))), ApiJson.Default.ResponsibleView);
}

/// <summary>Who answers for a case, by number on the roster or by their post's account.</summary>
/// <param name="Person">首问负责人; absent for the office's manager.</param>
/// <param name="Substitute">B岗; absent for nobody.</param>
/// <param name="Answering">Who answers today; absent where the office has no manager.</param>
internal sealed record ResponsibleView(string Office, string? Person, string? Substitute, string? Answering)
{
    public static ResponsibleView Of(ResponsibleStaff staff) => new(staff.Office, staff.Person, staff.Substitute, staff.Answering);
}
