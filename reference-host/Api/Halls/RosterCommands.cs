using ServiceSdk.Hosting.Access;
using ServiceSdk.Hosting.Halls;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.ReferenceHost.Access;
using ServiceSdk.ReferenceHost.Api.Access;
using ServiceSdk.Roster;

namespace ServiceSdk.ReferenceHost.Api.Halls;

/// <summary>What a manager changes in an office's roster, for REST and gRPC alike.</summary>
internal sealed class RosterCommands(RosterDesk desk, Streams<Accounts> accounts)
{
    public async Task<Outcome<StaffNumber>> EnlistAsync(HallCall call, Enlistment body)
    {
        var account = await accounts.Open(StreamNames.Accounts).ReadAsync(all => all.Find(body.UserName ?? ""));
        return await ChangeAsync<StaffEnlisted, StaffNumber>(
            call,
            _ => account?.Office == call.Hall ? new EnlistStaff(account.Subject, body.Number ?? "") : ApiRefusals.AccountUnknown,
            call.Fingerprint.Of($"roster.enlist {call.Hall}", body, ApiJson.Default.Enlistment),
            enlisted => new StaffNumber(enlisted.Number));
    }

    public Task<Outcome<StaffSkills>> GrantAsync(HallCall call, string number, SkillList body) =>
        ChangeAsync<SkillsGranted, StaffSkills>(
            call,
            roster => roster.FindByNumber(number).Then<ICommand>(one => new GrantSkills(one.Subject, body.Skills ?? [])),
            call.Fingerprint.Of($"roster.grant {call.Hall} {number}", body, ApiJson.Default.SkillList),
            granted => new StaffSkills(number, granted.Skills));

    public Task<Outcome<StaffSkills>> WithdrawAsync(HallCall call, string number, SkillList body) =>
        ChangeAsync<SkillsWithdrawn, StaffSkills>(
            call,
            roster => roster.FindByNumber(number).Then<ICommand>(one => new WithdrawSkills(one.Subject, body.Skills ?? [])),
            call.Fingerprint.Of($"roster.withdraw {call.Hall} {number}", body, ApiJson.Default.SkillList),
            withdrawn => new StaffSkills(number, withdrawn.Skills));

    public Task<Outcome<SubstituteView>> NameSubstituteAsync(HallCall call, string number, StaffChoice body) =>
        ChangeAsync<SubstituteNamed, SubstituteView>(
            call,
            roster => roster.FindByNumber(number).Then(one => body.Number is { } other
                ? roster.FindByNumber(other).Then<ICommand>(substitute => new NameSubstitute(one.Subject, substitute.Subject))
                : new NameSubstitute(one.Subject, null)),
            call.Fingerprint.Of($"roster.substitute {call.Hall} {number}", body, ApiJson.Default.StaffChoice),
            _ => new SubstituteView(number, body.Number));

    public Task<Outcome<Absence>> RecordAbsenceAsync(HallCall call, string number, AbsenceBody body) =>
        ChangeAsync<AbsenceRecorded, Absence>(
            call,
            roster => body is { From: { } from, To: { } to }
                ? roster.FindByNumber(number).Then<ICommand>(one => new RecordAbsence(one.Subject, from, to))
                : ApiRefusals.Malformed,
            call.Fingerprint.Of($"roster.absence {call.Hall} {number}", body, ApiJson.Default.AbsenceBody),
            recorded => new Absence(recorded.From, recorded.To));

    public Task<Outcome<Absence>> EndAbsenceAsync(HallCall call, string number, DateOnly from) =>
        ChangeAsync<AbsenceEnded, Absence>(
            call,
            roster => roster.FindByNumber(number).Then<ICommand>(one => new EndAbsence(one.Subject, from)),
            call.Fingerprint.Of($"roster.back {call.Hall} {number} {CivilTime.Text(from)}"),
            ended => new Absence(ended.From, ended.To));

    public Task<Outcome<SeatView>> AssignSeatAsync(HallCall call, string window, StaffChoice body) =>
        ChangeAsync<SeatAssigned, SeatView>(
            call,
            roster => SessionEndpoints.Window(call.Halls, call.Hall, window).Then(place => body.Number is { } number
                ? roster.FindByNumber(number).Then<ICommand>(one => new AssignSeat(place, one.Subject))
                : new AssignSeat(place, null)),
            call.Fingerprint.Of($"roster.seat {call.Hall} {window}", body, ApiJson.Default.StaffChoice),
            _ => new SeatView(window, body.Number));

    /// <summary>Makes the command from the roster as it is, has it taken, and shows what came of it.</summary>
    private async Task<Outcome<TView>> ChangeAsync<TEvent, TView>(
        HallCall call, Func<HallRoster, Outcome<ICommand>> make, byte[] fingerprint, Func<TEvent, TView> show)
        where TEvent : IEvent
        where TView : notnull
    {
        if (!(await desk.ReadAsync(call.Hall, make)).Succeeded(out var command, out var refusal)
            || !(await desk.ExecuteAsync(call.Hall, command, call.User.Actor([Roles.Manager]), call.Key.Value, fingerprint)).Succeeded(out var done, out refusal))
            return refusal;
        return show(done.Events.OfType<TEvent>().First());
    }
}
