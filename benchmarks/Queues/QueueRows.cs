using System.Diagnostics;
using ServiceSdk.Benchmarks.Rows;

namespace ServiceSdk.Benchmarks.Queues;

/// <summary>What the aggregate must hold in memory, on one core.</summary>
internal static class QueueRows
{
    private const int Step = 2, Rounds = 5, Decisions = 2_000_000, Days = 80, Lifecycles = 5_000, Backlog = 100, Waiting = 200_000;

    public static IEnumerable<Row> Measure()
    {
        var small = Decision(100);
        yield return Row.AtMost(Step, "a decision with 24 lanes open to the window", 150, small.Nanoseconds, "ns");
        yield return Row.AtMost(Step, "allocated by a decision", 0, small.Bytes, "B");
        yield return Row.AtMost(Step, "a decision at a backlog of 500 000, to one at 100", 1.5, Decision(500_000).Nanoseconds / small.Nanoseconds, "ratio");
        yield return Row.AtLeast(Step, "commands of the HALL-1 mix on one core, 100 waiting", 3_000_000, Commands(), "1/s");
        yield return Row.AtMost(Step, "memory of a waiting ticket", 200, TicketBytes(), "B");
    }

    /// <summary>A decision over 24 lanes with somebody in each, so that each is compared.</summary>
    public static (double Nanoseconds, double Bytes) Decision(int backlog)
    {
        var day = new OpenLanes(24, backlog);
        var (best, bytes) = (double.MaxValue, 0.0);
        for (var round = 0; round <= Rounds; round++)
        {
            var (allocated, started) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.GetTimestamp());
            for (var decision = 0; decision < Decisions; decision++)
                day.Decide();
            var time = Stopwatch.GetElapsedTime(started);
            bytes = (double)(GC.GetAllocatedBytesForCurrentThread() - allocated) / Decisions;
            if (round > 0)
                best = Math.Min(best, time.TotalNanoseconds / Decisions);
        }

        return (best, Math.Round(bytes, 2));
    }

    private static double Commands()
    {
        var best = 0.0;
        for (var round = 0; round <= Rounds; round++)
        {
            var (commands, started) = (0L, Stopwatch.GetTimestamp());
            for (var days = 0; days < Days; days++)
            {
                var day = new HallOneDay(Backlog);
                for (var lifecycle = 0; lifecycle < Lifecycles; lifecycle++)
                    day.Lifecycle();
                commands += day.Commands;
            }

            if (round > 0)
                best = Math.Max(best, commands / Stopwatch.GetElapsedTime(started).TotalSeconds);
        }

        return best;
    }

    private static double TicketBytes()
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var day = new HallOneDay(Waiting);
        var held = GC.GetTotalMemory(forceFullCollection: true) - before;
        GC.KeepAlive(day);
        return (double)held / Waiting;
    }
}
