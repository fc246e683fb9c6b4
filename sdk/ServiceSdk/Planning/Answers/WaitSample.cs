namespace ServiceSdk.Planning;

/// <summary>The waits of one class and line in one replication.</summary>
internal sealed class WaitSample
{
    private readonly List<long> _waits = [];

    /// <summary>In milliseconds, of those who were called.</summary>
    public IReadOnlyList<long> Waits => _waits;

    public long Sum { get; private set; }

    public int Waited { get; private set; }

    public int Abandoned { get; private set; }

    public int NoShow { get; private set; }

    public int Count => _waits.Count + Abandoned;

    public void Add(in Visit visit, in Fate fate)
    {
        if (fate.Called is not { } called)
        {
            Abandoned++;
            return;
        }

        var wait = called - visit.At;
        _waits.Add(wait);
        Sum += wait;
        if (wait > 0)
            Waited++;
        if (fate.Outcome is VisitOutcome.NoShow or VisitOutcome.Expired)
            NoShow++;
    }

    public void CopyTo(long[] waits, int at) => _waits.CopyTo(waits, at);
}
