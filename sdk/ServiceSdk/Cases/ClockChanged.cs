using ServiceSdk.Calendar;

namespace ServiceSdk.Cases;

/// <summary>What a step did to a clock that goes on.</summary>
/// <param name="Kind">Which clock.</param>
/// <param name="Change">What happened to it.</param>
/// <param name="Days">How many days were added; null where none were.</param>
/// <param name="Told">When it ends now, by the calendar as known that day; null while it is paused.</param>
public sealed record ClockChanged(ClockKind Kind, ClockChange Change, int? Days, Deadline? Told);

/// <summary>What can happen to a clock that goes on. The names are kept in records for ever.</summary>
public enum ClockChange
{
    /// <summary>It stands: the day of the notice is consumed.</summary>
    Paused,

    /// <summary>It goes on with what was left: the day of resumption is not counted.</summary>
    Resumed,

    /// <summary>Days were added to it.</summary>
    Extended,
}
