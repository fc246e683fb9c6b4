namespace ServiceSdk.Calendar;

/// <summary>
/// The legal calendar: which days are working days 工作日, by the State Council's notices as known on some day. It knows no hall
/// hours and no shifts; a local closure never changes it. Immutable and safe for concurrent use.
/// </summary>
public sealed class LegalCalendar
{
    private readonly IReadOnlyList<HolidayNotice> _published;
    private readonly Dictionary<int, HolidayNotice> _inForce;
    private readonly Dictionary<DateOnly, bool> _off;

    /// <summary>A calendar of the notices given, all of them known.</summary>
    /// <param name="notices">In any order; an amending notice stands beside the one it amends, and replaces its whole list.</param>
    /// <exception cref="ArgumentException">Two notices in force are for one year, or list one day.</exception>
    public LegalCalendar(IEnumerable<HolidayNotice> notices)
    {
        _published = [.. notices];
        var amended = _published.Select(notice => notice.Amends).ToHashSet();
        _inForce = _published.Where(notice => !amended.Contains(notice.Id)).ToDictionary(notice => notice.Year);
        _off = _inForce.Values.SelectMany(notice => notice.Days).ToDictionary(day => day.Date, day => day.Off);
    }

    /// <summary>The first day there is a notice for: earlier dates are refused.</summary>
    public static DateOnly First { get; } = new(2018, 1, 1);

    /// <summary>The shipped notices, all of them known.</summary>
    public static LegalCalendar Shipped { get; } = new(HolidayNotices.Shipped);

    /// <summary>The calendar as it was known on a day: notices published later are left out, so an amended list shows its first edition.</summary>
    /// <param name="day">That day included.</param>
    public LegalCalendar AsKnownOn(DateOnly day) =>
        _published.All(notice => notice.Published <= day) ? this : new(_published.Where(notice => notice.Published <= day));

    /// <summary>Whether offices work: a listed make-up day, or a Monday to Friday not listed as off.</summary>
    /// <param name="date">From <see cref="First"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The date lies before <see cref="First"/>.</exception>
    public bool IsWorkingDay(DateOnly date)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(date, First);
        return _off.TryGetValue(date, out var off) ? !off : date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
    }

    /// <summary>
    /// Whether the answer for a day can no longer change but by amendment: its year's notice is published and, for a day of
    /// December, also the next year's, which may hold it.
    /// </summary>
    /// <param name="date">Any date.</param>
    public bool IsKnown(DateOnly date) =>
        _inForce.ContainsKey(date.Year) && (date.Month != 12 || _inForce.ContainsKey(date.Year + 1));

    /// <summary>The ids of the notices that decide a day: its year's and, for a day of December, the next year's. Unpublished ones are missing.</summary>
    /// <param name="date">Any date.</param>
    public IEnumerable<string> NoticesFor(DateOnly date)
    {
        if (_inForce.TryGetValue(date.Year, out var own))
        {
            yield return own.Id;
        }

        if (date.Month == 12 && _inForce.TryGetValue(date.Year + 1, out var next))
        {
            yield return next.Id;
        }
    }

    /// <summary>How many working days lie after one day, up to and with another.</summary>
    /// <param name="after">Not counted; from the day before <see cref="First"/>.</param>
    /// <param name="through">Counted; not before <paramref name="after"/>.</param>
    public int WorkingDays(DateOnly after, DateOnly through)
    {
        var count = 0;
        for (var day = after; day < through;)
        {
            day = day.AddDays(1);
            count += IsWorkingDay(day) ? 1 : 0;
        }

        return count;
    }

    /// <summary>The day itself if offices work, else the next on which they do.</summary>
    /// <param name="date">From <see cref="First"/>.</param>
    public DateOnly RollForward(DateOnly date)
    {
        while (!IsWorkingDay(date))
        {
            date = date.AddDays(1);
        }

        return date;
    }
}
