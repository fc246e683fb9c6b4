namespace ServiceSdk.Queueing;

/// <summary>The ranges of <see cref="QueueRules"/>.</summary>
internal static class QueueRulesCheck
{
    private const int LongestClosing = 720;
    private const int ShortestSlot = 5, LongestSlot = 240;

    /// <summary>The first thing wrong, in Chinese; null when nothing is.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="policies">The policies they may name.</param>
    public static string? Defect(QueueRules rules, QueuePolicies policies) =>
        !policies.Has(rules.Policy) ? $"没有叫号规则“{rules.Policy}”"
        : rules.Calls is { RecallGap: < 0 } or { Recalls: < 0 } ? "重呼的间隔和次数应不小于零"
        : rules.Absence is { After: < 0 } or { Within: < 0 } or { BackAfterCalls: < 0 } ? "过号的等待、回归期限和顺延号数应不小于零"
        : rules.Absence.Absences < 1 ? "过号作废的次数应不小于1"
        : !Enum.IsDefined(rules.Closing.Left) || !Enum.IsDefined(rules.Closing.Late) ? "闭厅时号票的处理方式不正确"
        : rules.Closing.Minutes is < 0 or > LongestClosing ? "闭厅收尾应为0至720分钟"
        : rules.LastNumber < 1 ? "最后一个号码应不小于1"
        : rules.AgentQuota < 1 ? "代办员限号应不小于1"
        : rules.Appointments is { } appointments ? Defect(appointments)
        : null;

    private static string? Defect(AppointmentRule rule) =>
        rule.SlotMinutes is < ShortestSlot or > LongestSlot ? "预约时段应为5至240分钟"
        : rule.Quota < 1 ? "每个预约时段的限号应不小于1"
        : rule is { EarlyCall: < 0 } or { Tolerance: < 0 } or { GraceEarly: < 0 } or { GraceLate: < 0 } ? "预约的提前和宽限时间应不小于零"
        : null;
}
