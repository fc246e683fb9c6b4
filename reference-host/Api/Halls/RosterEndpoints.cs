using ServiceSdk.Hosting.Halls;
using ServiceSdk.ReferenceHost.Access;
using ServiceSdk.Roster;

namespace ServiceSdk.ReferenceHost.Api.Halls;

/// <summary>A hall's or body's roster: staff by number, their authorisations, whose place each window is, who takes over and when.</summary>
internal static class RosterEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var roster = api.MapGroup("/halls/{hall}/roster").RequireAuthorization(Policies.Manager);
        roster.MapGet("", GetAsync).WithName("GetRoster").Produces<RosterView>();
        roster.MapPost(
                "/staff",
                ([AsParameters] HallCall call, Enlistment body, RosterCommands commands) =>
                    Reply.OfAsync(commands.EnlistAsync(call, body), ApiJson.Default.StaffNumber, 201))
            .WithName("EnlistStaff").Produces<StaffNumber>(201);
        roster.MapPost(
                "/staff/{number}/skills",
                ([AsParameters] HallCall call, string number, SkillList body, RosterCommands commands) =>
                    Reply.OfAsync(commands.GrantAsync(call, number, body), ApiJson.Default.StaffSkills))
            .WithName("GrantSkills").Produces<StaffSkills>();
        roster.MapPost(
                "/staff/{number}/withdrawals",
                ([AsParameters] HallCall call, string number, SkillList body, RosterCommands commands) =>
                    Reply.OfAsync(commands.WithdrawAsync(call, number, body), ApiJson.Default.StaffSkills))
            .WithName("WithdrawSkills").Produces<StaffSkills>();
        roster.MapPut(
                "/staff/{number}/substitute",
                ([AsParameters] HallCall call, string number, StaffChoice body, RosterCommands commands) =>
                    Reply.OfAsync(commands.NameSubstituteAsync(call, number, body), ApiJson.Default.SubstituteView))
            .WithName("NameSubstitute").Produces<SubstituteView>();
        roster.MapPost(
                "/staff/{number}/absences",
                ([AsParameters] HallCall call, string number, AbsenceBody body, RosterCommands commands) =>
                    Reply.OfAsync(commands.RecordAbsenceAsync(call, number, body), ApiJson.Default.Absence, 201))
            .WithName("RecordAbsence").Produces<Absence>(201);
        roster.MapDelete(
                "/staff/{number}/absences/{from}",
                ([AsParameters] HallCall call, string number, DateOnly from, RosterCommands commands) =>
                    Reply.OfAsync(commands.EndAbsenceAsync(call, number, from), ApiJson.Default.Absence))
            .WithName("EndAbsence").Produces<Absence>();
        roster.MapPut(
                "/seats/{window}",
                ([AsParameters] HallCall call, string window, StaffChoice body, RosterCommands commands) =>
                    Reply.OfAsync(commands.AssignSeatAsync(call, window, body), ApiJson.Default.SeatView))
            .WithName("AssignSeat").Produces<SeatView>();
    }

    private static async Task<IResult> GetAsync(string hall, RosterDesk desk)
    {
        if (!desk.WindowsOf(hall).Succeeded(out var windows, out var refusal))
            return Problem.Of(refusal);
        var view = await desk.ReadAsync(hall, roster =>
        {
            var numbers = roster.Staff.ToDictionary(one => one.Subject, one => one.Number);
            string? Number(string? subject) => subject is null ? null : numbers[subject];
            return new RosterView(
                [.. roster.Staff.Select(one => new StaffView(one.Number, one.Skills, Number(one.Substitute), one.Absences))],
                [.. windows.Select(window => new SeatView(window.Id, Number(roster.SeatOf(window.Id))))]);
        });
        return Results.Json(view, ApiJson.Default.RosterView);
    }
}
