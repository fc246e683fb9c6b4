using ServiceSdk.Calendar;

namespace ServiceSdk.Notices;

/// <summary>When a hall may disturb people by a message. Outside these hours 免打扰时段 nothing that rings goes out.</summary>
/// <param name="From">The first minute of a day, from 0.</param>
/// <param name="To">The minute it ends before, above <see cref="From"/>, up to 1440.</param>
/// <param name="DaysOff">Whether also on days off: weekends and holidays by the legal calendar.</param>
public sealed record NoticeHours(int From, int To, bool DaysOff)
{
    private const int Day = 1_440;
    private const long Minute = 60_000;

    // No run of days off is as long.
    private const int LongestRun = 31;

    private static readonly Refusal Invalid = new(
        "notice_hours_invalid", "发送时段应在一天之内，开始早于结束。", "请填写开始和结束的分钟数，例如480（8:00）至1260（21:00）。");

    /// <summary>The first moment from now on at which a message may go out.</summary>
    /// <param name="now">UTC milliseconds since 1970.</param>
    /// <param name="calendar">Says which days are off.</param>
    /// <returns>Now, or when a minute begins later; UTC milliseconds since 1970.</returns>
    public long Next(long now, LegalCalendar calendar)
    {
        var (today, minute) = (CivilTime.Date(now), CivilTime.MinuteOfDay(now));
        if (minute >= From && minute < To && IsOpen(today, calendar))
            return now;
        var date = minute < From ? today : today.AddDays(1);
        for (var passed = 0; passed < LongestRun && !IsOpen(date, calendar); passed++)
            date = date.AddDays(1);
        return CivilTime.Midnight(date) + (From * Minute);
    }

    internal Outcome<NoticeHours> Check() => From >= 0 && To <= Day && From < To ? this : Invalid;

    private bool IsOpen(DateOnly date, LegalCalendar calendar) => DaysOff || calendar.IsWorkingDay(date);
}
