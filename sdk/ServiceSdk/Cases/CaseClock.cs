namespace ServiceSdk.Cases;

/// <summary>A clock of a case.</summary>
/// <param name="Start">How it started.</param>
/// <param name="StoppedOn">The civil date it was stopped; null while it runs.</param>
public sealed record CaseClock(ClockStarted Start, DateOnly? StoppedOn);
