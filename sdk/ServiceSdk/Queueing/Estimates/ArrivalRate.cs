namespace ServiceSdk.Queueing;

/// <summary>How many tickets of a class come to a line, of late: about the last ten gaps count.</summary>
internal struct ArrivalRate
{
    private const double Kept = 0.9;

    // Before the first ticket, as if one had come then.
    private const long FirstGap = 30 * 60_000;

    private double _count;
    private double _over;
    private long _last;

    public void Add(long now)
    {
        _over = _over * Kept + (_count > 0 ? now - _last : FirstGap);
        _count = _count * Kept + 1;
        _last = now;
    }

    public readonly ArrivalRate Exchange(Snapshot snapshot) =>
        new() { _count = snapshot.Fraction(_count), _over = snapshot.Fraction(_over), _last = snapshot.Number(_last) };

    /// <summary>Tickets per millisecond; a long gap that is not over yet counts.</summary>
    public readonly double At(long now) => _count > 0 ? _count / (_over + now - _last) : 0;
}
