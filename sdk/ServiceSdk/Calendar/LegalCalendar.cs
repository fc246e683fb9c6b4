namespace ServiceSdk.Calendar;

/// <summary>
/// The legal calendar: which days are working days 工作日, by the State Council's notices as known on some day. It knows no hall
/// hours and no shifts; a local closure never changes it. Immutable and safe for concurrent use.
/// </summary>
public sealed class LegalCalendar
{
    private readonly HolidayNotice[] _published;
    private readonly WorkingDays _working;
    private readonly NoticeYears _years;

    // As it was known after each publication but the last, once somebody has asked.
    private readonly LegalCalendar?[] _earlier;

    /// <summary>A calendar of the notices given, all of them known.</summary>
    /// <param name="notices">In any order; an amending notice stands beside the one it amends, and replaces its whole list.</param>
    /// <exception cref="ArgumentException">Two notices in force are for one year, or list one day.</exception>
    public LegalCalendar(IEnumerable<HolidayNotice> notices)
    {
        _published = [.. notices.OrderBy(notice => notice.Published)];
        _earlier = new LegalCalendar?[_published.Length];
        var amended = _published.Select(notice => notice.Amends).ToHashSet();
        var inForce = _published.Where(notice => !amended.Contains(notice.Id)).ToDictionary(notice => notice.Year);
        InForce = inForce;
        _working = new(inForce.Values.SelectMany(notice => notice.Days).ToDictionary(day => day.Date, day => day.Off));
        _years = new(inForce.Values);
    }

    /// <summary>The first day there is a notice for: earlier dates are refused.</summary>
    public static DateOnly First => Calendar.WorkingDays.First;

    /// <summary>The shipped notices, all of them known.</summary>
    public static LegalCalendar Shipped { get; } = new(HolidayNotices.Shipped);

    /// <summary>Its notices, amended ones too, by day of publication.</summary>
    public IReadOnlyList<HolidayNotice> Notices => _published;

    /// <summary>The notice that counts for each year that has one.</summary>
    public IReadOnlyDictionary<int, HolidayNotice> InForce { get; }

    /// <summary>The calendar as it was known on a day: notices published later are left out, so an amended list shows its first edition.</summary>
    /// <param name="day">That day included.</param>
    public LegalCalendar AsKnownOn(DateOnly day) => Edition(KnownOn(day));

    /// <summary>The calendar as it was known on a day, and each edition that took its place since; the last is this one.</summary>
    /// <param name="day">That day included.</param>
    public IEnumerable<LegalCalendar> EditionsSince(DateOnly day)
    {
        for (var known = KnownOn(day); known <= _published.Length; known++)
        {
            // Notices of one day came as one edition.
            if (known == _published.Length || known == 0 || _published[known].Published > _published[known - 1].Published)
                yield return Edition(known);
        }
    }

    /// <summary>The calendar with one notice more.</summary>
    /// <param name="notice">The notice, as issued.</param>
    /// <param name="today">The civil date: nothing is known before it is published.</param>
    /// <returns>The calendar, or a refusal of <see cref="NoticeRefusals"/>.</returns>
    public Outcome<LegalCalendar> With(HolidayNotice notice, DateOnly today) =>
        NoticeRules.Against(this, notice, today) is { } refusal ? refusal : new LegalCalendar([.. _published, notice]);

    /// <summary>Whether offices work: a listed make-up day, or a Monday to Friday not listed as off.</summary>
    /// <param name="date">From <see cref="First"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The date lies before <see cref="First"/>.</exception>
    public bool IsWorkingDay(DateOnly date)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(date, First);
        return _working.Contains(date);
    }

    /// <summary>
    /// Whether the answer for a day can no longer change but by amendment: its year's notice is published and, for a day of
    /// December, also the next year's, which may hold it.
    /// </summary>
    /// <param name="date">Any date.</param>
    public bool IsKnown(DateOnly date) => !_years.Of(date, date).Provisional;

    /// <summary>The ids of the notices that decide a day: its year's and, for a day of December, the next year's. Unpublished ones are missing.</summary>
    /// <param name="date">Any date.</param>
    public IEnumerable<string> NoticesFor(DateOnly date) => _years.Of(date, date).Notices;

    /// <summary>How many working days lie after one day, up to and with another.</summary>
    /// <param name="after">Not counted; from the day before <see cref="First"/>.</param>
    /// <param name="through">Counted; not before <paramref name="after"/>, to 2119-12-31.</param>
    public int WorkingDays(DateOnly after, DateOnly through) => _working.Between(after, through);

    /// <summary>The day itself if offices work, else the next on which they do.</summary>
    /// <param name="date">From <see cref="First"/> to 2119-12-31.</param>
    public DateOnly RollForward(DateOnly date) => _working.After(date.AddDays(-1), 1);

    /// <summary>The n-th working day after a day.</summary>
    internal DateOnly WorkingDayAfter(DateOnly day, int n) => _working.After(day, n);

    /// <summary>What an answer rests on that asks about every day of a stretch.</summary>
    internal Grounds GroundsFor(DateOnly first, DateOnly last) => _years.Of(first, last);

    /// <summary>How many notices were known on a day.</summary>
    private int KnownOn(DateOnly day)
    {
        var known = _published.Length;
        while (known > 0 && _published[known - 1].Published > day)
            known--;
        return known;
    }

    private LegalCalendar Edition(int known) =>
        known == _published.Length ? this : _earlier[known] ??= new(_published[..known]);
}
