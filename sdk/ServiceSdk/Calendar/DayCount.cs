using ServiceSdk.Items;

namespace ServiceSdk.Calendar;

/// <summary>How the two units of a term are counted.</summary>
internal static class DayCount
{
    /// <summary>
    /// The day on which a number of days is used up. A working day is its own roll; with nothing left, or a count of calendar
    /// days that ends on a day off, it is the next working day.
    /// </summary>
    public static DateOnly Add(LegalCalendar calendar, DayUnit unit, DateOnly start, int days) =>
        unit == DayUnit.CalendarDays || days == 0 ? calendar.RollForward(start.AddDays(days)) : calendar.WorkingDayAfter(start, days);

    /// <summary>How many days are used up after one day, up to and with another.</summary>
    public static int Used(LegalCalendar calendar, DayUnit unit, DateOnly after, DateOnly through) =>
        unit == DayUnit.CalendarDays ? through.DayNumber - after.DayNumber : calendar.WorkingDays(after, through);
}
