using ServiceSdk.Calendar;
using ServiceSdk.Items;

namespace ServiceSdk.Tests.Calendar;

/// <summary>A person with a wall calendar and the notices beside it: counts day by day, and writes down which notice decided each.</summary>
internal sealed class WalkedCalendar(IReadOnlyCollection<HolidayNotice> inForce)
{
    private readonly Dictionary<DateOnly, bool> _listed = inForce.SelectMany(notice => notice.Days).ToDictionary(day => day.Date, day => day.Off);

    public bool IsWorkingDay(DateOnly day) =>
        _listed.TryGetValue(day, out var off) ? !off : day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    /// <summary>Crosses off one day after the other; puts the pencil down at each notice, takes it up again the day after resumption.</summary>
    public Deadline Count(DateOnly anchor, Term term, IEnumerable<Pause> pauses)
    {
        var (day, left, coming, asked) = (anchor, term.Days, new Queue<Pause>(pauses), new List<DateOnly>());
        while (true)
        {
            if (coming.TryPeek(out var pause) && pause.From == day)
            {
                coming.Dequeue();
                day = pause.To;
                continue;
            }

            // A count of calendar days looks at the calendar from its last day on.
            if (left == 0 && term.Unit == DayUnit.CalendarDays)
                asked.Add(day);
            if (left == 0 && IsWorkingDay(day))
                return new Deadline(day, asked.Exists(one => !IsKnown(one)), [.. asked.SelectMany(Deciding).Distinct()]);
            day = day.AddDays(1);
            left -= left > 0 && (term.Unit == DayUnit.CalendarDays || IsWorkingDay(day)) ? 1 : 0;
            if (term.Unit == DayUnit.WorkingDays)
                asked.Add(day);
        }
    }

    private bool IsKnown(DateOnly day) => Deciding(day).Count() == (day.Month == 12 ? 2 : 1);

    private IEnumerable<string> Deciding(DateOnly day) => inForce
        .Where(notice => notice.Year == day.Year || (day.Month == 12 && notice.Year == day.Year + 1))
        .OrderBy(notice => notice.Year).Select(notice => notice.Id);
}
