using ServiceSdk.Queueing;

namespace ServiceSdk.Tests.Queueing;

/// <summary>Every "no" of the queue, word for word; none changes anything.</summary>
public sealed class HallQueueRefusalTests
{
    private readonly TestHall _hall = new();

    [Fact]
    public void AnyCommand_BeforeTheDayIsOpen() => Refused(new TestHall(open: false), new CallNext("w1"),
        "day_not_open", "本大厅今天尚未开始取号。", "请大厅管理员检查设备日期和大厅设置后重试。");

    [Fact]
    public void OpenDay_Twice() => Refused(new OpenDay("320402-001", TestHall.Date, TestHall.Plan),
        "day_already_open", "本大厅今天已经开始取号。", "无需再次操作。");

    [Fact]
    public void Issue_AfterTheBusinessDate()
    {
        _hall.Now = 1440 * TestHall.Minute;
        Refused(TestHall.Ask(TestHall.Residence), "business_day_over", "2026-11-24的业务日已经结束。", "请在当天的业务日内操作。");
        Refused(new CallNext("w1"), "business_day_over", "2026-11-24的业务日已经结束。", "请在当天的业务日内操作。");
    }

    [Fact]
    public void Issue_OutsideIssuingHours()
    {
        _hall.Now = 720 * TestHall.Minute;
        Refused(TestHall.Ask(TestHall.Residence),
            "hall_closed", "现在不在本大厅的开放时间内。", "今天的开放时间：08:30–11:40、12:30–16:40。");
    }

    [Fact]
    public void Call_OutsideServiceHours()
    {
        _hall.Now = 750 * TestHall.Minute;
        Refused(new CallNext("w1"), "hall_closed", "现在不在本大厅的开放时间内。", "今天的开放时间：09:00–12:00、13:00–17:00。");
    }

    [Fact]
    public void Issue_OnADayWithoutHours() =>
        Refused(new TestHall(TestHall.Plan with { Issuing = [], Service = [] }), TestHall.Ask(TestHall.Residence),
            "hall_closed", "本大厅今天不开放。", "请在工作日前来办理。");

    [Fact]
    public void Issue_ForAnItemOfNoLine() => Refused(TestHall.Ask(new Skill("税务局", "办税")),
        "item_not_taken_here", "本大厅没有办理“核发常州市居民身份证”的窗口。", "请到咨询台询问可以办理的大厅。");

    [Fact]
    public void Issue_ForALineThatNoWindowServes() =>
        Refused(new TestHall(TestHall.Plan with { Windows = [new Window("w1", "1号窗口", [TestHall.Residence])] }), TestHall.Ask(TestHall.Marriage),
            "item_not_taken_here", "本大厅没有办理“核发常州市居民身份证”的窗口。", "请到咨询台询问可以办理的大厅。");

    [Fact]
    public void Keep_WhatTheHallNoLongerHas()
    {
        Refused(new KeepTicket("t", "A001", TestHall.Ask(new Skill("税务局", "办税"))),
            "item_not_taken_here", "本大厅没有办理“核发常州市居民身份证”的窗口。", "请到咨询台询问可以办理的大厅。");
        Refused(new KeepTicket("t", "A001", TestHall.Ask(TestHall.Residence, "golden")),
            "class_unknown", "本大厅没有这个类别。", "请选择本大厅的类别。");
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void Issue_GreenWithoutAReason(string? reason) =>
        Refused(TestHall.Ask(TestHall.Residence) with { Class = TicketClass.Green, ClassReason = reason },
            "class_reason_missing", "优先取号必须有理由。", "请选择优先的理由。");

    [Fact]
    public void AnyCommand_OfAWindowThatIsNone()
    {
        var ticket = _hall.Issue(TestHall.Residence).Ticket;
        Refused(new CallNext("w9"), "window_unknown", "没有这个窗口。", "请核对窗口编号。");
        Refused(new StartService(ticket, "w9"), "window_unknown", "没有这个窗口。", "请核对窗口编号。");
        Refused(new FinishService(ticket, "w9"), "window_unknown", "没有这个窗口。", "请核对窗口编号。");
    }

    [Fact]
    public void Call_WithATicketInHand()
    {
        _hall.Issue(TestHall.Residence);
        _hall.Issue(TestHall.Residence);
        var called = _hall.Call("w1")!;
        Refused(new CallNext("w1"), "window_busy", "1号窗口正在办理A001号。", "请先办结当前号。");
        _hall.Send(new StartService(called.Ticket, "w1")).Value();
        Refused(new CallNext("w1"), "window_busy", "1号窗口正在办理A001号。", "请先办结当前号。");
    }

    [Fact]
    public void Call_WithNothingForTheWindow()
    {
        _hall.Issue(TestHall.Marriage);
        Refused(new CallNext("w1"), "nothing_to_call", "现在没有本窗口可以叫的号。", "请稍候，有新号时再叫。");
    }

    [Fact]
    public void Start_ATicketThatIsNone() =>
        Refused(new StartService("320402-001-20261123-0001", "w1"), "ticket_unknown", "没有这张号票。", "请核对号票。");

    [Fact]
    public void Start_AtAnotherWindowThanCalled()
    {
        _hall.Issue(TestHall.Residence);
        Refused(new StartService(_hall.Call("w1")!.Ticket, "w2"), "ticket_at_other_window", "A001号不在本窗口。", "请在叫号的窗口办理。");
    }

    [Fact]
    public void EveryMove_OutOfTurn_NamesTheStateAndChangesNothing()
    {
        var ticket = _hall.Issue(TestHall.Residence).Ticket;
        var (start, finish) = (new StartService(ticket, "w1"), new FinishService(ticket, "w1"));

        OutOfTurn(start, "等候");
        OutOfTurn(finish, "等候");
        _hall.Call("w1");
        OutOfTurn(finish, "已叫号");
        _hall.Send(start).Value();
        OutOfTurn(start, "办理中");
        _hall.Send(finish).Value();
        OutOfTurn(start, "已完成");
        OutOfTurn(finish, "已完成");
    }

    private void OutOfTurn(ICommand command, string state) =>
        Refused(command, "ticket_wrong_state", $"A001号现在是“{state}”状态，不能这样操作。", "请刷新后按当前状态操作。");

    private void Refused(ICommand command, string code, string message, string remedy) => Refused(_hall, command, code, message, remedy);

    internal static void Refused(TestHall hall, ICommand command, string code, string message, string remedy)
    {
        var before = TestHall.Seen(hall.Queue);
        hall.Send(command).Refusal().ShouldBe(new Refusal(code, message, remedy));
        TestHall.Seen(hall.Queue).ShouldBe(before);
    }
}
