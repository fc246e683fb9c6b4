using ServiceSdk.Calendar;
using ServiceSdk.Items;

namespace ServiceSdk.Cases;

/// <summary>A clock of a case: its budget, and what became of it. When it ends is derived, never stored.</summary>
/// <param name="Start">How it started.</param>
/// <param name="StoppedOn">The civil date it was stopped; null while it runs or is paused.</param>
public sealed record CaseClock(ClockStarted Start, DateOnly? StoppedOn)
{
    private const string HandedUp = "上报";

    /// <summary>The stretches it did not count, in order of time.</summary>
    public IReadOnlyList<ClockPause> Pauses { get; init; } = [];

    /// <summary>The days that were added to it, each with the notice that told the applicant.</summary>
    public IReadOnlyList<ClockExtension> Extensions { get; init; } = [];

    /// <summary>What the applicant was last told.</summary>
    public Deadline Told { get; init; } = Start.Told;

    /// <summary>The civil date of that.</summary>
    public DateOnly ToldOn { get; init; } = Start.Anchor;

    /// <summary>The budget with what was added to it.</summary>
    public Term Budget => Start.Term with { Days = Start.Term.Days + Extensions.Sum(extension => extension.Days) };

    /// <summary>Whether it stands still.</summary>
    public bool Paused => StoppedOn is null && Pauses is [.., { To: null }];

    /// <summary>When it ends: counted anew, but never earlier than the applicant was told, or would have been by any edition of the calendar since.</summary>
    /// <param name="calendar">The calendar, as known on the day of the question.</param>
    /// <param name="today">The day of the question: a pause that lasts is taken to end then.</param>
    public Deadline Count(LegalCalendar calendar, DateOnly today) =>
        Deadline.Recounted(
            calendar, Told.Due, ToldOn, Start.Anchor, Budget, [.. Pauses.Select(pause => new Pause(pause.From, pause.To ?? today))])
            .Succeeded(out var counted, out _) ? counted : Told;

    /// <summary>How many days are left, in its own unit: 0 on the last day, negative past it.</summary>
    /// <param name="calendar">The calendar, as known on the day of the question.</param>
    /// <param name="due">Its last day.</param>
    /// <param name="today">The day of the question.</param>
    internal int Remaining(LegalCalendar calendar, DateOnly due, DateOnly today) =>
        Start.Term.Unit == DayUnit.CalendarDays ? due.DayNumber - today.DayNumber
        : due >= today ? calendar.WorkingDays(today, due)
        : -calendar.WorkingDays(due, today);

    /// <summary>What a change leaves of it. A clock that was stopped as met goes on after the stretch it stood.</summary>
    internal CaseClock After(ClockChanged changed, CaseStatement statement, DateOnly on)
    {
        var clock = changed.Told is { } told ? this with { Told = told, ToldOn = on } : this;
        return changed.Change switch
        {
            ClockChange.Paused => clock with { Pauses = [.. Pauses, new(on, null, statement.Procedure ?? "", statement.Notice)] },
            ClockChange.Resumed when StoppedOn is { } met => clock with { StoppedOn = null, Pauses = [.. Pauses, new(met, on, HandedUp, null)] },
            ClockChange.Resumed => clock with { Pauses = [.. Pauses.SkipLast(1), Pauses[^1] with { To = on }] },
            ClockChange.Extended => clock with { Extensions = [.. Extensions, new(on, changed.Days!.Value, statement.Reason, statement.Notice)] },
            _ => throw new ArgumentOutOfRangeException(nameof(changed)),
        };
    }

    /// <summary>What stopping leaves of it: a pause that lasted ends with it.</summary>
    internal CaseClock Stopped(DateOnly on) =>
        this with { StoppedOn = on, Pauses = Paused ? [.. Pauses.SkipLast(1), Pauses[^1] with { To = on }] : Pauses };
}

/// <summary>A stretch a clock did not count.</summary>
/// <param name="From">The day it was paused: still counted.</param>
/// <param name="To">The day it was resumed: not counted; null while it lasts.</param>
/// <param name="Reason">Why, in Chinese.</param>
/// <param name="Document">The register number of what the applicant was given; null where nothing was.</param>
public sealed record ClockPause(DateOnly From, DateOnly? To, string Reason, string? Document);

/// <summary>Days that were added to a clock.</summary>
/// <param name="On">When.</param>
/// <param name="Days">How many, in the clock's unit.</param>
/// <param name="Reason">Why.</param>
/// <param name="Document">The register number of the notice.</param>
public sealed record ClockExtension(DateOnly On, int Days, string? Reason, string? Document);
