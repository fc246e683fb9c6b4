namespace ServiceSdk.Calendar;

/// <summary>
/// A stretch the law does not count: a hearing, an inspection, an expert review (Administrative Licensing Law 行政许可法 art. 45).
/// </summary>
/// <param name="From">The day of the written notice: still counted.</param>
/// <param name="To">The day of resumption: not counted, the day after is the next that may be.</param>
public readonly record struct Pause(DateOnly From, DateOnly To);
