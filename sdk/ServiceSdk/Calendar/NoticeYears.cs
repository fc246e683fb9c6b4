namespace ServiceSdk.Calendar;

/// <summary>
/// Which years have their notice, numbered: what decides a stretch of days is a stretch of notices, and none is missing where there are as
/// many notices as years.
/// </summary>
internal sealed class NoticeYears
{
    private static readonly int First = LegalCalendar.First.Year;

    private readonly string[] _ids;
    private readonly int[] _before;
    private readonly IReadOnlyList<string>?[,] _stretches;

    /// <summary>Numbers them.</summary>
    /// <param name="inForce">The notices in force, by year.</param>
    public NoticeYears(IEnumerable<HolidayNotice> inForce)
    {
        var notices = inForce.Where(notice => notice.Year >= First).OrderBy(notice => notice.Year).ToList();
        _ids = [.. notices.Select(notice => notice.Id)];
        _stretches = new IReadOnlyList<string>?[_ids.Length + 1, _ids.Length + 1];
        _before = new int[notices.Count == 0 ? 1 : notices[^1].Year - First + 2];
        for (var place = 1; place < _before.Length; place++)
            _before[place] = notices.Count(notice => notice.Year < First + place);
    }

    /// <summary>What an answer rests on that asks about every day of a stretch; nothing for an empty one.</summary>
    public Grounds Of(DateOnly first, DateOnly last)
    {
        if (last < first)
            return Grounds.None;

        // A day of December may stand in the next year's notice too.
        var (from, after) = (first.Year, last.Month == 12 ? last.Year + 2 : last.Year + 1);
        var (start, end) = (Before(from), Before(after));
        return new Grounds(end - start < after - from, _stretches[start, end] ??= [.. _ids[start..end]]);
    }

    private int Before(int year) => _before[Math.Clamp(year - First, 0, _before.Length - 1)];
}

/// <summary>What an answer rests on.</summary>
/// <param name="Provisional">Whether a day it rests on is not known yet.</param>
/// <param name="Notices">The ids of the notices that decided the days, by year.</param>
internal readonly record struct Grounds(bool Provisional, IReadOnlyList<string> Notices)
{
    public static Grounds None { get; } = new(false, []);

    /// <summary>Of an answer that rests on both; the other's days come later.</summary>
    public Grounds And(Grounds other) => new(
        Provisional || other.Provisional,
        Notices.Count == 0 ? other.Notices : other.Notices.Count == 0 ? Notices : [.. Notices.Union(other.Notices)]);
}
