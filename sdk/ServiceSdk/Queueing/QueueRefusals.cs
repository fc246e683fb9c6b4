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

    internal static Refusal DayOver(DateOnly date) => new(
        "business_day_over", $"{date:yyyy-MM-dd}的业务日已经结束。", "请在当天的业务日内操作。");

    internal static Refusal Closed(IReadOnlyList<OpenHours> hours) => new(
        "hall_closed",
        hours.Count == 0 ? "本大厅今天不开放。" : "现在不在本大厅的开放时间内。",
        hours.Count == 0 ? "请在工作日前来办理。" : $"今天的开放时间：{string.Join("、", hours.Select(Show))}。");

    internal static Refusal ItemNotTaken(string title) => new(
        "item_not_taken_here", $"本大厅没有办理“{title}”的窗口。", "请到咨询台询问可以办理的大厅。");

    internal static Refusal WindowUnknown() => new(
        "window_unknown", "没有这个窗口。", "请核对窗口编号。");

    internal static Refusal WindowBusy(string number) => new(
        "window_busy", $"本窗口正在办理{number}号。", "请先办结当前号，再叫下一号。");

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

    private static string Show(OpenHours hours) =>
        $"{hours.From / 60:00}:{hours.From % 60:00}–{hours.To / 60:00}:{hours.To % 60:00}";

    private static string Show(TicketState state) => state switch
    {
        TicketState.Waiting => "等候",
        TicketState.Called => "已叫号",
        TicketState.Serving => "办理中",
        _ => "已完成",
    };
}
