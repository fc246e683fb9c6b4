namespace ServiceSdk.Planning;

/// <summary>How many wait as time goes by, counted at equal steps. The steps double when a run outgrows them, so that a run of years takes no more room than a day.</summary>
internal sealed class WaitingProfile(int classes, long start)
{
    private const int Steps = 2048;

    // By class and step, how many more wait there than a step before.
    private readonly int[][] _changes = [.. Enumerable.Range(0, classes).Select(_ => new int[Steps + 1])];
    private long _step = 60_000;
    private int _used;

    /// <summary>Adds one replication. In whichever order they are added, the counts are the same.</summary>
    public void Add(Visit[] visits, Fate[] fates)
    {
        for (var i = 0; i < visits.Length; i++)
        {
            ref readonly var visit = ref visits[i];
            if ((fates[i].Called ?? visit.At + visit.Patience) is { } end)
                Add(visit.Class, visit.At, end);
        }
    }

    /// <summary>How many of a class waited, on the mean of replications.</summary>
    public IReadOnlyList<WaitingPoint> Of(int @class, int replications)
    {
        var (points, waiting) = (new List<WaitingPoint>(_used + 1), 0);
        for (var at = 0; at <= _used; at++)
        {
            waiting += _changes[@class][at];
            points.Add(new WaitingPoint((start + at * _step) / 60_000.0, (double)waiting / replications));
        }

        return points;
    }

    private void Add(int @class, long from, long to)
    {
        while ((to - start) / _step >= Steps)
            Coarsen();
        _changes[@class][At(from)]++;
        _changes[@class][At(to)]--;
        _used = Math.Max(_used, At(to));
    }

    /// <summary>The first step at or after a time.</summary>
    private int At(long time) => (int)((time - start + _step - 1) / _step);

    private void Coarsen()
    {
        _step *= 2;
        _used = (_used + 1) / 2;
        foreach (var changes in _changes)
        {
            for (var at = 1; at <= Steps / 2; at++)
                changes[at] = changes[2 * at - 1] + changes[2 * at];
            Array.Clear(changes, Steps / 2 + 1, Steps / 2);
        }
    }
}

/// <summary>How many waited at a time.</summary>
/// <param name="Minute">In minutes.</param>
/// <param name="Waiting">On the mean of the replications.</param>
public readonly record struct WaitingPoint(double Minute, double Waiting);
