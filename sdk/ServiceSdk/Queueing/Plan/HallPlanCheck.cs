namespace ServiceSdk.Queueing;

/// <summary>What a plan must hold before a day opens on it, or goes on with it: folding and the rule's exact arithmetic rely on it.</summary>
internal static class HallPlanCheck
{
    public const long Day = 24 * 60 * 60 * 1000;
    private const int Midnight = 24 * 60;

    /// <summary>The first thing wrong, in Chinese and by name; null when nothing is.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="policies">The policies it may name.</param>
    public static string? Defect(HallPlan plan, QueuePolicies policies) =>
        DefectOfLines(plan.Lines)
        ?? (Repeated(plan.Windows, window => window.Id) is { } window ? $"窗口“{window}”重复" : null)
        ?? DefectOfTargets(plan.Targets)
        ?? (plan.Margin is < 0 or > Day ? "临近承诺的提前量应在零至一天之间" : null)
        ?? (plan.Issuing.Concat(plan.Service).All(Holds) ? null : "时段应在一天之内，且开始早于结束")
        ?? (plan.Rules is { } rules ? QueueRulesCheck.Defect(rules, policies) : null);

    private static string? DefectOfLines(IReadOnlyList<ServiceLine> lines) =>
        Repeated(lines, line => line.Id) is { } repeated ? $"业务队列“{repeated}”重复"
        : Repeated(lines, line => line.Skill) is { } skill ? $"有两个业务队列办理“{skill.Department}·{skill.Group}”"
        : lines.FirstOrDefault(line => !IsPrefix(line.Prefix)) is { } wrong ? $"业务队列“{wrong.Id}”的号码字头应为一至两个大写字母"
        : lines.FirstOrDefault(line => line.DailyQuota < 1) is { } line ? $"业务队列“{line.Id}”的每日限号应不小于1"
        : null;

    private static string? DefectOfTargets(IReadOnlyList<ClassTarget> targets)
    {
        if (targets.Count == 0)
            return "至少应有一个类别";
        if (Repeated(targets, target => target.Class) is { } repeated)
            return $"类别“{repeated}”重复";
        foreach (var target in targets)
        {
            if (target.Target < 0 || target.Promise > Day)
                return $"类别“{target.Class}”的等候目标应不小于零，承诺应不超过一天";
            if (target.Target >= target.Promise)
                return $"类别“{target.Class}”的承诺应大于等候目标";
            if (target.Rate < 0)
                return $"类别“{target.Class}”的优先级增速应不小于零";
        }

        return null;
    }

    private static T? Repeated<TRow, T>(IEnumerable<TRow> rows, Func<TRow, T> key)
        where T : class =>
        rows.GroupBy(key).FirstOrDefault(group => group.Skip(1).Any())?.Key;

    private static bool IsPrefix(string prefix) => prefix.Length is 1 or 2 && prefix.All(char.IsAsciiLetterUpper);

    /// <summary>Whether hours lie inside a day and begin before they end.</summary>
    public static bool Holds(OpenHours hours) => hours.From >= 0 && hours.From < hours.To && hours.To <= Midnight;
}
