using System.Diagnostics;
using ServiceSdk.Benchmarks.Queues;

namespace ServiceSdk.Benchmarks.Halls;

/// <summary>How much is asked of an engine.</summary>
/// <param name="Halls">How many halls.</param>
/// <param name="Callers">How many callers, each with one step at a time.</param>
/// <param name="Backlog">How many wait in each hall before the callers come.</param>
/// <param name="Seconds">How long is measured, after a warm-up.</param>
internal sealed record LoadShape(int Halls, int Callers, int Backlog, double Seconds);

/// <summary>What was answered under a load.</summary>
/// <param name="Answered">Every step, from the first ticket of the backlog on.</param>
/// <param name="From">When measuring began, on the stopwatch.</param>
/// <param name="To">When it ended.</param>
/// <param name="Used">What this process used between the two.</param>
internal sealed record LoadResult(List<Answered> Answered, long From, long To, Usage Used)
{
    /// <summary>The steps answered while it was measured.</summary>
    public IEnumerable<Answered> Measured => Answered.Where(step => step.AnsweredAt >= From && step.AnsweredAt < To);
}

/// <summary>Runs callers against an engine: each takes one visit after another to its halls.</summary>
internal static class HallLoad
{
    private const int Fillers = 512;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(3);

    public static async Task<LoadResult> RunAsync(IQueueEngine engine, LoadShape shape)
    {
        var traces = Enumerable.Range(0, shape.Halls).Select(hall => new Trace(hall)).ToArray();
        var windows = traces.Select(_ => new HallWindows(HallOne.Model)).ToArray();
        var fillers = Callers(engine, Fillers);
        await Task.WhenAll(fillers.Select((filler, first) => Task.Run(async () =>
        {
            for (var ticket = first; ticket < (long)shape.Backlog * shape.Halls; ticket += Fillers)
                await filler.ComeAsync(ticket % shape.Halls, traces[ticket % shape.Halls]);
        })));
        await engine.SettleAsync();

        var over = false;
        var callers = Callers(engine, shape.Callers);
        var running = Task.WhenAll(callers.Select((caller, first) => Task.Run(async () =>
        {
            for (var visit = first; !Volatile.Read(ref over); visit = (visit + shape.Callers) % shape.Halls)
                await caller.VisitAsync(visit % shape.Halls, traces[visit % shape.Halls], windows[visit % shape.Halls], Stopwatch.GetTimestamp());
        })));
        await Task.WhenAny(running, Task.Delay(WarmUp));
        var (from, before) = (Stopwatch.GetTimestamp(), Usage.Now());
        await Task.WhenAny(running, Task.Delay(TimeSpan.FromSeconds(shape.Seconds)));
        var (to, used) = (Stopwatch.GetTimestamp(), Usage.Now().Since(before));
        Volatile.Write(ref over, true);
        await running;
        return new LoadResult([.. fillers.Concat(callers).SelectMany(caller => caller.Answered)], from, to, used);
    }

    private static Caller[] Callers(IQueueEngine engine, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => new Caller(engine, HallOne.Model))];
}
