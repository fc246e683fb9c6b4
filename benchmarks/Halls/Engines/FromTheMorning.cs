using ServiceSdk.Benchmarks.Queues;

namespace ServiceSdk.Benchmarks.Halls.Engines;

/// <summary>A clock that starts when the hall opens and runs as time does: no run crosses midnight or the last slot.</summary>
internal sealed class FromTheMorning : TimeProvider
{
    private static readonly DateTimeOffset Morning =
        DateTimeOffset.FromUnixTimeMilliseconds(CivilTime.Midnight(HallOne.Date)).AddMinutes(HallOne.Opening);

    private readonly long _started = System.GetTimestamp();

    public override DateTimeOffset GetUtcNow() => Morning + System.GetElapsedTime(_started);
}
