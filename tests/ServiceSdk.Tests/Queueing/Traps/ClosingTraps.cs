using ServiceSdk.Queueing;

namespace ServiceSdk.Tests.Queueing.Traps;

/// <summary>Lunch, closing time, and what becomes of every live state.</summary>
public sealed class ClosingTraps
{
    private const long Evening = 1050 * TestHall.Minute;
    private const long Midnight = 1440 * TestHall.Minute;

    private enum Live
    {
        Waiting, Held, Absent, Lapsed, Called, Serving,
    }

    [Theory]
    [InlineData(AtClosing.Expire, ExpiryReason.Closing)]
    [InlineData(AtClosing.Keep, ExpiryReason.Kept)]
    public void Close_InTheEvening_EndsEveryLiveState(AtClosing left, ExpiryReason waiting)
    {
        var (hall, tickets) = Day(left);
        hall.Now = Evening;
        hall.Send(new CloseDay()).Refusal().ShouldBe(new Refusal("window_busy", "3号窗口正在办理A001号。", "请先办结当前号。"));
        Finish(hall, tickets);

        Closing(hall.Send(new CloseDay()).Value()).ShouldBe(
        [
            (tickets[Live.Waiting], waiting), (tickets[Live.Held], waiting), (tickets[Live.Absent], ExpiryReason.Closing), (tickets[Live.Lapsed], ExpiryReason.Absent),
        ], ignoreOrder: true);
        Over(hall);
    }

    [Fact]
    public void Close_WhereTheHallServesOut_WaitsForWhoIsLeft_AndTheyAreStillCalled()
    {
        var (hall, tickets) = Day(AtClosing.ServeOut);
        hall.Now = Evening;
        Finish(hall, tickets);
        var first = hall.Queue.View.Tickets.First(ticket => ticket.State is TicketState.Waiting or TicketState.Held).Number;
        hall.Send(new CloseDay()).Refusal().ShouldBe(new Refusal("tickets_waiting", $"{first}号等还没有办结。", "请办结全部号后再关闭。"));
        hall.Send(new CancelTicket(tickets[Live.Held])).Value();
        hall.Serve(hall.Call("w1")!);

        Closing(hall.Send(new CloseDay()).Value()).ShouldBe(
            [(tickets[Live.Absent], ExpiryReason.Closing), (tickets[Live.Lapsed], ExpiryReason.Absent)], ignoreOrder: true);
        Over(hall);
    }

    [Theory]
    [InlineData(AtClosing.Expire, ExpiryReason.Closing)]
    [InlineData(AtClosing.ServeOut, ExpiryReason.Closing)]
    [InlineData(AtClosing.Keep, ExpiryReason.Kept)]
    public void Close_AfterMidnight_EndsEveryLiveState_AlsoInAWindowsHand(AtClosing left, ExpiryReason waiting)
    {
        var (hall, tickets) = Day(left);
        hall.Now = Midnight;
        Closing(hall.Send(new CloseDay()).Value()).ShouldBe(
        [
            (tickets[Live.Waiting], waiting), (tickets[Live.Held], waiting), (tickets[Live.Absent], ExpiryReason.Absent), (tickets[Live.Lapsed], ExpiryReason.Absent),
            (tickets[Live.Called], ExpiryReason.Closing), (tickets[Live.Serving], ExpiryReason.Closing),
        ], ignoreOrder: true);
        Over(hall);
    }

    [Fact]
    public void Kept_StandInTheOrderTheyHave_NotInThatOfTheirNumbers()
    {
        var hall = new TestHall(With(AtClosing.Keep)) { Now = 900 * TestHall.Minute };
        hall.Issue(TestHall.Residence);
        hall.Send(new EnterEmergencyTicket(TestHall.Ask(TestHall.Residence), 901, TestHall.Midnight + 890 * TestHall.Minute)).Value();
        hall.Now = Evening;

        hall.Send(new CloseDay()).Value().OfType<TicketExpired>().Select(kept => kept.Number).ShouldBe(["A901", "A001"]);
    }

    [Fact]
    public void Lunch_IsNeverServedOut()
    {
        var hall = new TestHall(With(AtClosing.ServeOut)) { Now = 690 * TestHall.Minute };
        hall.Issue(TestHall.Residence);
        hall.Now = 720 * TestHall.Minute;
        hall.Send(new CallNext("w1")).Refusal().Code.ShouldBe("hall_closed");
        hall.Now = 1020 * TestHall.Minute;
        hall.Call("w1").ShouldNotBeNull();
    }

    [Fact]
    public void IssuingHours_AreNotServiceHours()
    {
        var hall = new TestHall { Now = 515 * TestHall.Minute };
        hall.Issue(TestHall.Residence);
        hall.Send(new CallNext("w1")).Refusal().Code.ShouldBe("hall_closed");
        hall.Now = 701 * TestHall.Minute;
        hall.Send(TestHall.Ask(TestHall.Residence)).Refusal().Code.ShouldBe("hall_closed");
        hall.Call("w1").ShouldNotBeNull();
    }

    [Fact]
    public void ExtendedService_OpensTheEveningOfThisDateOnly_AndAPlanLeavesItSo()
    {
        var hall = new TestHall { Now = 1010 * TestHall.Minute };
        hall.Send(new ChangeHours([new OpenHours(510, 1180)], [new OpenHours(540, 1200)], "延时服务")).Value();
        hall.Send(new ChangePlan(TestHall.Plan)).Value();
        hall.Now = 1179 * TestHall.Minute;
        hall.Issue(TestHall.Residence);
        hall.Call("w1").ShouldNotBeNull();
        hall.Send(new CloseDay()).Refusal().Code.ShouldBe("too_early_to_close");
    }

    private static HallPlan With(AtClosing left) =>
        TestHall.Plan with { Rules = QueueRules.Customary with { Closing = new ClosingRule(left, LateTickets.Take, 30) } };

    private static (TestHall Hall, Dictionary<Live, string> Tickets) Day(AtClosing left)
    {
        var hall = new TestHall(With(left)) { Now = 900 * TestHall.Minute };
        var tickets = new Dictionary<Live, string>
        {
            [Live.Serving] = hall.Issue(TestHall.Benefit).Ticket, [Live.Lapsed] = hall.Issue(TestHall.Residence).Ticket,
            [Live.Absent] = hall.Issue(TestHall.Residence).Ticket, [Live.Called] = hall.Issue(TestHall.Marriage).Ticket,
        };
        hall.Call("w3");
        hall.Send(new StartService(tickets[Live.Serving], "w3")).Value();
        Absent(hall, tickets[Live.Lapsed]);
        hall.Now = 1000 * TestHall.Minute - 1;
        tickets[Live.Waiting] = hall.Issue(TestHall.Residence).Ticket;
        tickets[Live.Held] = hall.Issue(TestHall.Residence).Ticket;
        hall.Send(new HoldTicket(tickets[Live.Held], null, 600 * TestHall.Minute)).Value();
        Absent(hall, tickets[Live.Absent]);
        hall.Call("w2")!.Ticket.ShouldBe(tickets[Live.Called]);
        return (hall, tickets);
    }

    private static void Absent(TestHall hall, string ticket)
    {
        hall.Call("w1")!.Ticket.ShouldBe(ticket);
        hall.Now += TestHall.Minute;
        hall.Send(new MarkNoShow(ticket, "w1")).Value();
    }

    private static void Finish(TestHall hall, Dictionary<Live, string> tickets)
    {
        hall.Send(new FinishService(tickets[Live.Serving], "w3")).Value();
        hall.Send(new StartService(tickets[Live.Called], "w2")).Value();
        hall.Send(new FinishService(tickets[Live.Called], "w2")).Value();
    }

    private static IEnumerable<(string Ticket, ExpiryReason Reason)> Closing(IReadOnlyList<IEvent> events)
    {
        events[^1].ShouldBe(new DayClosed());
        return events.OfType<TicketExpired>().Select(expired => (expired.Ticket, expired.Reason));
    }

    private static void Over(TestHall hall)
    {
        hall.Queue.View.IsClosed.ShouldBeTrue();
        hall.Queue.View.Tickets.ShouldAllBe(ticket => ticket.Over);
        hall.Queue.View.Windows.ShouldAllBe(window => window.State == WindowState.Closed);
        hall.Send(TestHall.Ask(TestHall.Residence)).Refusal().ShouldBe(new Refusal("day_closed", "2026-11-24的业务已经关闭。", "请在下一个业务日办理。"));
    }
}
