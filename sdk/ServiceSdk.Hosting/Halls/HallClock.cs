namespace ServiceSdk.Hosting.Halls;

/// <summary>
/// The two clocks of architecture. Hall time is monotonic and decides waits and order: a wall-clock jump never moves it, and after a
/// restart it resumes at the last recorded value plus the wall time since, never less. Civil time is the wall clock. Safe for
/// concurrent use.
/// </summary>
public sealed class HallClock
{
    private readonly TimeProvider _time;
    private readonly long _started;
    private readonly long _base;

    /// <summary>Starts the clock.</summary>
    /// <param name="time">Where time comes from.</param>
    /// <param name="lastRecorded">The last record's moment; null in an empty journal.</param>
    public HallClock(TimeProvider time, Moment? lastRecorded)
    {
        _time = time;
        _started = time.GetTimestamp();
        LastRecorded = lastRecorded;
        _base = lastRecorded is { } last ? last.HallTime + Math.Max(0, Civil - last.CivilTime) : 0;
    }

    /// <summary>The moment of the last record found at start.</summary>
    public Moment? LastRecorded { get; }

    internal TimeProvider Time => _time;

    /// <summary>Now, on both clocks, in milliseconds.</summary>
    public Moment Now => new(_base + (long)_time.GetElapsedTime(_started).TotalMilliseconds, Civil);

    private long Civil => _time.GetUtcNow().ToUnixTimeMilliseconds();
}
