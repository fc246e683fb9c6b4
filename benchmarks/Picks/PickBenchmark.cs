using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using ServiceSdk.Queueing;

namespace ServiceSdk.Benchmarks.Picks;

/// <summary>
/// Who is called next among four lanes, and the ticket's place taken by a new one. The rival keeps all tickets in one priority queue
/// by when they fall due: it cannot follow priorities that grow at different rates, and pays for every ticket that waits.
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
    private long _now;

    /// <summary>How many wait.</summary>
    [Params(100, 10_000)]
    public int Waiting { get; set; }

    internal static int Run()
    {
        // In this process: a build of its own would have to find this project under another name.
        var config = DefaultConfig.Instance
            .AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance))
            .WithArtifactsPath(Path.Combine(AppContext.BaseDirectory, "picks"));
        return BenchmarkRunner.Run<PickBenchmark>(config).HasCriticalValidationErrors ? 5 : 0;
    }

    [GlobalSetup]
    public void Fill()
    {
        for (_now = 0; _now < Waiting; _now++)
        {
            var joined = Join((int)(_now % Lanes));
            _lanes[_now % Lanes].Enqueue(joined);
            _due.Enqueue(joined, joined.Due);
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

    private Standing Join(int lane)
    {
        var (target, promise, isProtected) = Classes[lane];
        return new Standing(_now, target, _now + promise, isProtected, (int)(_now % int.MaxValue));
    }
}
