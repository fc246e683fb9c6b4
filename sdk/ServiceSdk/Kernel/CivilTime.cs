using System.Globalization;

namespace ServiceSdk;

/// <summary>Reads civil time in the one zone of the country, +08:00, fixed here: no time-zone files, no culture.</summary>
public static class CivilTime
{
    private static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    /// <summary>The moment as clocks in +08:00 show it.</summary>
    /// <param name="civilTime">UTC milliseconds since 1970, inside the years 1 to 9999.</param>
    public static DateTimeOffset At(long civilTime) => DateTimeOffset.FromUnixTimeMilliseconds(civilTime).ToOffset(Offset);

    /// <summary>The date in +08:00.</summary>
    /// <param name="civilTime">UTC milliseconds since 1970, inside the years 1 to 9999.</param>
    public static DateOnly Date(long civilTime) => DateOnly.FromDateTime(Local(civilTime));

    /// <summary>Whole minutes since midnight in +08:00, 0–1439.</summary>
    /// <param name="civilTime">UTC milliseconds since 1970, inside the years 1 to 9999.</param>
    public static int MinuteOfDay(long civilTime) => (int)Local(civilTime).TimeOfDay.TotalMinutes;

    /// <summary>When a date begins in +08:00, in UTC milliseconds since 1970.</summary>
    public static long Midnight(DateOnly date) => new DateTimeOffset(date.ToDateTime(default), Offset).ToUnixTimeMilliseconds();

    /// <summary>A date as <c>yyyy-MM-dd</c>, whatever calendar the process's culture keeps.</summary>
    public static string Text(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateTime Local(long civilTime) => At(civilTime).DateTime;
}
