using ServiceSdk.Queueing;

namespace ServiceSdk.Tests.Queueing.Traps;

/// <summary>Handed on, and back.</summary>
public sealed class TransferTraps
{
    private readonly TestHall _hall = new();

    [Fact]
    public void TheWindowThatTransfers_DoesNotGetItStraightBack()
    {
        var ticket = Transfer("w2", TestHall.Residence, TestHall.Residence, TransferMode.Head);

        _hall.Queue.View.NextFor("w2", _hall.Now).ShouldBeNull();
        _hall.Call("w2").ShouldBeNull();
        _hall.Call("w1")!.Ticket.ShouldBe(ticket);
    }

    [Fact]
    public void TheWindowThatTransferred_MayCallItOnceItIsTheLastThatCan()
    {
        var ticket = Transfer("w2", TestHall.Residence, TestHall.Residence, TransferMode.Head);
        _hall.Send(new CloseWindow("w1")).Value();
        _hall.Queue.View.NextFor("w2", _hall.Now)!.Id.ShouldBe(ticket);

        // Whichever window of the plan it is that opens again.
        _hall.Send(new OpenWindow("w1", "s-w1", [TestHall.Residence])).Value();
        _hall.Queue.View.NextFor("w2", _hall.Now).ShouldBeNull();
    }

    [Fact]
    public void TheWindowThatTransferred_AnotherThatStandsLaterInThePlanOpens_StaysClosedToIt()
    {
        _hall.Send(new CloseWindow("w1")).Value();
        _hall.Send(new OpenWindow("w1", "s-w1", [TestHall.Residence])).Value();
        var ticket = Transfer("w1", TestHall.Residence, TestHall.Residence, TransferMode.Head);
        _hall.Send(new CloseWindow("w2")).Value();
        _hall.Queue.View.NextFor("w1", _hall.Now)!.Id.ShouldBe(ticket);

        _hall.Send(new OpenWindow("w2", "s-w2", [TestHall.Residence])).Value();
        _hall.Queue.View.NextFor("w1", _hall.Now).ShouldBeNull();
        _hall.Call("w2")!.Ticket.ShouldBe(ticket);
    }

    [Theory]
    [InlineData(TransferMode.Head, "A002", "A001")]
    [InlineData(TransferMode.KeepTime, "A001", "A002")]
    [InlineData(TransferMode.Tail, "A001", "A003")]
    public void Modes_GoToTheHead_ByTheTimeWaited_OrToTheTail(TransferMode mode, string first, string second)
    {
        var hall = new TestHall(TestHall.Plan with { Windows = [.. TestHall.Plan.Windows, new Window("w4", "4号窗口", [TestHall.Benefit])] });
        hall.Issue(TestHall.Benefit);
        hall.Now += TestHall.Minute;
        var ticket = hall.Issue(TestHall.Residence).Ticket;
        hall.Now += TestHall.Minute;
        hall.Issue(TestHall.Benefit);
        hall.Now += TestHall.Minute;
        hall.Call("w1");
        hall.Send(new TransferTicket(ticket, "w1", Items.Of(TestHall.Benefit), mode, false)).Value();

        (hall.Call("w3")!.Number, hall.Call("w4")!.Number).ShouldBe((first, second));
    }

    [Fact]
    public void Return_GoesBackToTheWindowThatTransferred_AndToNoOther()
    {
        var ticket = Transfer("w2", TestHall.Residence, TestHall.Benefit, TransferMode.KeepTime, back: true);
        Serve("w3", ticket).ShouldBe("residence");

        _hall.Queue.View.NextFor("w1", _hall.Now).ShouldBeNull();
        Serve("w2", ticket).ShouldBeNull();
    }

    [Fact]
    public void Return_ToAWindowThatClosedMeanwhile_IsCalledByAnother()
    {
        var ticket = Transfer("w2", TestHall.Residence, TestHall.Benefit, TransferMode.KeepTime, back: true);
        _hall.Send(new CloseWindow("w2")).Value();
        Serve("w3", ticket).ShouldBe("residence");

        _hall.Call("w1")!.Ticket.ShouldBe(ticket);
    }

    [Fact]
    public void Return_ToAWindowThatClosesAfterwards_IsCalledByAnother()
    {
        var ticket = Transfer("w2", TestHall.Residence, TestHall.Benefit, TransferMode.KeepTime, back: true);
        Serve("w3", ticket);
        _hall.Send(new CloseWindow("w2")).Value();

        _hall.Call("w1")!.Ticket.ShouldBe(ticket);
    }

    [Fact]
    public void Return_ToAWindowWhoseClerkMayServeItNoMore_IsCalledByAnother()
    {
        var ticket = Transfer("w2", TestHall.Residence, TestHall.Benefit, TransferMode.KeepTime, back: true);
        Serve("w3", ticket);
        _hall.Send(new OpenWindow("w2", "s-w2", [TestHall.Marriage])).Value();

        _hall.Call("w1")!.Ticket.ShouldBe(ticket);
    }

    [Fact]
    public void Return_ThatIsTransferredOnWithAReturn_GoesBackOneTransferAtATime()
    {
        var ticket = Transfer("w1", TestHall.Residence, TestHall.Marriage, TransferMode.KeepTime, back: true);
        _hall.Call("w2")!.Ticket.ShouldBe(ticket);
        _hall.Send(new TransferTicket(ticket, "w2", Items.Of(TestHall.Benefit), TransferMode.KeepTime, true)).Value();

        Serve("w3", ticket).ShouldBe("marriage");
        Serve("w2", ticket).ShouldBe("residence");
        _hall.Queue.View.NextFor("w2", _hall.Now).ShouldBeNull();
        Serve("w1", ticket).ShouldBeNull();
    }

    [Fact]
    public void Return_KeepsItsLineInThePlan()
    {
        Transfer("w1", TestHall.Residence, TestHall.Benefit, TransferMode.KeepTime, back: true);

        _hall.Send(new ChangePlan(TestHall.Plan with { Lines = [.. TestHall.Plan.Lines.Skip(1)] })).Refusal()
            .ShouldBe(new Refusal("line_in_use", "“户政”还有未办结的号，不能从设置中去掉。", "请等这些号办结后再改设置。"));
    }

    [Fact]
    public void Encounters_ThreeHundredOfOneTicket_EachKeepsItsIdAndWindow()
    {
        var ticket = _hall.Issue(TestHall.Residence).Ticket;
        for (var n = 1; n <= 300; n++)
        {
            var (at, to) = n % 2 == 1 ? ("w1", TestHall.Marriage) : ("w2", TestHall.Residence);
            _hall.Call(at)!.Ticket.ShouldBe(ticket);
            _hall.Send(new StartService(ticket, at)).Value().ShouldBe([new ServiceStarted(ticket, at, $"{ticket}-{n}")]);
            _hall.Send(new TransferTicket(ticket, at, Items.Of(to), TransferMode.KeepTime, false)).Value();
        }

        _hall.Queue.View.Ticket(ticket)!.WindowOf($"{ticket}-1").ShouldBe("w1");
        _hall.Queue.View.Ticket(ticket)!.WindowOf($"{ticket}-2").ShouldBe("w2");
        _hall.Queue.View.Ticket(ticket)!.WindowOf($"{ticket}-301").ShouldBeNull();
    }

    private string Transfer(string window, Skill from, Skill to, TransferMode mode, bool back = false)
    {
        var ticket = _hall.Issue(from).Ticket;
        _hall.Call(window)!.Ticket.ShouldBe(ticket);
        _hall.Send(new StartService(ticket, window)).Value();
        _hall.Send(new TransferTicket(ticket, window, Items.Of(to), mode, back)).Value();
        return ticket;
    }

    /// <summary>Calls and serves; the line it waits in then, null when it is done.</summary>
    private string? Serve(string window, string ticket)
    {
        var called = _hall.Call(window)!;
        called.Ticket.ShouldBe(ticket);
        _hall.Serve(called);
        var seen = _hall.Queue.View.Ticket(ticket)!;
        return seen.State == TicketState.Waiting ? seen.Item.Line : null;
    }
}
