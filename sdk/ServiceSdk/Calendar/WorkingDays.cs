namespace ServiceSdk.Calendar;

/// <summary>
/// The working days of a calendar, numbered from <see cref="LegalCalendar.First"/>: which day each number is, and how many there are up to
/// each day. Both are looked up, never counted. 150 kB.
/// </summary>
internal sealed class WorkingDays
{
    // The calendar takes it from here: asked the other way round, the shipped calendar would be numbered before its first day is known.
    public static readonly DateOnly First = new(2018, 1, 1);

    // Of the longest term from the last day one may start on, something is left.
    private static readonly DateOnly Last = new(2119, 12, 31);
    private static readonly int Start = First.DayNumber;

    // Each stands one place after its day: the first is of the day before the calendar.
    private readonly ushort[] _through = new ushort[Last.DayNumber - Start + 2];
    private readonly ushort[] _days;

    /// <summary>Numbers them.</summary>
    /// <param name="listed">The days that are not what their weekday says: true for a day off. Days outside the calendar are passed over.</param>
    public WorkingDays(IReadOnlyDictionary<DateOnly, bool> listed)
    {
        var days = new List<ushort>(_through.Length);
        for (var place = 1; place < _through.Length; place++)
        {
            var day = DateOnly.FromDayNumber(Start + place - 1);
            if (listed.TryGetValue(day, out var off) ? !off : IsWeekday(day))
                days.Add((ushort)(place - 1));
            _through[place] = (ushort)days.Count;
        }

        _days = [.. days];
    }

    /// <summary>Whether a day is one; past the last day numbered no notice can say otherwise than the weekday.</summary>
    public bool Contains(DateOnly day) =>
        day > Last ? IsWeekday(day) : _through[Place(day)] != _through[Place(day) - 1];

    /// <summary>How many lie after one day, up to and with another.</summary>
    public int Between(DateOnly after, DateOnly through) => _through[Place(through)] - _through[Place(after)];

    /// <summary>The n-th after a day, n from 1.</summary>
    public DateOnly After(DateOnly day, int n) => DateOnly.FromDayNumber(Start + _days[_through[Place(day)] + n - 1]);

    private static bool IsWeekday(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    private static int Place(DateOnly day) => day.DayNumber - Start + 1;
}
