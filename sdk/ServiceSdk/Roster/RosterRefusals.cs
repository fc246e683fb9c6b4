using ServiceSdk.Queueing;

namespace ServiceSdk.Roster;

/// <summary>Every "no" of the roster.</summary>
public static class RosterRefusals
{
    /// <summary>Nobody on the hall's roster is meant.</summary>
    public static Refusal StaffUnknown { get; } = new(
        "staff_unknown", "人员名册中没有这个人。", "请大厅管理员先登记到人员名册。");

    internal static Refusal AlreadyEnlisted(string number) => new(
        "staff_already_enlisted", $"这个人已在人员名册中，工号是{number}。", "无需再次登记。");

    internal static Refusal NumberInvalid() => new(
        "staff_number_invalid", "工号应为1至8位数字或大写字母。", "请核对工号。");

    internal static Refusal NumberTaken(string number) => new(
        "staff_number_taken", $"工号{number}已经有人使用。", "请换一个工号。");

    internal static Refusal SkillsHeld(string number) => new(
        "skills_already_held", $"{number}号人员已有这些授权。", "无需再次授权。");

    internal static Refusal SkillsNotHeld(string number) => new(
        "skills_not_held", $"{number}号人员没有这些授权。", "请核对要收回的授权。");

    internal static Refusal NotAuthorised(string number, Window window) => new(
        "staff_not_authorised", $"{number}号人员没有{window.Name}的任何授权。", "请大厅管理员先授权，或换一个窗口。");

    internal static Refusal SeatUnchanged(Window window) => new(
        "seat_unchanged", $"{window.Name}已经是这样安排的。", "无需再次安排。");

    internal static Refusal SeatedElsewhere(string number, string window) => new(
        "staff_seated_elsewhere", $"{number}号人员已安排在窗口“{window}”。", "请先撤销那个窗口的安排。");

    internal static Refusal SeatOfOther(string number, Window window) => new(
        "seat_of_other", $"{window.Name}已安排给{number}号人员。", "请在安排给您的窗口登录，或请大厅管理员调整安排。");

    internal static Refusal SubstituteOfOneself() => new(
        "substitute_of_oneself", "自己不能做自己的B岗。", "请指定另一个人。");

    internal static Refusal SubstituteUnchanged() => new(
        "substitute_unchanged", "B岗已经是这样安排的。", "无需再次安排。");

    internal static Refusal SubstituteNotAuthorised(string number, string of) => new(
        "substitute_not_authorised", $"{number}号人员没有{of}号人员的任何授权，不能做B岗。", "请先授权，或指定另一个人。");

    internal static Refusal AbsenceInvalid { get; } = new(
        "absence_invalid", "离岗日期应从今天或者以后开始，最长366天。", "请核对开始和结束日期。");

    internal static Refusal AbsenceOverlaps(string number) => new(
        "absence_overlaps", $"{number}号人员这段时间已经登记离岗。", "请先撤销原来的登记，再重新登记。");

    internal static Refusal AbsenceUnknown { get; } = new(
        "absence_unknown", "没有这次离岗登记，或者已经结束。", "请核对开始日期。");
}
