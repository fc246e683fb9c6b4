namespace ServiceSdk;

/// <summary>When something happens, on both clocks of a hall.</summary>
/// <param name="HallTime">Monotonic milliseconds of the hall; decides waits and order. Never goes back, not across restarts either.</param>
/// <param name="CivilTime">UTC milliseconds since 1970; decides dates, hours and printing. May jump with the wall clock.</param>
public readonly record struct Moment(long HallTime, long CivilTime);
