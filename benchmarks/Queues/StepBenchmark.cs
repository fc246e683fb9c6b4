using BenchmarkDotNet.Attributes;

namespace ServiceSdk.Benchmarks.Queues;

/// <summary>What each command costs, decided and applied, in HALL-1. A day is filled anew before each measurement.</summary>
[MemoryDiagnoser]
[InvocationCount(1)]
public class StepBenchmark
{
    private const int Steps = 10_000;

    private readonly List<string> _tickets = [];
    private HallOneSteps _day = null!;

    /// <summary>How many wait before the first step.</summary>
    [Params(2_000, 50_000)]
    public int Backlog { get; set; }

    [IterationSetup(Targets = [nameof(Issue)])]
    public void Wait() => _day = new HallOneSteps(Backlog);

    [IterationSetup(Targets = [nameof(CallToFinish)])]
    public void WaitForCalls() => _day = new HallOneSteps(Backlog + Steps);

    [IterationSetup(Targets = [nameof(Cancel)])]
    public void WaitToCancel()
    {
        _day = new HallOneSteps(Backlog + Steps);
        _tickets.Clear();
        _tickets.AddRange(_day.Waiting(Steps));
    }

    [IterationSetup(Targets = [nameof(CallToTransfer)])]
    public void WaitToTransfer() => _day = new HallOneSteps(Backlog + Steps);

    [Benchmark(OperationsPerInvoke = Steps)]
    public void Issue()
    {
        for (var step = 0; step < Steps; step++)
            _day.Issue();
    }

    [Benchmark(OperationsPerInvoke = Steps, Description = "call, start, finish")]
    public void CallToFinish()
    {
        for (var step = 0; step < Steps; step++)
            _day.Finish(_day.Start(_day.Call()));
    }

    [Benchmark(OperationsPerInvoke = Steps, Description = "call, transfer")]
    public void CallToTransfer()
    {
        for (var step = 0; step < Steps; step++)
            _day.Transfer(_day.Call());
    }

    [Benchmark(OperationsPerInvoke = Steps)]
    public void Cancel()
    {
        foreach (var ticket in _tickets)
            _day.Cancel(ticket);
    }
}
