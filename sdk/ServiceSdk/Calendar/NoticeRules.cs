namespace ServiceSdk.Calendar;

/// <summary>What a notice must be for a calendar to take it in: a wrong day would move every deadline that counts it.</summary>
internal static class NoticeRules
{
    private const int LastYear = 2099;
    private const int MostDays = 60;
    private const int LongestText = 200;

    /// <summary>Why a calendar does not take a notice in; null where it does.</summary>
    /// <param name="calendar">The calendar.</param>
    /// <param name="notice">The notice.</param>
    /// <param name="today">The civil date: nothing is known before it is published.</param>
    public static Refusal? Against(LegalCalendar calendar, HolidayNotice notice, DateOnly today) =>
        OfItself(notice, today) ?? AmongOthers(calendar, notice) ?? OfDays(calendar, notice);

    private static Refusal? OfItself(HolidayNotice notice, DateOnly today)
    {
        if (!IsText(notice.Id) || !IsText(notice.Page) || !(notice.Number is null || IsText(notice.Number)) || !notice.Days.All(day => IsText(day.Name)))
            return NoticeRefusals.TextInvalid;
        if (notice.Year < LegalCalendar.First.Year || notice.Year > LastYear)
            return NoticeRefusals.YearInvalid;
        if ((notice.Published.Year != notice.Year && notice.Published.Year != notice.Year - 1) || notice.Published > today)
            return NoticeRefusals.PublishedImplausible;
        return notice.Days.Count is < 1 or > MostDays ? NoticeRefusals.DaysInvalid : null;
    }

    private static Refusal? AmongOthers(LegalCalendar calendar, HolidayNotice notice)
    {
        if (calendar.Notices.Any(other => other.Id == notice.Id))
            return NoticeRefusals.Known;
        var inForce = calendar.InForce.GetValueOrDefault(notice.Year);
        if (notice.Amends is null)
            return inForce is null ? null : NoticeRefusals.YearHasNotice(inForce);
        if (calendar.Notices.FirstOrDefault(other => other.Id == notice.Amends) is not { } amended)
            return NoticeRefusals.AmendedUnknown;
        return amended != inForce || amended.Published > notice.Published ? NoticeRefusals.AmendsOther(amended) : null;
    }

    private static Refusal? OfDays(LegalCalendar calendar, HolidayNotice notice)
    {
        var listed = calendar.InForce.Values.Where(other => other.Id != notice.Amends).SelectMany(other => other.Days).Select(day => day.Date).ToHashSet();
        foreach (var day in notice.Days)
        {
            if (day.Date.Year != notice.Year && (day.Date.Year, day.Date.Month) != (notice.Year - 1, 12))
                return NoticeRefusals.DayOutsideYear(day, notice.Year);
            if (!listed.Add(day.Date))
                return NoticeRefusals.DayTwice(day);

            // An amendment may say so all the same, as that of January 2020 did: work begins again on a Monday.
            if (notice.Amends is null && !day.Off && day.Date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
                return NoticeRefusals.WeekdayWorked(day);
        }

        return null;
    }

    private static bool IsText(string text) => !string.IsNullOrWhiteSpace(text) && text.Length <= LongestText;
}
