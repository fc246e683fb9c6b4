using ServiceSdk.Queueing;

namespace ServiceSdk.Tests.Queueing.Traps;

/// <summary>A claim and its change of state are one step: whoever comes second is told the state and changes nothing.</summary>
public sealed class ClaimTraps
{
    private readonly TestHall _hall = new();
    private readonly string _ticket;

    public ClaimTraps()
    {
        _ticket = _hall.Issue(TestHall.Residence).Ticket;
        _hall.Call("w1");
        _hall.Send(new StartService(_ticket, "w1")).Value();
    }

    [Fact]
    public void TransferAndFinish_AtOnce_TheSecondIsRefused()
    {
        _hall.Send(Transfer()).Value();
        OutOfTurn(new FinishService(_ticket, "w1"), "等候");
        OutOfTurn(Transfer(), "等候");
    }

    [Fact]
    public void FinishAndTransfer_AtOnce_TheSecondIsRefused()
    {
        _hall.Send(new FinishService(_ticket, "w1")).Value();
        OutOfTurn(Transfer(), "已完成");
        OutOfTurn(new HoldTicket(_ticket, "w1", null), "已完成");
        OutOfTurn(new CancelTicket(_ticket), "已完成");
    }

    [Fact]
    public void TransferAndCall_TheNewWindowHasIt_TheOldOneNothing()
    {
        _hall.Send(Transfer()).Value();
        _hall.Call("w2")!.Ticket.ShouldBe(_ticket);

        _hall.Send(new FinishService(_ticket, "w1")).Refusal().Code.ShouldBe("ticket_wrong_state");
        _hall.Send(new RecallTicket(_ticket, "w1")).Refusal().Code.ShouldBe("ticket_at_other_window");
        _hall.Send(new MarkNoShow(_ticket, "w1")).Refusal().Code.ShouldBe("ticket_at_other_window");
        _hall.Call("w1").ShouldBeNull();
        _hall.Queue.View.AtWindow("w2")!.Id.ShouldBe(_ticket);
    }

    [Fact]
    public void NoShowAndStart_AtOnce_TheSecondIsRefused()
    {
        var second = _hall.Issue(TestHall.Residence).Ticket;
        _hall.Call("w2")!.Ticket.ShouldBe(second);
        _hall.Now += TestHall.Minute;
        _hall.Send(new MarkNoShow(second, "w2")).Value();

        _hall.Send(new StartService(second, "w2")).Refusal().Message.ShouldBe("A002号现在是“过号”状态，不能这样操作。");
        _hall.Send(new MarkNoShow(second, "w2")).Refusal().Code.ShouldBe("ticket_wrong_state");
    }

    [Fact]
    public void CancelAndCall_AtOnce_OneOfThemHasIt()
    {
        var second = _hall.Issue(TestHall.Residence).Ticket;
        _hall.Send(new CancelTicket(second)).Value();
        _hall.Call("w2").ShouldBeNull();

        var third = _hall.Issue(TestHall.Residence).Ticket;
        _hall.Call("w2");
        _hall.Send(new CancelTicket(third)).Refusal().Message.ShouldBe("A003号现在是“已叫号”状态，不能这样操作。");
    }

    [Fact]
    public void Window_WithATicketInHand_IsNotClosedUnderIt()
    {
        _hall.Send(new CloseWindow("w1")).Refusal().Code.ShouldBe("window_busy");
        _hall.Send(new PauseWindow("w1", "午餐")).Value();
        _hall.Send(new FinishService(_ticket, "w1")).Value();
        _hall.Send(new CallNext("w1")).Refusal().ShouldBe(new Refusal("window_not_open", "本窗口已暂停。", "请先开放本窗口。"));
    }

    private TransferTicket Transfer() => new(_ticket, "w1", Items.Of(TestHall.Residence), TransferMode.KeepTime, false);

    private void OutOfTurn(ICommand command, string state)
    {
        var before = TestHall.Seen(_hall.Queue);
        _hall.Send(command).Refusal().Message.ShouldBe($"A001号现在是“{state}”状态，不能这样操作。");
        TestHall.Seen(_hall.Queue).ShouldBe(before);
    }
}
