using ServiceSdk.Queueing;

namespace ServiceSdk.Tests.Queueing.Estimates;

/// <summary>What the hall learned is in its events: a replay on another machine tells the same, to the millisecond.</summary>
public sealed class EstimateReplayTests
{
    [Fact]
    public void Estimate_AfterReplay_IsTheSame() =>
        Gen.Select(Gen.Int[0, 11].Array[1, 150], Gen.Int[1, 6].Array[150]).Sample((steps, minutes) =>
        {
            var hall = new TestHall(TestHall.AllDay);
            Skill[] skills = [TestHall.Residence, TestHall.Marriage, TestHall.Benefit];
            foreach (var (step, minute) in steps.Zip(minutes))
            {
                hall.Now += minute * TestHall.Minute / 3;
                if (step < 6)
                    hall.Issue(skills[step % 3], TestHall.Classes[minute % 3]);
                else
                    Work(hall, $"w{step % 3 + 1}");
            }

            var replayed = new HallQueue();
            foreach (var (@event, at) in hall.Log)
                replayed.Apply(@event, hall.Actor, at);
            Told(replayed, hall.Now).ShouldBe(Told(hall.Queue, hall.Now));
        }, iter: 200);

    private static void Work(TestHall hall, string window)
    {
        if (hall.Queue.View.AtWindow(window) is { } inHand)
            hall.Send(new FinishService(inHand.Id, window)).Value();
        if (hall.Call(window) is { } called)
            hall.Send(new StartService(called.Ticket, window)).Value();
    }

    private static List<WaitEstimate?> Told(HallQueue queue, long now) =>
    [
        .. queue.View.Plan.Lines.SelectMany(line => TestHall.Classes.Select(@class => queue.View.Estimate(line.Id, @class, now))),
        .. queue.View.Tickets.Select(ticket => queue.View.Estimate(ticket.Id, now)),
    ];
}
