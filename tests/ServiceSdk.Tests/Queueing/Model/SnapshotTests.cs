using System.Security.Cryptography;
using System.Text.Json;
using ServiceSdk.Queueing;

namespace ServiceSdk.Tests.Queueing.Model;

/// <summary>Random days in two engines: one lives through, the other is set down and taken up between any two steps. Nobody can tell them apart.</summary>
public sealed class SnapshotTests
{
    private static readonly long Days = Environment.GetEnvironmentVariable("SERVICESDK_SOAK") == "1" ? 20_000 : 300;

    private static readonly StepKind[] Busy =
    [
        StepKind.Issue, StepKind.Pass, StepKind.Call, StepKind.Issue, StepKind.Start, StepKind.Transfer, StepKind.Hold, StepKind.Call, StepKind.Issue,
        StepKind.Start, StepKind.Finish, StepKind.Absent, StepKind.Book, StepKind.Rejoin, StepKind.CheckIn, StepKind.Cancel, StepKind.Edit,
    ];

    [Fact]
    public void AnyDay_SetDownAndTakenUpBetweenSteps_GoesOnTheSame() =>
        Gen.Select(AnyDay.Any, Gen.Int[1, 12]).Sample(
            (day, every) => Run(day.Plans, day.Steps, every), iter: Days, print: of => $"every {of.Item2}\n{AnyDay.Print(of.Item1)}");

    [Fact]
    public void Snapshot_OfTheSameFold_StaysTheSameBytes()
    {
        var day = new Day([TestHall.AllDay with { Rules = QueueRules.Customary }]);
        day.Run([.. Enumerable.Range(0, 600).Select(n => new Step(Busy[n % Busy.Length], n * 7 % 60, n * 11 % 60, n * 3 % 20, 2 + n % 10))]);

        // Whatever changes these bytes changes the fold or its layout: raise HallQueue.FoldVersion with them.
        var bytes = SetDown(day.Hall.Queue, []);
        (new HallQueue().FoldVersion, Convert.ToHexString(SHA256.HashData(bytes))).ShouldBe(
            (1, "695775D830D99EDDD4D96EC771525BA94E6878473DA4396CA4FE1C8E78D62378"));
    }

    private static void Run(HallPlan[] plans, Step[] steps, int every)
    {
        var day = new Day(plans);
        var (other, events) = (new HallQueue(), new List<IReadOnlyList<IEvent>>());
        foreach (var (@event, at) in day.Hall.Log)
            other.Apply(@event, TestHall.Clerk, at);
        day.Hall.Sent += (command, at, outcome) =>
        {
            var decided = other.Decide(command, new Envelope(TestHall.Clerk, Guid.Empty, at));
            Text(decided).ShouldBe(Text(outcome), command.ToString());
            if (decided.Succeeded(out var yielded, out _))
            {
                foreach (var @event in yielded)
                    other.Apply(@event, TestHall.Clerk, at);
            }
        };
        for (var at = 0; at < steps.Length; at++)
        {
            day.Run([steps[at]]);
            if (at % every != 0)
                continue;
            var bytes = SetDown(other, events);
            other = TakeUp(bytes, events);
            SetDown(other, events).ShouldBe(bytes);
            Compare(day.Hall, other);
        }
    }

    private static void Compare(TestHall hall, HallQueue other)
    {
        var (view, same) = (hall.Queue.View, other.View);
        TestHall.Seen(other).ShouldBe(TestHall.Seen(hall.Queue));
        same.Tickets.Select(Sight.Of).ShouldBe(view.Tickets.Select(Sight.Of));
        same.Windows.Select(window => (window.State, window.Clerk, window.PauseReason)).ShouldBe(view.Windows.Select(window => (window.State, window.Clerk, window.PauseReason)));
        foreach (var ticket in view.Tickets)
            same.Estimate(ticket.Id, hall.Now).ShouldBe(view.Estimate(ticket.Id, hall.Now));
        foreach (var line in view.Plan.Lines)
            same.Estimate(line.Id, TicketClass.Ordinary, hall.Now).ShouldBe(view.Estimate(line.Id, TicketClass.Ordinary, hall.Now));
        foreach (var window in view.Plan.Windows)
            same.NextFor(window.Id, hall.Now)?.Id.ShouldBe(view.NextFor(window.Id, hall.Now)?.Id);
    }

    private static string Text(Outcome<IReadOnlyList<IEvent>> outcome) => outcome.Succeeded(out var events, out var refusal)
        ? JsonSerializer.Serialize(events.Cast<object>())
        : refusal.ToString();

    /// <summary>Events pass as they are: how they are written is the journal's.</summary>
    private static byte[] SetDown(HallQueue queue, List<IReadOnlyList<IEvent>> events)
    {
        var writer = new SnapshotWriter(setUps =>
        {
            events.Clear();
            events.Add([.. setUps]);
            return [];
        });
        queue.Exchange(writer);
        return writer.ToArray();
    }

    private static HallQueue TakeUp(byte[] bytes, List<IReadOnlyList<IEvent>> events)
    {
        var queue = new HallQueue();
        queue.Exchange(new SnapshotReader(bytes, _ => events[0]));
        return queue;
    }
}
