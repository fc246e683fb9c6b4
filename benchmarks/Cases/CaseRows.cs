using ServiceSdk.Benchmarks.Rows;
using ServiceSdk.Calendar;
using ServiceSdk.Cases;

namespace ServiceSdk.Benchmarks.Cases;

/// <summary>What a case's step may cost: decided in memory, and on disk before its answer.</summary>
internal static class CaseRows
{
    private const int Step = 5, Rounds = 7, Decisions = 200_000, Callers = 256;
    private static readonly TimeSpan Measured = TimeSpan.FromSeconds(5);

    public static async Task<List<Row>> MeasureAsync(string folder)
    {
        var (nanoseconds, bytes) = Decision();
        var alone = await CaseLoad.MeasureAsync(Path.Combine(folder, "cases"), Callers, Measured, followed: false);
        var followed = await CaseLoad.MeasureAsync(Path.Combine(folder, "cases-followed"), Callers, Measured, followed: true);
        return
        [
            Row.AtMost(Step, "a step of a case decided: Stateless, guards and events", 500, nanoseconds, "ns"),
            Row.AtMost(Step, "allocated by it", 2_048, bytes, "B"),
            Row.AtLeast(Step, $"steps of cases, durable, {Callers} callers", 50_000, alone.StepsASecond, "1/s"),
            Row.AtMost(Step, "processor time of a durable step, callers included", 40, alone.MicrosecondsAStep, "us"),
            Row.AtLeast(Step, "steps of cases, durable, while lists, timers and notices follow", 50_000, followed.StepsASecond, "1/s"),
            Row.AtMost(Step, "processor time of such a step, with what followed it by then", 40, followed.MicrosecondsAStep, "us"),
        ];
    }

    /// <summary>A case in review is laid before the approver, again and again: a decision changes nothing.</summary>
    private static (double Nanoseconds, double Bytes) Decision()
    {
        var one = new Case(LegalCalendar.Shipped);
        var at = new Moment(0, new DateTimeOffset(2026, 8, 3, 10, 0, 0, TimeSpan.FromHours(8)).ToUnixTimeMilliseconds());
        Take(CaseLife.Clerk, CaseLife.Filing("c-1", new("s", "A256GCM", []), new("s", "A256GCM", [])));
        foreach (var (actor, trigger, statement) in CaseLife.Steps.Take(3))
            Take(actor, new MoveCase(trigger, statement));

        var (reviewer, submitting, stated) = CaseLife.Steps[3];
        var (submit, envelope) = (new MoveCase(submitting, stated), new Envelope(reviewer, Guid.Empty, at));
        var (best, bytes) = (double.MaxValue, 0.0);
        for (var round = 0; round < Rounds; round++)
        {
            var (allocated, used) = (GC.GetAllocatedBytesForCurrentThread(), Environment.CpuUsage.TotalTime);
            for (var decision = 0; decision < Decisions; decision++)
                Decide(one, submit, envelope);
            best = Math.Min(best, (Environment.CpuUsage.TotalTime - used).TotalNanoseconds / Decisions);
            bytes = (double)(GC.GetAllocatedBytesForCurrentThread() - allocated) / Decisions;
        }

        return (best, bytes);

        void Take(Actor actor, ICommand command)
        {
            foreach (var @event in Decide(one, command, new Envelope(actor, Guid.Empty, at)))
                one.Apply(@event, actor, at);
        }
    }

    private static IReadOnlyList<IEvent> Decide(Case one, ICommand command, Envelope envelope) =>
        one.Decide(command, envelope).Succeeded(out var events, out var refusal) ? events : throw new NotMeasuredException(refusal.Code);
}
