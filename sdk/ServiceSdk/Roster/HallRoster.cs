using ServiceSdk.Queueing;

namespace ServiceSdk.Roster;

/// <summary>
/// The roster 人员名册 of one hall or body, a stream of its own: who works there, what each is authorised for, whose place each window is, who
/// takes over (AB岗) and when. Not safe for concurrent use: its host gives it one writer.
/// </summary>
public sealed class HallRoster : IAggregate
{
    private const int LongestNumber = 8;

    private readonly Dictionary<string, StaffMember> _staff = [];
    private readonly Dictionary<string, string> _seats = [];

    /// <summary>Everybody, by number.</summary>
    public IReadOnlyList<StaffMember> Staff => [.. _staff.Values.OrderBy(one => one.Number, StringComparer.Ordinal)];

    /// <summary>Whose place a window is, by opaque id; null for nobody's.</summary>
    public string? SeatOf(string window) => _seats.GetValueOrDefault(window);

    /// <summary>A member of staff by opaque id.</summary>
    public Outcome<StaffMember> Find(string subject) => _staff.TryGetValue(subject, out var found) ? found : RosterRefusals.StaffUnknown;

    /// <summary>A member of staff by number.</summary>
    public Outcome<StaffMember> FindByNumber(string number) =>
        _staff.Values.FirstOrDefault(one => one.Number == number) is { } found ? found : RosterRefusals.StaffUnknown;

    /// <summary>顶岗: who answers on a day for what is somebody's.</summary>
    /// <param name="subject">Who, by opaque id; whoever is on no roster is never known to be away.</param>
    /// <param name="day">The civil date.</param>
    /// <returns>They themselves; their substitute while they are away; null while both are: then it is the manager.</returns>
    public string? Answering(string subject, DateOnly day) =>
        !_staff.TryGetValue(subject, out var one) || !one.IsAway(day) ? subject
        : one.Substitute is { } substitute && !_staff[substitute].IsAway(day) ? substitute
        : null;

    /// <summary>Whether somebody may sit at a window: at their own, as the substitute of whose it is, or where it is nobody's.</summary>
    /// <param name="window">The window, as it is set up now.</param>
    /// <param name="subject">Who, by opaque id.</param>
    /// <returns>
    /// Everything they are authorised for, of which the window takes its part; or why not. A hall that keeps no roster asks nobody: all that
    /// may be served at the window.
    /// </returns>
    public Outcome<IReadOnlyList<Skill>> SkillsAt(Window window, string subject)
    {
        if (_staff.Count == 0)
            return window.Skills.ToArray();
        if (!Find(subject).Succeeded(out var sitting, out var refusal))
            return refusal;
        if (SeatOf(window.Id) is { } owner && owner != subject && _staff[owner].Substitute != subject)
            return RosterRefusals.SeatOfOther(_staff[owner].Number, window);
        return sitting.ServesAny(window.Skills) ? sitting.Skills.ToArray() : RosterRefusals.NotAuthorised(sitting.Number, window);
    }

    /// <inheritdoc />
    public Outcome<IReadOnlyList<IEvent>> Decide(ICommand command, Envelope envelope) => command switch
    {
        EnlistStaff enlist => Enlist(enlist),
        GrantSkills grant => Find(grant.Subject).Then(one => Grant(one, grant.Skills)),
        WithdrawSkills withdraw => Find(withdraw.Subject).Then(one => Withdraw(one, withdraw.Skills)),
        AssignSeat seat => Assign(seat.Window, seat.Subject),
        NameSubstitute name => Find(name.Subject).Then(one => Name(one, name.Substitute)),
        RecordAbsence away => Find(away.Subject).Then(one => AbsenceRules.Record(one, away, CivilTime.Date(envelope.At.CivilTime))),
        EndAbsence back => Find(back.Subject).Then(one => AbsenceRules.End(one, back.From, CivilTime.Date(envelope.At.CivilTime))),
        _ => throw new ArgumentException($"Not a roster command: {command.GetType().Name}", nameof(command)),
    };

    /// <inheritdoc />
    public void Apply(IEvent @event, Actor actor, Moment at)
    {
        switch (@event)
        {
            case StaffEnlisted enlisted: _staff.Add(enlisted.Subject, new StaffMember(enlisted.Subject, enlisted.Number, [], null)); break;
            case SkillsGranted granted: Change(granted.Subject, one => one with { Skills = [.. one.Skills, .. granted.Skills] }); break;
            case SkillsWithdrawn withdrawn: Change(withdrawn.Subject, one => one with { Skills = [.. one.Skills.Except(withdrawn.Skills)] }); break;
            case SeatAssigned { Subject: { } subject } assigned: _seats[assigned.Window] = subject; break;
            case SeatAssigned vacant: _seats.Remove(vacant.Window); break;
            case SubstituteNamed named: Change(named.Subject, one => one with { Substitute = named.Substitute }); break;
            case AbsenceRecorded away: Change(away.Subject, one => one with { Absences = [.. one.Absences, new(away.From, away.To)] }); break;
            case AbsenceEnded back: Change(back.Subject, one => one with { Absences = AbsenceRules.After(one.Absences, back) }); break;
            default: throw new ArgumentException($"Not a roster event: {@event.GetType().Name}", nameof(@event));
        }
    }

    private Outcome<IReadOnlyList<IEvent>> Enlist(EnlistStaff enlist) =>
        Find(enlist.Subject).Succeeded(out var known, out _) ? RosterRefusals.AlreadyEnlisted(known.Number)
        : !IsNumber(enlist.Number) ? RosterRefusals.NumberInvalid()
        : _staff.Values.Any(one => one.Number == enlist.Number) ? RosterRefusals.NumberTaken(enlist.Number)
        : One(new StaffEnlisted(enlist.Subject, enlist.Number));

    private static Outcome<IReadOnlyList<IEvent>> Grant(StaffMember one, IReadOnlyList<Skill> skills) =>
        skills.Except(one.Skills).ToList() is { Count: > 0 } added
            ? One(new SkillsGranted(one.Subject, added))
            : RosterRefusals.SkillsHeld(one.Number);

    private static Outcome<IReadOnlyList<IEvent>> Withdraw(StaffMember one, IReadOnlyList<Skill> skills) =>
        skills.Intersect(one.Skills).ToList() is { Count: > 0 } taken
            ? One(new SkillsWithdrawn(one.Subject, taken))
            : RosterRefusals.SkillsNotHeld(one.Number);

    private Outcome<IReadOnlyList<IEvent>> Assign(Window window, string? subject)
    {
        if (SeatOf(window.Id) == subject)
            return RosterRefusals.SeatUnchanged(window);
        if (subject is null)
            return One(new SeatAssigned(window.Id, null));
        if (!Find(subject).Succeeded(out var sitting, out var refusal))
            return refusal;
        if (!sitting.ServesAny(window.Skills))
            return RosterRefusals.NotAuthorised(sitting.Number, window);
        return _seats.FirstOrDefault(seat => seat.Value == subject).Key is { } elsewhere
            ? RosterRefusals.SeatedElsewhere(sitting.Number, elsewhere)
            : One(new SeatAssigned(window.Id, subject));
    }

    private Outcome<IReadOnlyList<IEvent>> Name(StaffMember one, string? subject)
    {
        if (one.Substitute == subject)
            return RosterRefusals.SubstituteUnchanged();
        if (subject is null)
            return One(new SubstituteNamed(one.Subject, null));
        if (subject == one.Subject)
            return RosterRefusals.SubstituteOfOneself();
        if (!Find(subject).Succeeded(out var substitute, out var refusal))
            return refusal;
        return one.Skills.Count == 0 || substitute.ServesAny(one.Skills)
            ? One(new SubstituteNamed(one.Subject, subject))
            : RosterRefusals.SubstituteNotAuthorised(substitute.Number, one.Number);
    }

    private void Change(string subject, Func<StaffMember, StaffMember> change) => _staff[subject] = change(_staff[subject]);

    private static bool IsNumber(string number) =>
        number.Length is > 0 and <= LongestNumber && number.All(letter => char.IsAsciiLetterUpper(letter) || char.IsAsciiDigit(letter));

    private static Outcome<IReadOnlyList<IEvent>> One(IEvent @event) => new[] { @event };
}
