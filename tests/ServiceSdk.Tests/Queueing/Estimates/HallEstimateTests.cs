using ServiceSdk.Queueing;

namespace ServiceSdk.Tests.Queueing.Estimates;

/// <summary>What a ticket is told, in a hall that nothing is known of yet but its plan: about five minutes a service.</summary>
public sealed class HallEstimateTests
{
    private const long Minute = TestHall.Minute;

    [Fact]
    public void Issue_BeforeAnIdleWindow_WaitsForNothing() =>
        new TestHall().Issue(TestHall.Residence).Estimate.ShouldBe(new WaitEstimate(0, 0, 0));

    [Fact]
    public void Issue_BeforeOpening_WaitsForTheOpeningWhileWindowsLast()
    {
        var hall = new TestHall { Now = 520 * Minute };
        hall.Issue(TestHall.Residence).Estimate.ShouldBe(new WaitEstimate(0, 20 * Minute, 20 * Minute));
        hall.Issue(TestHall.Residence).Estimate.ShouldBe(new WaitEstimate(1, 20 * Minute, 20 * Minute));
        var third = hall.Issue(TestHall.Residence).Estimate!;
        third.Ahead.ShouldBe(2);
        third.P50.ShouldBeGreaterThan(20 * Minute);
    }

    [Fact]
    public void Issue_BeforeOpeningWithNobodyAtTheWindows_CountsThoseOfThePlan()
    {
        var hall = new TestHall { Now = 520 * Minute };
        foreach (var window in TestHall.Plan.Windows)
            hall.Send(new CloseWindow(window.Id)).Value();
        hall.Issue(TestHall.Residence).Estimate.ShouldBe(new WaitEstimate(0, 20 * Minute, 20 * Minute));
    }

    /// <summary>One window, exponential services of five minutes of which three are guessed: (1 − (1 + 1/3) / 9)³ of five minutes.</summary>
    [Fact]
    public void Issue_FirstBehindABusyWindow_WaitsForOneService()
    {
        var hall = Behind(TestHall.Plan, waiting: 0);
        var told = hall.Issue(TestHall.Benefit).Estimate!;
        told.Ahead.ShouldBe(0);
        ((double)told.P50).ShouldBe(0.61815 * 5 * Minute, 10);
        ((double)told.P90).ShouldBe(2.43378 * 5 * Minute, 10);
    }

    [Fact]
    public void Issue_BehindMore_WaitsLonger()
    {
        var hall = Behind(TestHall.Plan, waiting: 0);
        var told = Enumerable.Range(0, 12).Select(_ => hall.Issue(TestHall.Benefit).Estimate!).ToList();
        told.Select(estimate => estimate.Ahead).ShouldBe(Enumerable.Range(0, 12));
        foreach (var (shorter, longer) in told.Zip(told.Skip(1)))
        {
            longer.P50.ShouldBeGreaterThan(shorter.P50);
            longer.P90.ShouldBeGreaterThan(shorter.P90);
        }
    }

    [Fact]
    public void Issue_AcrossLunch_WaitsLongerByLunch()
    {
        WaitEstimate Told(HallPlan plan)
        {
            var hall = Behind(plan, waiting: 8, at: 695);
            return hall.Issue(TestHall.Benefit).Estimate!;
        }

        var through = Told(TestHall.Plan with { Service = [new OpenHours(540, 1020)] });
        var withLunch = Told(TestHall.Plan);
        through.P50.ShouldBeGreaterThan(25 * Minute);
        withLunch.ShouldBe(through with { P50 = through.P50 + 60 * Minute, P90 = through.P90 + 60 * Minute });
    }

    [Fact]
    public void Issue_WhileAWindowIsPaused_DoesWithoutIt()
    {
        var hall = new TestHall();
        for (var ticket = 0; ticket < 6; ticket++)
            hall.Issue(TestHall.Residence);
        hall.Call("w1");
        hall.Call("w2");
        var both = hall.Queue.View.Estimate("residence", TicketClass.Ordinary, hall.Now)!;
        hall.Send(new PauseWindow("w2", "休息")).Value();
        var one = hall.Queue.View.Estimate("residence", TicketClass.Ordinary, hall.Now)!;
        one.Ahead.ShouldBe(4);
        one.P50.ShouldBeGreaterThan(both.P50 * 3 / 2);
    }

    [Fact]
    public void Issue_WhileTheWindowIsSharedWithAnotherLine_GetsItsPart()
    {
        var hall = new TestHall(TestHall.Plan with { Windows = [new Window("w1", "1号窗口", [TestHall.Residence, TestHall.Benefit])] });
        hall.Issue(TestHall.Residence);
        hall.Call("w1");
        var alone = hall.Queue.View.Estimate("residence", TicketClass.Ordinary, hall.Now)!;
        for (var ticket = 0; ticket < 3; ticket++)
            hall.Issue(TestHall.Benefit);
        var shared = hall.Queue.View.Estimate("residence", TicketClass.Ordinary, hall.Now)!;
        shared.Ahead.ShouldBe(0);
        ((double)shared.P50).ShouldBe(alone.P50 * 4, 10);
    }

    [Fact]
    public void Issue_WhileNoWindowServesTheLine_IsToldNothing()
    {
        var hall = new TestHall();
        hall.Send(new CloseWindow("w3")).Value();
        hall.Issue(TestHall.Benefit).Estimate.ShouldBeNull();
    }

    [Fact]
    public void Issue_WhereGreenKeepsComing_WaitsForThoseWhoWillOvertake()
    {
        var (quiet, busy) = (Behind(TestHall.Plan, waiting: 6), Behind(TestHall.Plan, waiting: 6));
        for (var minute = 0; minute < 10; minute++)
        {
            quiet.Now += 4 * Minute;
            busy.Now += 4 * Minute;
            busy.Send(new CancelTicket(busy.Issue(TestHall.Benefit, TicketClass.Green).Ticket)).Value();
        }

        var (alone, overtaken) = (quiet.Issue(TestHall.Benefit).Estimate!, busy.Issue(TestHall.Benefit).Estimate!);
        overtaken.Ahead.ShouldBe(alone.Ahead);
        overtaken.P50.ShouldBeGreaterThan(alone.P50 * 5 / 4);
    }

    [Fact]
    public void Issue_OfGreen_CountsOnlyThoseItWillNotOvertake()
    {
        var hall = Behind(TestHall.Plan, waiting: 9);
        hall.Issue(TestHall.Benefit, TicketClass.Green).Estimate!.Ahead.ShouldBeLessThan(3);
    }

    [Fact]
    public void Issue_WithoutEstimates_IsToldNothing()
    {
        var queue = new HallQueue(QueuePolicies.Standard, estimates: false);
        var hall = new TestHall();
        foreach (var (@event, at) in hall.Log)
            queue.Apply(@event, hall.Actor, at);
        var issued = queue.Decide(TestHall.Ask(TestHall.Benefit), new Envelope(hall.Actor, Guid.Empty, hall.At)).Value().Single();
        issued.ShouldBeOfType<TicketIssued>().Estimate.ShouldBeNull();
    }

    /// <summary>A hall whose only window for benefits has just called, with so many waiting for it.</summary>
    private static TestHall Behind(HallPlan plan, int waiting, int at = 600)
    {
        var hall = new TestHall(plan) { Now = at * Minute };
        hall.Issue(TestHall.Benefit);
        hall.Call("w3").ShouldNotBeNull();
        for (var ticket = 0; ticket < waiting; ticket++)
            hall.Issue(TestHall.Benefit);
        return hall;
    }
}
