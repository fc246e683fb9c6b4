namespace ServiceSdk.Calendar;

/// <summary>Why a notice is not taken into the calendar.</summary>
public static class NoticeRefusals
{
    private const string Compare = "请对照国务院办公厅通知的原文核对。";

    /// <summary>Not a notice as the shipped ones are written.</summary>
    public static Refusal Malformed { get; } = new("calendar_notice_malformed", "这不是放假通知文件。", "请按docs/calendar.md的格式填写每一项。");

    /// <summary>A text is missing or too long.</summary>
    public static Refusal TextInvalid { get; } = new(
        "calendar_text_invalid", "通知的编号、文号、网址或者节日名称没有填写，或者过长。", "请填写编号、网址和每一天的节日名称；文号不确定的填null。");

    /// <summary>No year of the calendar.</summary>
    public static Refusal YearInvalid { get; } = new("calendar_year_invalid", "通知的年份不在法定日历的范围内。", "请填写2018至2099之间的年份。");

    /// <summary>Not published in its year or the one before, or not yet.</summary>
    public static Refusal PublishedImplausible { get; } = new(
        "calendar_published_implausible", "公布日期应在通知的年份或者上一年，且不晚于今天。", Compare);

    /// <summary>No days, or more than a notice lists.</summary>
    public static Refusal DaysInvalid { get; } = new("calendar_days_invalid", "通知应列出1至60天。", Compare);

    /// <summary>The id is another notice's.</summary>
    public static Refusal Known { get; } = new("calendar_notice_known", "已经有这个编号的通知。", "修改过的通知请另取编号，并在amends中填写被修改的通知。");

    /// <summary>The notice it amends is not there.</summary>
    public static Refusal AmendedUnknown { get; } = new("calendar_amended_unknown", "没有被修改的那份通知。", "请核对amends中的编号。");

    internal static Refusal YearHasNotice(HolidayNotice inForce) => new(
        "calendar_year_has_notice", $"{inForce.Year}年现行的通知是“{inForce.Id}”。", $"修改它的通知，请在amends中填写{inForce.Id}。");

    internal static Refusal AmendsOther(HolidayNotice amended) => new(
        "calendar_amends_other", $"“{amended.Id}”不是该年现行的通知，或者公布得更晚。", "一份通知只能修改同一年份现行的、更早公布的通知。");

    internal static Refusal DayOutsideYear(HolidayDay day, int year) => new(
        "calendar_day_outside_year", $"{CivilTime.Text(day.Date)}不属于{year}年的通知。", $"请只填写{year}年的日期和上一年12月的日期。");

    internal static Refusal DayTwice(HolidayDay day) => new(
        "calendar_day_twice", $"{CivilTime.Text(day.Date)}已经列出。", "同一天只能列在一份现行的通知中，且只列一次。");

    internal static Refusal WeekdayWorked(HolidayDay day) => new(
        "calendar_weekday_worked", $"{CivilTime.Text(day.Date)}不是周末，本来就是工作日。", "调休上班的日期应是周六或者周日。" + Compare);
}
