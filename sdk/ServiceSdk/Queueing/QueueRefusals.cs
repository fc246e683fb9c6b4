namespace ServiceSdk.Queueing;

/// <summary>Every "no" of the queue.</summary>
public static class QueueRefusals
{
    internal static Refusal DayNotOpen() => new(
        "day_not_open", "本大厅今天尚未开始取号。", "请大厅管理员检查设备日期和大厅设置后重试。");

    /// <summary>The code of a second opening of a business date.</summary>
    public const string DayAlreadyOpenCode = "day_already_open";

    internal static Refusal DayAlreadyOpen() => new(
        DayAlreadyOpenCode, "本大厅今天已经开始取号。", "无需再次操作。");

    internal static Refusal PlanInvalid(string defect) => new(
        "hall_plan_invalid", $"本大厅的设置有误：{defect}。", "请大厅管理员改正大厅设置后重试。");

    /// <summary>The code of a command to a business date that is over.</summary>
    public const string DayClosedCode = "day_closed";

    internal static Refusal DayClosed(DateOnly date) => new(
        DayClosedCode, $"{CivilTime.Text(date)}的业务已经关闭。", "请在下一个业务日办理。");

    internal static Refusal DayNotBegun(DateOnly date) => new(
        "business_day_not_begun", $"{CivilTime.Text(date)}的业务日还没有开始。", "请在当天操作。");

    internal static Refusal DayOver(DateOnly date) => new(
        "business_day_over", $"{CivilTime.Text(date)}的业务日已经结束。", "请在当天的业务日内操作。");

    internal static Refusal Closed(IReadOnlyList<OpenHours> hours) => new(
        "hall_closed",
        hours.Count == 0 ? "本大厅今天不开放。" : "现在不在本大厅的开放时间内。",
        hours.Count == 0 ? "请在工作日前来办理。" : $"今天的开放时间：{string.Join("、", hours.Select(Show))}。");

    /// <summary>The code of an item that the hall has no line for.</summary>
    public const string ItemNotTakenCode = "item_not_taken_here";

    internal static Refusal ItemNotTaken(string title) => new(
        ItemNotTakenCode, $"本大厅没有办理“{title}”的窗口。", "请到咨询台询问可以办理的大厅。");

    internal static Refusal WindowUnknown() => new(
        "window_unknown", "没有这个窗口。", "请核对窗口编号。");

    internal static Refusal WindowBusy(string window, string number) => new(
        "window_busy", $"{window}正在办理{number}号。", "请先办结当前号。");

    internal static Refusal WindowNotOpen(WindowState state) => new(
        "window_not_open", state == WindowState.Paused ? "本窗口已暂停。" : "本窗口没有开放。", "请先开放本窗口。");

    internal static Refusal WindowTaken(string window) => new(
        "window_taken", $"{window}已有其他人员上岗。", "请在本人的窗口上岗，或请原人员先离岗。");

    internal static Refusal WindowInUse(string window) => new(
        "window_in_use", $"{window}正在使用，不能从设置中去掉。", "请先关闭该窗口。");

    internal static Refusal ClerkElsewhere(string window) => new(
        "clerk_at_other_window", $"您已在{window}上岗。", "请先在该窗口离岗。");

    internal static Refusal ClerkNotAuthorised(string window) => new(
        "clerk_not_authorised", $"您没有办理{window}事项的授权。", "请大厅管理员核对授权，或到其他窗口上岗。");

    internal static Refusal LineInUse(string line) => new(
        "line_in_use", $"“{line}”还有未办结的号，不能从设置中去掉。", "请等这些号办结后再改设置。");

    internal static Refusal LineClosed(string line) => new(
        "line_closed", $"“{line}”现在没有开放的窗口。", "请选择其他队列，或先开放窗口。");

    internal static Refusal NoOtherWindow(string line) => new(
        "no_other_window", $"“{line}”只有本窗口办理，不能转出。", "请在本窗口继续办理。");

    internal static Refusal HoursInvalid() => new(
        "hours_invalid", "时段应在一天之内，且开始早于结束。", "请改正时段。");

    internal static Refusal ReasonMissing() => new(
        "reason_missing", "没有写明理由。", "请写明理由。");

    internal static Refusal TooEarlyToClose() => new(
        "too_early_to_close", "还没有到关闭当天业务的时间。", "请在服务时间结束后再关闭。");

    internal static Refusal StillWaiting(string number) => new(
        "tickets_waiting", $"{number}号等还没有办结。", "请办结全部号后再关闭。");

    internal static Refusal NothingToCall() => new(
        "nothing_to_call", "现在没有本窗口可以叫的号。", "请稍候，有新号时再叫。");

    internal static Refusal TicketUnknown() => new(
        "ticket_unknown", "没有这张号票。", "请核对号票。");

    internal static Refusal TicketAtOtherWindow(string number) => new(
        "ticket_at_other_window", $"{number}号不在本窗口。", "请在叫号的窗口办理。");

    internal static Refusal WrongState(string number, TicketState state) => new(
        "ticket_wrong_state", $"{number}号现在是“{Show(state)}”状态，不能这样操作。", "请刷新后按当前状态操作。");

    internal static Refusal ClassReasonMissing() => new(
        "class_reason_missing", "优先取号必须有理由。", "请选择优先的理由。");

    internal static Refusal ClassUnknown() => new(
        "class_unknown", "本大厅没有这个类别。", "请选择本大厅的类别。");

    internal static Refusal CaseMissing() => new(
        "case_missing", "补件、取件的号必须对应一个办件。", "请选择要补件或取件的办件。");

    internal static Refusal ItemsMissing() => new(
        "items_missing", "没有选择事项。", "请至少选择一个事项。");

    internal static Refusal TicketLive(string number, string line) => new(
        "ticket_live", $"您在“{line}”已有{number}号。", "请使用已有的号；不用时先取消。");

    internal static Refusal AgentQuotaUsed(int quota) => new(
        "agent_quota_used", $"代办员同时最多持有{quota}个号。", "请办结或取消已有的号后再取。");

    internal static Refusal QuotaUsed(string line, int quota) => new(
        "daily_quota_used", $"“{line}”今天的{quota}个号已经取完。", "请改日再来，或预约。");

    internal static Refusal ExpectedAfterClosing(string line, int ahead, int closing) => new(
        "expected_after_closing", $"“{line}”前面还有{ahead}人，预计今天{Show(closing)}前叫不到您。", "请改日早些来，或预约。");

    internal static Refusal NumbersUsed(string prefix) => new(
        "numbers_used", $"{prefix}字头的号码都在使用中。", "请等前面的号办结后再取。");

    internal static Refusal NotAnEmergencyNumber() => new(
        "emergency_number_invalid", "应急号应在900至999之间。", "请核对应急号票。");

    internal static Refusal NumberTaken(string number) => new(
        "number_taken", $"{number}号今天已经登记。", "请核对应急号票。");

    internal static Refusal NumberReissued(string number) => new(
        "number_reissued", $"{number}号已发给后来的人，不能恢复。", "请重新取号。");

    internal static Refusal TakenAtInvalid() => new(
        "taken_at_invalid", "取号时间应在今天，且不晚于现在。", "请核对应急号票上的时间。");

    internal static Refusal RecallsUsed(string number, int recalls) => new(
        "recalls_used", $"{number}号已重呼{recalls}次。", "请记为过号，或继续等候。");

    internal static Refusal RecallTooSoon(string number, long gap) => new(
        "recall_too_soon", $"{number}号刚刚呼叫过。", $"请在上次呼叫{Seconds(gap)}后重呼。");

    internal static Refusal AbsentTooSoon(string number, long after) => new(
        "absent_too_soon", $"{number}号刚刚呼叫，还不能记为过号。", $"请在呼叫{Seconds(after)}后，或重呼用完后再记。");

    internal static Refusal BackTooLate(string number, long within) => new(
        "back_too_late", $"{number}号过号已超过{within / 60_000}分钟。", "请到咨询台说明情况，由工作人员恢复，或重新取号。");

    internal static Refusal HoldInvalid() => new(
        "hold_invalid", "挂起时间应大于零、不超过一天。", "请改正挂起时间。");

    internal static Refusal NoAppointments() => new(
        "no_appointments", "本大厅不接受预约。", "请到大厅取号办理。");

    internal static Refusal NoSuchSlot() => new(
        "no_such_slot", "没有这个预约时段。", "请选择列出的时段。");

    internal static Refusal SlotPast() => new(
        "slot_past", "这个预约时段已经开始。", "请选择以后的时段。");

    internal static Refusal SlotFull(int slot) => new(
        "slot_full", $"{Show(slot)}的预约已满。", "请选择其他时段。");

    internal static Refusal AlreadyBooked(string line, int slot) => new(
        "already_booked", $"您已预约“{line}”{Show(slot)}。", "请按时前来；改时间请先取消。");

    internal static Refusal AppointmentUnknown() => new(
        "appointment_unknown", "没有这个预约。", "请核对预约编号。");

    internal static Refusal AppointmentWrongState(AppointmentState state) => new(
        "appointment_wrong_state", $"这个预约现在是“{Show(state)}”状态，不能这样操作。", "请核对预约。");

    internal static Refusal TooEarly(int slot, long grace) => new(
        "check_in_too_early", $"您的预约是{Show(slot)}，还不能签到。", $"请在{Show(slot)}前{grace / 60_000}分钟内签到。");

    private static string Seconds(long milliseconds) => $"{(milliseconds + 999) / 1_000}秒";

    private static string Show(AppointmentState state) => state switch
    {
        AppointmentState.Booked => "已预约",
        AppointmentState.CheckedIn => "已签到",
        AppointmentState.Cancelled => "已取消",
        _ => "未到",
    };

    private static string Show(int minute) => $"{minute / 60:00}:{minute % 60:00}";

    private static string Show(OpenHours hours) =>
        $"{Show(hours.From)}–{Show(hours.To)}";

    private static string Show(TicketState state) => state switch
    {
        TicketState.Waiting => "等候",
        TicketState.Called => "已叫号",
        TicketState.Serving => "办理中",
        TicketState.Finished => "已完成",
        TicketState.Held => "挂起",
        TicketState.NoShow => "过号",
        TicketState.Cancelled => "已取消",
        _ => "已失效",
    };
}
