namespace ServiceSdk.Queueing;

/// <summary>The ranges of <see cref="QueueRules"/>.</summary>
internal static class QueueRulesCheck
{
    private const int LongestClosing = 720;
    private const int Most = 99;
    private const int LargestNumber = 99_999_999;
    private const int ShortestSlot = 5, LongestSlot = 240;

    /// <summary>The first thing wrong, in Chinese; null when nothing is.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="policies">The policies they may name.</param>
    public static string? Defect(QueueRules rules, QueuePolicies policies) =>
        !policies.Has(rules.Policy) ? $"没有叫号规则“{rules.Policy}”"
        : rules.Calls is { RecallGap: < 0 } or { Recalls: < 0 or > Most } ? "重呼的间隔应不小于零，次数应在0至99之间"
        : rules.Absence is { After: < 0 } or { Within: < 0 } or { BackAfterCalls: < 0 or > Most } ? "过号的等待和回归期限应不小于零，顺延号数应在0至99之间"
        : rules.Absence.Absences is < 1 or > Most ? "过号作废的次数应在1至99之间"
        : !Enum.IsDefined(rules.Closing.Left) || !Enum.IsDefined(rules.Closing.Late) ? "闭厅时号票的处理方式不正确"
        : rules.Closing.Minutes is < 0 or > LongestClosing ? "闭厅收尾应为0至720分钟"
        : rules.LastNumber is < 1 or > LargestNumber ? "最后一个号码应在1至99999999之间"
        : rules.AgentQuota < 1 ? "代办员限号应不小于1"
        : rules.Appointments is { } appointments ? Defect(appointments)
        : null;

    private static string? Defect(AppointmentRule rule) =>
        rule.SlotMinutes is < ShortestSlot or > LongestSlot ? "预约时段应为5至240分钟"
        : rule.Quota < 1 ? "每个预约时段的限号应不小于1"
        : ((long[])[rule.EarlyCall, rule.Tolerance, rule.GraceEarly, rule.GraceLate]).Any(time => time is < 0 or > HallPlanCheck.Day) ? "预约的提前和宽限时间应在零至一天之间"
        : null;
}
