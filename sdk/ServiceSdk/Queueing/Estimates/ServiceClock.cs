namespace ServiceSdk.Queueing;

/// <summary>Counts only the time in which tickets are called. After the last hour it runs on: who is left may be served out.</summary>
internal sealed class ServiceClock
{
    private const long MillisecondsPerMinute = 60_000;

    private (long From, long To)[] _hours = [];
    private long _closing;
    private long _midnight;

    /// <summary>The hall time of the end of the last hour; null on a day without hours.</summary>
    public long? Closing => _hours.Length > 0 ? _midnight + _closing : null;

    /// <summary>When tickets are called.</summary>
    public IReadOnlyList<OpenHours> Hours
    {
        set
        {
            _hours = [.. value.OrderBy(open => open.From).Select(open => (open.From * MillisecondsPerMinute, open.To * MillisecondsPerMinute))];
            if (_hours.Length > 0)
                (_closing, _hours[^1].To) = (_hours[^1].To, long.MaxValue / 2);
        }
    }

    /// <summary>Says what time it is on both clocks.</summary>
    /// <param name="hallTime">In milliseconds.</param>
    /// <param name="sinceMidnight">Civil time since the date began, in milliseconds.</param>
    public void Tick(long hallTime, long sinceMidnight) => _midnight = hallTime - sinceMidnight;

    public void Exchange(Snapshot snapshot) => _midnight = snapshot.Number(_midnight);

    public bool IsServing(long now)
    {
        foreach (var (from, to) in _hours)
        {
            if (now - _midnight >= from && now - _midnight < to)
                return true;
        }

        return false;
    }

    /// <summary>The hall time at which so much service time has passed.</summary>
    public long After(long now, long service)
    {
        foreach (var (from, to) in _hours)
        {
            var start = Math.Max(now - _midnight, from);
            if (start >= to)
                continue;
            if (service < to - start)
                return start + service + _midnight;
            service -= to - start;
        }

        return now + service;
    }

    /// <summary>How much service time lies between two hall times.</summary>
    public long Between(long from, long to)
    {
        var sum = 0L;
        foreach (var (open, close) in _hours)
            sum += Math.Max(0, Math.Min(to - _midnight, close) - Math.Max(from - _midnight, open));
        return sum;
    }
}
