using BenchmarkDotNet.Attributes;
using ServiceSdk.Queueing;

namespace ServiceSdk.Benchmarks.Queues;

/// <summary>What a decision costs: against the lanes open to the window, and against how many wait.</summary>
[MemoryDiagnoser]
public class DecisionBenchmark
{
    private OpenLanes _day = null!;

    /// <summary>How many lanes are open to the window, somebody waiting in each.</summary>
    [Params(6, 24, 60)]
    public int Lanes { get; set; }

    /// <summary>How many wait in all.</summary>
    [Params(100, 500_000)]
    public int Backlog { get; set; }

    [GlobalSetup]
    public void Fill() => _day = new OpenLanes(Lanes, Backlog);

    [Benchmark]
    public Ticket Decide() => _day.Decide();
}
