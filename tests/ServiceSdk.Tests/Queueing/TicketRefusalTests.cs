using ServiceSdk.Queueing;

namespace ServiceSdk.Tests.Queueing;

/// <summary>Every "no" about tickets, word for word; none changes anything.</summary>
public sealed class TicketRefusalTests
{
    private const long Second = 1_000;

    private readonly TestHall _hall = new();

    [Fact]
    public void Issue_WithoutItems() => Refused(
        TestHall.Ask(TestHall.Residence) with { Items = [] }, "items_missing", "没有选择事项。", "请至少选择一个事项。");

    [Fact]
    public void Issue_ReturningWithoutACase() => Refused(
        TestHall.Ask(TestHall.Residence, TicketClass.Returning) with { Case = " " },
        "case_missing", "补件、取件的号必须对应一个办件。", "请选择要补件或取件的办件。");

    [Fact]
    public void Issue_ForAFurtherItemOfNoLine() => Refused(
        TestHall.Ask(TestHall.Residence) with { Items = [new TicketItem("a", "户政", TestHall.Residence), new TicketItem("b", "办税", new Skill("税务局", "办税"))] },
        "item_not_taken_here", "本大厅没有办理“办税”的窗口。", "请到咨询台询问可以办理的大厅。");

    [Theory]
    [InlineData(899)]
    [InlineData(1000)]
    public void Emergency_OfANumberThatIsNotPreprinted(int number) => Refused(
        Emergency(number, 0), "emergency_number_invalid", "应急号应在900至999之间。", "请核对应急号票。");

    [Fact]
    public void Emergency_OfANumberThatWasEntered()
    {
        _hall.Send(Emergency(999, 0)).Value();
        Refused(Emergency(999, 0), "number_taken", "A999号今天已经登记。", "请核对应急号票。");
    }

    [Theory]
    [InlineData(-600 * 60_000 - 1)]
    [InlineData(1)]
    public void Emergency_TakenYesterdayOrInTheFuture(long offset) => Refused(
        Emergency(900, offset), "taken_at_invalid", "取号时间应在今天，且不晚于现在。", "请核对应急号票上的时间。");

    [Fact]
    public void Recall_TooSoonAndTooOften()
    {
        var ticket = Called();
        _hall.Now += 10 * Second - 1;
        Refused(new RecallTicket(ticket, "w1"), "recall_too_soon", "A001号刚刚呼叫过。", "请在上次呼叫10秒后重呼。");
        for (var n = 0; n < 2; n++)
        {
            _hall.Now += 10 * Second;
            _hall.Send(new RecallTicket(ticket, "w1")).Value();
        }

        _hall.Now += 10 * Second;
        Refused(new RecallTicket(ticket, "w1"), "recalls_used", "A001号已重呼2次。", "请记为过号，或继续等候。");
    }

    [Fact]
    public void NoShow_TooSoon()
    {
        var ticket = Called();
        _hall.Now += 30 * Second - 1;
        Refused(new MarkNoShow(ticket, "w1"), "absent_too_soon", "A001号刚刚呼叫，还不能记为过号。", "请在呼叫30秒后，或重呼用完后再记。");
    }

    [Fact]
    public void Rejoin_TooLate()
    {
        var ticket = Absent();
        _hall.Now += 60 * TestHall.Minute + 1;
        Refused(new RejoinTicket(ticket), "back_too_late", "A001号过号已超过60分钟。", "请到咨询台说明情况，由工作人员恢复，或重新取号。");
    }

    [Fact]
    public void Reactivate_WithoutAReason()
    {
        var ticket = Absent();
        _hall.Now += 60 * TestHall.Minute + 1;
        Refused(new ReactivateTicket(ticket, ""), "reason_missing", "没有写明理由。", "请写明理由。");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(86_400_001)]
    public void Hold_ForNoTimeOrMoreThanADay(long time) => Refused(
        new HoldTicket(_hall.Issue(TestHall.Residence).Ticket, null, time), "hold_invalid", "挂起时间应大于零、不超过一天。", "请改正挂起时间。");

    [Fact]
    public void AnyMove_InAnyOtherState_NamesTheState()
    {
        var ticket = Called();
        WrongState(new CancelTicket(ticket), "已叫号");
        WrongState(new ResumeTicket(ticket), "已叫号");
        _hall.Send(new HoldTicket(ticket, "w1", null)).Value();
        WrongState(new RejoinTicket(ticket), "挂起");
        _hall.Send(new ResumeTicket(ticket)).Value();
        WrongState(new ReactivateTicket(ticket, "情况属实"), "等候");
        _hall.Call("w1");
        _hall.Now += TestHall.Minute;
        _hall.Send(new MarkNoShow(ticket, "w1")).Value();
        WrongState(new EditTicket(ticket, TicketClass.Green, "孕妇"), "过号");
        _hall.Send(new CancelTicket(ticket)).Value();
        WrongState(new RejoinTicket(ticket), "已取消");
    }

    [Fact]
    public void Expired_NamesTheState()
    {
        var hall = new TestHall(TestHall.Plan with { Rules = QueueRules.Customary with { Absence = new AbsenceRule(0, 0, 0, 1) } });
        var ticket = hall.Issue(TestHall.Residence).Ticket;
        hall.Call("w1");
        hall.Send(new MarkNoShow(ticket, "w1")).Value();
        HallQueueRefusalTests.Refused(
            hall, new RejoinTicket(ticket), "ticket_wrong_state", "A001号现在是“已失效”状态，不能这样操作。", "请刷新后按当前状态操作。");
    }

    private string Called()
    {
        var ticket = _hall.Issue(TestHall.Residence).Ticket;
        _hall.Call("w1");
        return ticket;
    }

    private string Absent()
    {
        var ticket = Called();
        _hall.Now += 30 * Second;
        _hall.Send(new MarkNoShow(ticket, "w1")).Value();
        return ticket;
    }

    private EnterEmergencyTicket Emergency(int number, long offset) =>
        new(TestHall.Ask(TestHall.Residence), number, TestHall.Midnight + _hall.Now + offset);

    private void WrongState(ICommand command, string state) =>
        Refused(command, "ticket_wrong_state", $"A001号现在是“{state}”状态，不能这样操作。", "请刷新后按当前状态操作。");

    private void Refused(ICommand command, string code, string message, string remedy) =>
        HallQueueRefusalTests.Refused(_hall, command, code, message, remedy);
}
