namespace ServiceSdk.Queueing;

/// <summary>What a plan must hold before a day opens on it, or goes on with it: folding and the rule's exact arithmetic rely on it.</summary>
internal static class HallPlanCheck
{
    private const long Day = 24 * 60 * 60 * 1000;
    private const int Midnight = 24 * 60;

    /// <summary>The first thing wrong, in Chinese and by name; null when nothing is.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="policies">The policies it may name.</param>
    public static string? Defect(HallPlan plan, QueuePolicies policies) =>
        DefectOfLines(plan.Lines)
        ?? PrefixCheck.Defect(plan.Lines)
        ?? DefectOfWindows(plan)
        ?? DefectOfTargets(plan.Targets)
        ?? (plan.Margin is < 0 or > Day ? "临近承诺的提前量应在零至一天之间" : null)
        ?? (plan.Issuing.Concat(plan.Service).All(Holds) ? null : "时段应在一天之内，且开始早于结束")
        ?? (plan.Rules is { } rules ? QueueRulesCheck.Defect(rules, policies) : null);

    private static string? DefectOfLines(IReadOnlyList<ServiceLine> lines) =>
        Repeated(lines, line => line.Id) is { } repeated ? $"业务队列“{repeated}”重复"
        : Repeated(lines, line => line.Skill) is { } skill ? $"有两个业务队列办理“{Named(skill)}”"
        : lines.FirstOrDefault(line => line.DailyQuota < 1) is { } line ? $"业务队列“{line.Id}”的每日限号应不小于1"
        : null;

    private static string? DefectOfWindows(HallPlan plan)
    {
        if (Repeated(plan.Windows, window => window.Id) is { } repeated)
            return $"窗口“{repeated}”重复";

        var taken = plan.Lines.Select(line => line.Skill).ToHashSet();
        foreach (var window in plan.Windows)
        {
            if (window.Skills.Count == 0)
                return $"窗口“{window.Id}”没有业务队列可以办理";
            if (window.Skills.FirstOrDefault(skill => !taken.Contains(skill)) is { } stray)
                return $"窗口“{window.Id}”的授权“{Named(stray)}”没有对应的业务队列";
            if (DefectOfPreference(window, plan.Lines) is { } defect)
                return defect;
        }

        var served = plan.Windows.SelectMany(window => window.Skills).ToHashSet();
        return plan.Lines.FirstOrDefault(line => !served.Contains(line.Skill)) is { } unserved
            ? $"业务队列“{unserved.Id}”没有窗口可以办理"
            : null;
    }

    private static string? DefectOfPreference(Window window, IReadOnlyList<ServiceLine> lines)
    {
        if (window.Prefer is not { } prefer)
            return null;
        if (Repeated(prefer, id => id) is { } repeated)
            return $"窗口“{window.Id}”的优先队列“{repeated}”重复";
        foreach (var id in prefer)
        {
            if (lines.FirstOrDefault(one => one.Id == id) is not { } line)
                return $"窗口“{window.Id}”的优先队列“{id}”不存在";
            if (!window.Skills.Contains(line.Skill))
                return $"窗口“{window.Id}”不能办理它的优先队列“{id}”";
        }

        return null;
    }

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

    private static string Named(Skill skill) => $"{skill.Department}·{skill.Group}";

    /// <summary>Whether hours lie inside a day and begin before they end.</summary>
    public static bool Holds(OpenHours hours) => hours.From >= 0 && hours.From < hours.To && hours.To <= Midnight;
}
