using System.Security.Claims;
using ServiceSdk.Hosting.Access;
using ServiceSdk.Hosting.Halls;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.ReferenceHost.Access;
using ServiceSdk.Roster;

namespace ServiceSdk.ReferenceHost.Api;

/// <summary>The hall's roster: staff by number, their authorisations, whose place each window is, who takes over.</summary>
internal static class RosterEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var roster = api.MapGroup("/halls/{hall}/roster").RequireAuthorization(Policies.Manager);
        roster.MapGet("", GetAsync).WithName("GetRoster").Produces<RosterView>();
        roster.MapPost("/staff", EnlistAsync).WithName("EnlistStaff").Produces<StaffNumber>(201);
        roster.MapPost("/staff/{number}/skills", GrantAsync).WithName("GrantSkills").Produces<StaffSkills>();
        roster.MapPost("/staff/{number}/withdrawals", WithdrawAsync).WithName("WithdrawSkills").Produces<StaffSkills>();
        roster.MapPut("/staff/{number}/substitute", NameSubstituteAsync).WithName("NameSubstitute").Produces<SubstituteView>();
        roster.MapPut("/seats/{window}", AssignSeatAsync).WithName("AssignSeat").Produces<SeatView>();
    }

    private static async Task<IResult> GetAsync(string hall, ClaimsPrincipal user, HallDirectory halls, RosterDesk desk)
    {
        if (!TicketEndpoints.Own(halls, hall, user).Succeeded(out var found, out var refusal))
            return Problem.Of(refusal);
        var view = await desk.ReadAsync(hall, roster =>
        {
            var numbers = roster.Staff.ToDictionary(one => one.Subject, one => one.Number);
            string? Number(string? subject) => subject is null ? null : numbers[subject];
            return new RosterView(
                [.. roster.Staff.Select(one => new StaffView(one.Number, one.Skills, Number(one.Substitute)))],
                [.. found.Configuration.Windows.Select(window => new SeatView(window.Id, Number(roster.SeatOf(window.Id))))]);
        });
        return Results.Json(view, ApiJson.Default.RosterView);
    }

    private static async Task<IResult> EnlistAsync(
        [AsParameters] HallCall call, Enlistment body, Streams<Accounts> accounts, RosterDesk desk)
    {
        var account = await accounts.Open(StreamNames.Accounts).ReadAsync(all => all.Find(body.UserName ?? ""));
        return await ChangeAsync<StaffEnlisted>(
            call, desk,
            _ => account?.Office == call.Hall ? new EnlistStaff(account.Subject, body.Number ?? "") : ApiRefusals.AccountUnknown,
            call.Fingerprint.Of($"roster.enlist {call.Hall}", body, ApiJson.Default.Enlistment),
            enlisted => Results.Json(new StaffNumber(enlisted.Number), ApiJson.Default.StaffNumber, statusCode: StatusCodes.Status201Created));
    }

    private static Task<IResult> GrantAsync(
        [AsParameters] HallCall call, string number, SkillList body, RosterDesk desk) =>
        ChangeAsync<SkillsGranted>(
            call, desk,
            roster => roster.FindByNumber(number).Then<ICommand>(one => new GrantSkills(one.Subject, body.Skills ?? [])),
            call.Fingerprint.Of($"roster.grant {call.Hall} {number}", body, ApiJson.Default.SkillList),
            granted => Results.Json(new StaffSkills(number, granted.Skills), ApiJson.Default.StaffSkills));

    private static Task<IResult> WithdrawAsync(
        [AsParameters] HallCall call, string number, SkillList body, RosterDesk desk) =>
        ChangeAsync<SkillsWithdrawn>(
            call, desk,
            roster => roster.FindByNumber(number).Then<ICommand>(one => new WithdrawSkills(one.Subject, body.Skills ?? [])),
            call.Fingerprint.Of($"roster.withdraw {call.Hall} {number}", body, ApiJson.Default.SkillList),
            withdrawn => Results.Json(new StaffSkills(number, withdrawn.Skills), ApiJson.Default.StaffSkills));

    private static Task<IResult> NameSubstituteAsync(
        [AsParameters] HallCall call, string number, StaffChoice body, RosterDesk desk) =>
        ChangeAsync<SubstituteNamed>(
            call, desk,
            roster => roster.FindByNumber(number).Then(one => body.Number is { } other
                ? roster.FindByNumber(other).Then<ICommand>(substitute => new NameSubstitute(one.Subject, substitute.Subject))
                : new NameSubstitute(one.Subject, null)),
            call.Fingerprint.Of($"roster.substitute {call.Hall} {number}", body, ApiJson.Default.StaffChoice),
            _ => Results.Json(new SubstituteView(number, body.Number), ApiJson.Default.SubstituteView));

    private static Task<IResult> AssignSeatAsync(
        [AsParameters] HallCall call, string window, StaffChoice body, RosterDesk desk) =>
        ChangeAsync<SeatAssigned>(
            call, desk,
            roster => SessionEndpoints.Window(call.Halls, call.Hall, window).Then(place => body.Number is { } number
                ? roster.FindByNumber(number).Then<ICommand>(one => new AssignSeat(place, one.Subject))
                : new AssignSeat(place, null)),
            call.Fingerprint.Of($"roster.seat {call.Hall} {window}", body, ApiJson.Default.StaffChoice),
            _ => Results.Json(new SeatView(window, body.Number), ApiJson.Default.SeatView));

    /// <summary>Makes the command from the roster as it is, has it taken, and shows what came of it.</summary>
    private static async Task<IResult> ChangeAsync<TEvent>(
        HallCall call, RosterDesk desk, Func<HallRoster, Outcome<ICommand>> make, byte[] fingerprint, Func<TEvent, IResult> show)
        where TEvent : IEvent
    {
        if (!call.Own().Succeeded(out _, out var refusal)
            || !(await desk.ReadAsync(call.Hall, make)).Succeeded(out var command, out refusal)
            || !(await desk.ExecuteAsync(call.Hall, command, call.User.Actor([Roles.Manager]), call.Key.Value, fingerprint)).Succeeded(out var done, out refusal))
            return Problem.Of(refusal);
        return show(done.Events.OfType<TEvent>().First());
    }
}
