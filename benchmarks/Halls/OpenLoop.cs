using System.Collections.Concurrent;
using System.Diagnostics;
using ServiceSdk.Benchmarks.Load;
using ServiceSdk.Benchmarks.Queues;
using ServiceSdk.Benchmarks.Rows;

namespace ServiceSdk.Benchmarks.Halls;

/// <summary>
/// Visits that come when they come, to halls drawn at random: who is slow does not slow the arrivals, and what was due is late from when
/// it was due.
/// </summary>
internal sealed class OpenLoop(IQueueEngine engine, ModelHall model, int halls)
{
    private const int WarmUp = 3;
    private readonly Random _random = new(20181030);
    private readonly ConcurrentBag<Caller> _free = [];
    private readonly ConcurrentBag<Caller> _callers = [];
    private readonly Trace[] _traces = [.. Enumerable.Range(0, halls).Select(hall => new Trace(hall))];

    // Made before anybody comes: memory that is the callers' would otherwise be collected with the halls'.
    private readonly HallWindows[] _windows = [.. Enumerable.Range(0, halls).Select(_ => new HallWindows(model))];
    private readonly bool[] _visited = new bool[halls];
    private int _inFlight;
    private Exception? _fault;

    /// <summary>How many halls were visited.</summary>
    public int Visited => _visited.Count(visited => visited);

    /// <summary>Lets visits come, and waits until the last has gone.</summary>
    /// <param name="rate">Visits a second.</param>
    /// <param name="seconds">How long is measured, after a warm-up at the same rate.</param>
    public async Task<LoadResult> RunAsync(int rate, int seconds)
    {
        var result = await Task.Factory.StartNew(() => Arrive(rate, seconds), TaskCreationOptions.LongRunning);
        while (Volatile.Read(ref _inFlight) > 0)
            await Task.Delay(1);
        return _fault is { } fault
            ? throw new NotMeasuredException(fault.Message)
            : result with { Answered = [.. _callers.SelectMany(caller => caller.Answered)] };
    }

    private LoadResult Arrive(int rate, int seconds)
    {
        var started = Stopwatch.GetTimestamp();
        var (from, to) = (started + (WarmUp * Stopwatch.Frequency), started + ((WarmUp + seconds) * Stopwatch.Frequency));
        Usage? before = null;
        foreach (var arrives in Arrivals.Wait(_random, rate, started, WarmUp + seconds))
        {
            if (_fault is not null)
                break;
            if (arrives >= from)
                before ??= Usage.Now();
            Interlocked.Increment(ref _inFlight);
            var hall = _random.Next(halls);
            _visited[hall] = true;
            _ = Task.Run(() => VisitAsync(hall, arrives));
        }

        return new LoadResult([], from, to, Usage.Now().Since(before ?? default));
    }

    private async Task VisitAsync(int hall, long arrivedAt)
    {
        try
        {
            if (!_free.TryTake(out var caller))
                _callers.Add(caller = new Caller(engine, model));
            await caller.VisitAsync(hall, _traces[hall], _windows[hall], arrivedAt);
            _free.Add(caller);
        }
        catch (Exception e)
        {
            _fault = e;
        }
        finally
        {
            Interlocked.Decrement(ref _inFlight);
        }
    }
}
