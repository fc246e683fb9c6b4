using BenchmarkDotNet.Attributes;
using ServiceSdk.Queueing;

namespace ServiceSdk.Benchmarks.Queues;

/// <summary>
/// Who is called next among four lanes, and the ticket's place taken by a new one. The rivals keep all tickets in one structure: by when
/// they fall due, which cannot follow priorities that grow at different rates, or in a list sorted anew by the rule under a lock, which can.
/// </summary>
[MemoryDiagnoser]
public class PickBenchmark
{
    private const long Minute = 60_000;
    private const long Margin = 5 * Minute;
    private const int Lanes = 4;

    private static readonly (long Target, long Promise, bool Protected)[] Classes =
        [(3 * Minute, 10 * Minute, true), (12 * Minute, 40 * Minute, false), (30 * Minute, 90 * Minute, false), (30 * Minute, 90 * Minute, false)];

    private readonly Queue<Standing>[] _lanes = [.. Enumerable.Range(0, Lanes).Select(_ => new Queue<Standing>())];
    private readonly PriorityQueue<Standing, long> _due = new();
    private readonly SortedSet<Standing> _sorted = new(Comparer<Standing>.Create(static (a, b) => (a.Due, a.Serial).CompareTo((b.Due, b.Serial))));
    private readonly List<Standing> _list = [];
    private readonly Lock _gate = new();
    private long _now;

    /// <summary>How many wait.</summary>
    [Params(100, 10_000)]
    public int Waiting { get; set; }

    [GlobalSetup]
    public void Fill()
    {
        for (_now = 0; _now < Waiting; _now++)
        {
            var joined = Join((int)(_now % Lanes));
            _lanes[_now % Lanes].Enqueue(joined);
            _due.Enqueue(joined, joined.Due);
            _sorted.Add(joined);
            _list.Add(joined);
        }
    }

    [Benchmark(Description = "target share over lane heads")]
    public Standing TargetShareHeads()
    {
        _now++;
        var best = 0;
        var head = _lanes[0].Peek();
        for (var lane = 1; lane < Lanes; lane++)
        {
            var other = _lanes[lane].Peek();
            if (TargetShare.Precedes(other, head, _now, Margin))
                (best, head) = (lane, other);
        }

        _lanes[best].Dequeue();
        _lanes[best].Enqueue(Join(best));
        return head;
    }

    [Benchmark(Baseline = true, Description = "PriorityQueue by due time")]
    public Standing DueQueue()
    {
        _now++;
        var joined = Join((int)(_now % Lanes));
        return _due.EnqueueDequeue(joined, joined.Due);
    }

    [Benchmark(Description = "SortedSet by due time")]
    public Standing DueSet()
    {
        _now++;
        var first = _sorted.Min;
        _sorted.Remove(first);
        _sorted.Add(Join((int)(_now % Lanes)));
        return first;
    }

    [Benchmark(Description = "lock and OrderBy by the rule")]
    public Standing SortedList()
    {
        _now++;
        lock (_gate)
        {
            var first = _list.OrderBy(static ticket => ticket, Comparer<Standing>.Create((a, b) =>
                a == b ? 0 : TargetShare.Precedes(a, b, _now, Margin) ? -1 : 1)).First();
            _list.Remove(first);
            _list.Add(Join((int)(_now % Lanes)));
            return first;
        }
    }

    private Standing Join(int lane)
    {
        var (target, promise, isProtected) = Classes[lane];
        return new Standing(_now, target, _now + promise, isProtected, (int)(_now % int.MaxValue));
    }
}
