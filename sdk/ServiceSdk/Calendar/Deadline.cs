using System.Text.Json.Serialization;
using ServiceSdk.Items;

namespace ServiceSdk.Calendar;

/// <summary>When a term ends, derived from the day it started and the calendar as known; never stored in place of them.</summary>
/// <param name="Due">The last day, until closing time at the window and 24:00 online.</param>
/// <param name="Provisional">True if a day the answer rests on is not known yet: the date may still move.</param>
/// <param name="Notices">The ids of the notices that decided those days, in order of the days.</param>
[method: JsonConstructor]
public readonly record struct Deadline(DateOnly Due, bool Provisional, IReadOnlyList<string> Notices)
{
    /// <summary>
    /// Counts a term. The first day is not counted. Working days are counted by the calendar (Administrative Licensing Law
    /// art. 82); calendar days are counted through, and an end on a day off rolls to the next working day (Civil Code art. 203).
    /// A pause that begins after the due day comes too late and changes nothing.
    /// </summary>
    /// <param name="calendar">The calendar, as known on the day of the question.</param>
    /// <param name="anchor">The day of acceptance or filing, 2018-01-01 to 2099-12-31; not counted.</param>
    /// <param name="term">How long, 1–3650 days.</param>
    /// <param name="pauses">In order of time, none before the anchor, none overlapping.</param>
    /// <returns>The deadline, or a refusal of <see cref="DeadlineRefusals"/>.</returns>
    public static Outcome<Deadline> Of(LegalCalendar calendar, DateOnly anchor, Term term, params ReadOnlySpan<Pause> pauses)
    {
        if ((DeadlineRefusals.OfAnchor(anchor) ?? DeadlineRefusals.OfLength(term) ?? DeadlineRefusals.OfPauses(anchor, pauses))
            is { } refusal)
        {
            return refusal;
        }

        var (start, left, grounds) = (anchor, term.Days, Grounds.None);
        var due = DayCount.Add(calendar, term.Unit, start, left);
        foreach (var pause in pauses)
        {
            if (pause.From > due)
            {
                break;
            }

            grounds = grounds.And(calendar.GroundsFor(start.AddDays(1), pause.From));
            left = Math.Max(0, left - DayCount.Used(calendar, term.Unit, start, pause.From));
            start = pause.To;
            due = DayCount.Add(calendar, term.Unit, start, left);
        }

        return term.Unit == DayUnit.WorkingDays
            ? RestingOn(grounds.And(calendar.GroundsFor(start.AddDays(1), due)), due)
            : Rolled(calendar, start.AddDays(left), due);
    }

    /// <summary>Counts months: the corresponding day, else the month's last; then the roll (Civil Code arts. 202, 203).</summary>
    /// <param name="calendar">The calendar, as known on the day of the question.</param>
    /// <param name="anchor">The day it starts from, 2018-01-01 to 2099-12-31.</param>
    /// <param name="months">1–120.</param>
    /// <returns>The deadline, or a refusal of <see cref="DeadlineRefusals"/>.</returns>
    public static Outcome<Deadline> OfMonths(LegalCalendar calendar, DateOnly anchor, int months)
    {
        if ((DeadlineRefusals.OfAnchor(anchor) ?? DeadlineRefusals.OfMonths(months)) is { } refusal)
        {
            return refusal;
        }

        var end = anchor.AddMonths(months);
        return Rolled(calendar, end, calendar.RollForward(end));
    }

    /// <summary>
    /// Counts a term anew that somebody was told of: by the calendar as it is now, but never shorter than by what was told, or than by
    /// any edition since, which a page may have shown.
    /// </summary>
    /// <param name="calendar">The calendar, as known on the day of the question.</param>
    /// <param name="told">The date that was told.</param>
    /// <param name="on">The day it was told on.</param>
    /// <param name="anchor">The day of acceptance or filing, 2018-01-01 to 2099-12-31; not counted.</param>
    /// <param name="term">How long, 1–3650 days.</param>
    /// <param name="pauses">In order of time, none before the anchor, none overlapping.</param>
    /// <returns>The deadline, or a refusal of <see cref="DeadlineRefusals"/>.</returns>
    public static Outcome<Deadline> Recounted(
        LegalCalendar calendar, DateOnly told, DateOnly on, DateOnly anchor, Term term, params ReadOnlySpan<Pause> pauses)
    {
        var due = told;
        Outcome<Deadline> counted = default;
        foreach (var edition in calendar.EditionsSince(on))
        {
            counted = Of(edition, anchor, term, pauses);
            if (!counted.Succeeded(out var one, out _))
            {
                return counted;
            }

            due = one.Due > due ? one.Due : due;
        }

        return counted.Then<Deadline>(now => now with { Due = due });
    }

    // A count of calendar days asks the calendar only at its end.
    private static Deadline Rolled(LegalCalendar calendar, DateOnly end, DateOnly due) =>
        RestingOn(calendar.GroundsFor(end, due), due);

    private static Deadline RestingOn(Grounds grounds, DateOnly due) => new(due, grounds.Provisional, grounds.Notices);
}
