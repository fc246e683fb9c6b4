using ServiceSdk.Queueing;

namespace ServiceSdk.Tests.Queueing;

/// <summary>Every "no" about windows, appointments and the day, word for word; none changes anything.</summary>
public sealed class DayRefusalTests
{
    private readonly TestHall _hall = new();

    [Fact]
    public void Window_ThatIsClosedOrPaused()
    {
        _hall.Send(new PauseWindow("w1", "午餐")).Value();
        Refused(new PauseWindow("w1", "午餐"), "window_not_open", "本窗口已暂停。", "请先开放本窗口。");
        _hall.Send(new CloseWindow("w1")).Value();
        Refused(new CallNext("w1"), "window_not_open", "本窗口没有开放。", "请先开放本窗口。");
        Refused(new PauseWindow("w1", "午餐"), "window_not_open", "本窗口没有开放。", "请先开放本窗口。");
        Refused(new CloseWindow("w1"), "window_not_open", "本窗口没有开放。", "请先开放本窗口。");
    }

    [Fact]
    public void Window_OfSomebodyElse_AndAClerkElsewhere()
    {
        Refused(new OpenWindow("w1", "s-9", [TestHall.Residence]), "window_taken", "1号窗口已有其他人员上岗。", "请在本人的窗口上岗，或请原人员先离岗。");
        _hall.Send(new CloseWindow("w1")).Value();
        Refused(new OpenWindow("w1", "s-w2", [TestHall.Residence]), "clerk_at_other_window", "您已在2号窗口上岗。", "请先在该窗口离岗。");
        Refused(new OpenWindow("w9", "s-9", [TestHall.Residence]), "window_unknown", "没有这个窗口。", "请核对窗口编号。");
        Refused(new PauseWindow("w9", "午餐"), "window_unknown", "没有这个窗口。", "请核对窗口编号。");
        Refused(new CloseWindow("w9"), "window_unknown", "没有这个窗口。", "请核对窗口编号。");
    }

    [Fact]
    public void Window_WithATicketInHand_IsNotClosed()
    {
        _hall.Issue(TestHall.Residence);
        _hall.Call("w1");
        Refused(new CloseWindow("w1"), "window_busy", "1号窗口正在办理A001号。", "请先办结当前号。");
    }

    [Fact]
    public void Pause_WithoutAReason() => Refused(new PauseWindow("w1", " "), "reason_missing", "没有写明理由。", "请写明理由。");

    [Fact]
    public void Plan_WithoutAWindowInUse() => Refused(
        new ChangePlan(TestHall.Plan with { Windows = [.. TestHall.Plan.Windows.Skip(1)] }),
        "window_in_use", "1号窗口正在使用，不能从设置中去掉。", "请先关闭该窗口。");

    [Fact]
    public void Plan_ThatDoesNotHold() => Refused(
        new ChangePlan(TestHall.Plan with { Margin = -1 }), "hall_plan_invalid", "本大厅的设置有误：临近承诺的提前量应在零至一天之间。", "请大厅管理员改正大厅设置后重试。");

    [Fact]
    public void Hours_ThatAreNone()
    {
        Refused(new ChangeHours([new OpenHours(0, 1441)], [], "大雪"), "hours_invalid", "时段应在一天之内，且开始早于结束。", "请改正时段。");
        Refused(new ChangeHours([], [new OpenHours(540, 540)], "大雪"), "hours_invalid", "时段应在一天之内，且开始早于结束。", "请改正时段。");
        Refused(new ChangeHours([], [], ""), "reason_missing", "没有写明理由。", "请写明理由。");
    }

    [Fact]
    public void Close_BeforeTheTimeForIt()
    {
        _hall.Now = 1050 * TestHall.Minute - 1;
        Refused(new CloseDay(), "too_early_to_close", "还没有到关闭当天业务的时间。", "请在服务时间结束后再关闭。");
        _hall.Now += 1;
        _hall.Send(new CloseDay()).Value();
        Refused(new CloseDay(), "day_closed", "2026-11-24的业务已经关闭。", "请在下一个业务日办理。");
    }

    [Fact]
    public void Close_OfADateWithoutHours_BeforeItBegins()
    {
        var hall = new TestHall(TestHall.Plan with { Issuing = [], Service = [] }) { Now = -1 };
        HallQueueRefusalTests.Refused(hall, new CloseDay(), "too_early_to_close", "还没有到关闭当天业务的时间。", "请在服务时间结束后再关闭。");
        hall.Now = 0;
        hall.Send(new CloseDay()).Value();
    }

    [Fact]
    public void AnyTicket_BeforeTheBusinessDate()
    {
        _hall.Now = -1;
        Refused(TestHall.Ask(TestHall.Residence), "business_day_not_begun", "2026-11-24的业务日还没有开始。", "请在当天操作。");
    }

    [Fact]
    public void Book_WhereTheHallTakesNone() => HallQueueRefusalTests.Refused(
        new TestHall(TestHall.Plan with { Rules = QueueRules.Customary with { Appointments = null } }), Book(),
        "no_appointments", "本大厅不接受预约。", "请到大厅取号办理。");

    [Theory]
    [InlineData(661)]
    [InlineData(720)]
    [InlineData(510)]
    [InlineData(-30)]
    public void Book_ASlotThatIsNone(int slot) => Refused(Book(slot), "no_such_slot", "没有这个预约时段。", "请选择列出的时段。");

    [Fact]
    public void Book_ASlotThatHasBegun() => Refused(Book(600), "slot_past", "这个预约时段已经开始。", "请选择以后的时段。");

    [Fact]
    public void Book_ForAnItemOfNoLine_OrAClassThatIsNone()
    {
        Refused(Book() with { Item = new TicketItem("x", "办税", new Skill("税务局", "办税")) }, "item_not_taken_here", "本大厅没有办理“办税”的窗口。", "请到咨询台询问可以办理的大厅。");
        Refused(Book() with { Class = "vip" }, "class_unknown", "本大厅没有这个类别。", "请选择本大厅的类别。");
        Refused(Book() with { Class = TicketClass.Green }, "class_reason_missing", "优先取号必须有理由。", "请选择优先的理由。");
    }

    [Fact]
    public void Appointment_ThatIsNone_OrNoLongerBooked()
    {
        Refused(new CheckIn("x"), "appointment_unknown", "没有这个预约。", "请核对预约编号。");
        Refused(new CancelAppointment("x"), "appointment_unknown", "没有这个预约。", "请核对预约编号。");
        var appointment = _hall.Send(Book()).Value().OfType<AppointmentBooked>().Single().Appointment;
        _hall.Send(new CancelAppointment(appointment)).Value();
        Refused(new CheckIn(appointment), "appointment_wrong_state", "这个预约现在是“已取消”状态，不能这样操作。", "请核对预约。");
        var used = _hall.Send(Book()).Value().OfType<AppointmentBooked>().Single().Appointment;
        _hall.Now = 660 * TestHall.Minute;
        _hall.Send(new CheckIn(used)).Value();
        Refused(new CancelAppointment(used), "appointment_wrong_state", "这个预约现在是“已签到”状态，不能这样操作。", "请核对预约。");
    }

    private static BookAppointment Book(int slot = 660) =>
        new(new TicketItem("tn2018-083", "核发常州市居民身份证", TestHall.Residence), slot, TicketClass.Ordinary, null, null);

    private void Refused(ICommand command, string code, string message, string remedy) =>
        HallQueueRefusalTests.Refused(_hall, command, code, message, remedy);
}
