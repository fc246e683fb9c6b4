using ServiceSdk.Items;

namespace ServiceSdk.Cases.Guards;

/// <summary>What must hold to pause the clock of the process or to add to it.</summary>
internal static class TermGuards
{
    public static readonly CaseGuard HasProcedures = CaseGuard.OfCase(
        "item has special procedures",
        attempt => attempt.Item!.SpecialProcedures is not null,
        "case_procedure_none", "该事项没有特别程序。", "请在时限内办理。");

    public static readonly CaseGuard ProcedureListed = CaseGuard.OfStatement(
        "procedure is in the catalog",
        attempt => Named(attempt) is not null,
        attempt => new Refusal(
            "case_procedure_unlisted",
            "该事项目录中没有这种特别程序。",
            $"可以启动的特别程序：{string.Join("、", (attempt.Item!.SpecialProcedures ?? []).Select(one => one.Name))}。"));

    public static readonly CaseGuard DaysFit = CaseGuard.OfStatement(
        "days told, within the longest",
        attempt => attempt.Statement.Days >= 1 && attempt.Statement.Days <= Named(attempt)?.Longest.Days,
        attempt => new Refusal(
            "case_procedure_days_wrong",
            Named(attempt) is { } named ? $"“{named.Name}”的天数应为1至{named.Longest.Days}天。" : "没有填写特别程序的天数。",
            "请按目录规定的最长天数填写，并告知申请人。"));

    public static readonly CaseGuard ReportIn = CaseGuard.OfStatement(
        "report in, or its days are over",
        attempt => !string.IsNullOrWhiteSpace(attempt.Statement.Report) || attempt.Passed(ClockKind.Special),
        "case_report_missing", "特别程序还没有结论。", "请登记结论文书编号；期满的由系统恢复计时。");

    public static readonly CaseGuard Extendable = CaseGuard.OfCase(
        "may still be extended",
        attempt => ClockRules.ExtensionOf(attempt.Item!, attempt.Today) is { } extension
            && new[] { attempt.Running(ClockKind.Statutory), attempt.Running(ClockKind.Promised) }.OfType<CaseClock>().ToList() is var clocks
            && clocks.Any(clock => ClockRules.DaysAdded(clock, attempt) is not null) && clocks.All(clock => clock.Extensions.Count < extension.Times),
        "case_not_extendable", "该办件不能延期，或者延期次数已经用完。", "请在时限内办理。");

    public static readonly CaseGuard BeforeDue = CaseGuard.OfCase(
        "before the due day is over",
        attempt => !attempt.Passed(ClockKind.Promised) && !attempt.Passed(ClockKind.Statutory),
        "case_extension_late", "时限已过，不能再延期。", "请尽快办理；逾期由效能监察处理。");

    private static SpecialProcedure? Named(CaseAttempt attempt) => ClockRules.ProcedureOf(attempt.Item!, attempt.Statement);
}
