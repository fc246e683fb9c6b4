using ServiceSdk.Queueing;

namespace ServiceSdk.Tests.Queueing.Traps;

/// <summary>Who may serve what, and lines that nobody serves any more.</summary>
public sealed class WindowTraps
{
    private readonly TestHall _hall = new();

    [Fact]
    public void PairSkills_OfAClerkWithOnePairOfTwo_AreNeverACrossProduct()
    {
        // A clerk for 民政局·婚姻 at a window for 民政局·救助 and 公安局·户政 may do nothing there.
        var hall = new TestHall(TestHall.Plan with { Windows = [.. TestHall.Plan.Windows, new Window("w4", "4号窗口", [TestHall.Residence, TestHall.Benefit])] });
        hall.Send(new CloseWindow("w4")).Value();
        hall.Send(new OpenWindow("w4", "s-9", [TestHall.Marriage])).Refusal()
            .ShouldBe(new Refusal("clerk_not_authorised", "您没有办理4号窗口事项的授权。", "请大厅管理员核对授权，或到其他窗口上岗。"));
        hall.Send(new OpenWindow("w4", "s-9", [TestHall.Marriage, TestHall.Benefit])).Value()
            .ShouldHaveSingleItem().ShouldBeOfType<WindowOpened>().Skills.ShouldBe([TestHall.Benefit]);

        hall.Issue(TestHall.Residence);
        hall.Issue(TestHall.Marriage);
        hall.Call("w4").ShouldBeNull();
    }

    [Fact]
    public void LastWindowThatCloses_StrandsTheLine_AndTheTicketStays()
    {
        var ticket = _hall.Issue(TestHall.Marriage).Ticket;
        _hall.Send(new CloseWindow("w2")).Value().ShouldBe([new WindowClosed("w2"), new LineStranded("marriage", 1)]);
        _hall.Queue.View.Stranded.ShouldBe(["marriage"]);
        foreach (var window in (string[])["w1", "w3"])
            _hall.Call(window).ShouldBeNull();

        _hall.Send(new OpenWindow("w2", "s-w2", [TestHall.Marriage])).Value();
        _hall.Queue.View.Stranded.ShouldBeEmpty();
        _hall.Call("w2")!.Ticket.ShouldBe(ticket);
    }

    [Fact]
    public void ClerkWithFewerSkills_StrandsTheLineToo()
    {
        _hall.Issue(TestHall.Marriage);
        _hall.Send(new OpenWindow("w2", "s-w2", [TestHall.Residence])).Value().Skip(1).ShouldBe([new LineStranded("marriage", 1)]);
    }

    [Fact]
    public void PlanThatTakesALinesLastWindow_StrandsIt_AndNoMoreAreIssued()
    {
        _hall.Issue(TestHall.Marriage);
        var plan = TestHall.Plan with { Windows = [TestHall.Plan.Windows[0], new Window("w2", "2号窗口", [TestHall.Residence]), TestHall.Plan.Windows[2]] };
        _hall.Send(new ChangePlan(plan)).Value().Skip(1).ShouldBe([new LineStranded("marriage", 1)]);
        _hall.Send(TestHall.Ask(TestHall.Marriage)).Refusal().Code.ShouldBe("item_not_taken_here");
    }

    [Fact]
    public void PausedWindow_StillKeepsItsLine()
    {
        _hall.Issue(TestHall.Marriage);
        _hall.Send(new PauseWindow("w2", "午餐")).Value();
        _hall.Queue.View.Stranded.ShouldBeEmpty();
    }

    [Fact]
    public void Transfer_ToALineWithoutAWindow_OrToOnesOwn_IsRefused()
    {
        var ticket = _hall.Issue(TestHall.Marriage).Ticket;
        _hall.Call("w2");
        _hall.Send(new CloseWindow("w3")).Value();

        _hall.Send(new TransferTicket(ticket, "w2", Items.Of(TestHall.Benefit), TransferMode.Tail, false)).Refusal()
            .ShouldBe(new Refusal("line_closed", "“救助”现在没有开放的窗口。", "请选择其他队列，或先开放窗口。"));
        _hall.Send(new TransferTicket(ticket, "w2", Items.Of(TestHall.Marriage), TransferMode.Tail, false)).Refusal()
            .ShouldBe(new Refusal("no_other_window", "“婚姻”只有本窗口办理，不能转出。", "请在本窗口继续办理。"));
    }

    [Fact]
    public void IdleWindow_IsTheOneWithTheFewestSkills_ThenLongestIdle_ThenFirstInThePlan()
    {
        var hall = new TestHall(TestHall.Plan with { Windows = [.. TestHall.Plan.Windows, new Window("w4", "4号窗口", [TestHall.Residence])] });
        hall.Queue.View.IdleWindowFor(hall.Issue(TestHall.Residence).Ticket).ShouldBe("w1");
        hall.Now += TestHall.Minute;
        hall.Serve(hall.Call("w1")!);

        var next = hall.Issue(TestHall.Residence).Ticket;
        hall.Queue.View.IdleWindowFor(next).ShouldBe("w4");
        hall.Send(new PauseWindow("w1", "午餐")).Value();
        hall.Send(new PauseWindow("w4", "午餐")).Value();
        hall.Queue.View.IdleWindowFor(next).ShouldBe("w2");
    }

    [Fact]
    public void Visit_OverSeveralWindows_GoesOnUnderOneNumber_AndSkipsWhatTheSameWindowServed()
    {
        var visit = TestHall.Ask(TestHall.Residence) with { Items = [Items.Of(TestHall.Residence), Items.Of(TestHall.Marriage), Items.Of(TestHall.Benefit)] };
        var ticket = _hall.Send(visit).Value().OfType<TicketIssued>().Single().Ticket;
        var called = _hall.Call("w2")!;
        _hall.Serve(called);

        _hall.Log[^1].Event.ShouldBe(new TicketContinued(ticket, "A001", new LineItem("benefit", "item-救助", "救助"), null, null));
        _hall.Serve(_hall.Call("w3")!);
        _hall.Queue.View.Ticket(ticket)!.State.ShouldBe(TicketState.Finished);
        _hall.Queue.View.Ticket(ticket)!.WindowOf($"{ticket}-1").ShouldBe("w2");
        _hall.Queue.View.Ticket(ticket)!.WindowOf($"{ticket}-2").ShouldBe("w3");
    }
}
