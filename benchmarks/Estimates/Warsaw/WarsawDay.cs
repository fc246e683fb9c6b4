using ServiceSdk.Queueing;

namespace ServiceSdk.Benchmarks.Estimates.Warsaw;

/// <summary>Goes through one queue's day as it was recorded, with the estimator that halls use and the rivals beside it. A wait is known as closely as the office was asked.</summary>
internal sealed class WarsawDay
{
    private const double Minute = 60_000, FirstService = 5 * Minute;

    private readonly LineForecast _forecast = new(FirstService);
    private readonly Dictionary<int, Snapshot> _joined = [];
    private readonly Dictionary<int, (Told Told, double Services)> _told = [];
    private readonly List<Told> _scored = [];
    private Waits _waits;
    private (double WindowTime, int Calls) _pace;
    private double _sinceCall;

    public static IReadOnlyList<Told> Run(IReadOnlyList<Snapshot> snapshots)
    {
        var day = new WarsawDay();
        for (var at = 1; at < snapshots.Count; at++)
            day.Take(snapshots[at - 1], snapshots[at]);
        return day._scored;
    }

    private void Take(Snapshot before, Snapshot now)
    {
        if (before.Waiting > 0)
            Learn(WindowsOf(before) * (now.At - before.At) * Minute, now.Current - before.Current);
        for (var number = before.Current + 1; number <= now.Current; number++)
            Called(number, now);

        // Who waited already when the record of the day begins came at an unknown time.
        for (var number = now.Current + 1; number <= now.Current + now.Waiting; number++)
        {
            if (number > before.Current + before.Waiting && _joined.TryAdd(number, now))
                _told[number] = Tell(number, now);
        }
    }

    private void Learn(double windowTime, int calls)
    {
        _pace = (_pace.WindowTime + windowTime, _pace.Calls + calls);
        _sinceCall += windowTime;
        if (calls == 0)
            return;
        _forecast.Served(_sinceCall, calls);
        _sinceCall = 0;
    }

    private void Called(int number, Snapshot now)
    {
        if (!_joined.Remove(number, out var joined) || !_told.Remove(number, out var told))
            return;
        var waited = (now.At - joined.At) * Minute;
        _waits = _waits.With(waited);
        if (waited == 0)
            return;
        _forecast.Called(told.Services, waited);
        _scored.Add(told.Told with
        {
            Waited = (long)waited, Known = ((now.Before - joined.At) * (long)Minute, (now.At - joined.Before) * (long)Minute),
        });
    }

    private (Told, double) Tell(int number, Snapshot now)
    {
        var ahead = number - now.Current - 1;
        double? head = ahead > 0 && _joined.TryGetValue(now.Current + 1, out var first) ? (now.At - first.At) * Minute : null;
        var queue = new QueueAhead(ahead, 0, WindowsOf(now), _sinceCall, head);
        var (half, nineTenths) = (_forecast.Half(queue), _forecast.NineTenths(queue));

        var service = _pace.Calls > 0 ? _pace.WindowTime / _pace.Calls : FirstService;
        var rivals = RivalEstimates.Of(_waits, head, (ahead + 1) * service / WindowsOf(now));
        return (new Told((long)half, (long)nineTenths, rivals), _forecast.Services(half, nineTenths));
    }

    private static int WindowsOf(Snapshot snapshot) => Math.Max(1, snapshot.Windows);
}
