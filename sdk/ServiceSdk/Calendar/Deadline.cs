using ServiceSdk.Items;

namespace ServiceSdk.Calendar;

/// <summary>When a term ends, derived from the day it started and the calendar as known; never stored in place of them.</summary>
/// <param name="Due">The last day, until closing time at the window and 24:00 online.</param>
/// <param name="Provisional">True if a day the answer rests on is not known yet: the date may still move.</param>
/// <param name="Notices">The ids of the notices that decided those days, in order of the days.</param>
public sealed record Deadline(DateOnly Due, bool Provisional, IReadOnlyList<string> Notices)
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
    public static Outcome<Deadline> Of(LegalCalendar calendar, DateOnly anchor, Term term, params IReadOnlyList<Pause> pauses)
    {
        if ((DeadlineRefusals.OfAnchor(anchor) ?? DeadlineRefusals.OfLength(term) ?? DeadlineRefusals.OfPauses(anchor, pauses))
            is { } refusal)
        {
            return refusal;
        }

        var (start, left, counted) = (anchor, term.Days, new List<DateOnly>());
        var due = DayCount.Add(calendar, term.Unit, start, left);
        foreach (var pause in pauses)
        {
            if (pause.From > due)
            {
                break;
            }

            counted.AddRange(DayCount.Days(start, pause.From));
            left = Math.Max(0, left - DayCount.Used(calendar, term.Unit, start, pause.From));
            start = pause.To;
            due = DayCount.Add(calendar, term.Unit, start, left);
        }

        return term.Unit == DayUnit.WorkingDays
            ? RestingOn(calendar, [.. counted, .. DayCount.Days(start, due)], due)
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

    // A count of calendar days asks the calendar only at its end.
    private static Deadline Rolled(LegalCalendar calendar, DateOnly end, DateOnly due) =>
        RestingOn(calendar, DayCount.Days(end.AddDays(-1), due), due);

    private static Deadline RestingOn(LegalCalendar calendar, IEnumerable<DateOnly> days, DateOnly due)
    {
        var rested = days.ToList();
        return new(due, !rested.TrueForAll(calendar.IsKnown), [.. rested.SelectMany(calendar.NoticesFor).Distinct()]);
    }
}
