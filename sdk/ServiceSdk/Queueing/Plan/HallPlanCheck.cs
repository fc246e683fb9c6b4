namespace ServiceSdk.Queueing;

/// <summary>What a plan must hold before a day opens on it: folding and the rule's exact arithmetic rely on it.</summary>
internal static class HallPlanCheck
{
    private const long Day = 24 * 60 * 60 * 1000;
    private const int Midnight = 24 * 60;

    /// <summary>The first thing wrong, in Chinese; null when nothing is.</summary>
    public static string? Defect(HallPlan plan, QueuePolicies policies) =>
        Repeated(plan.Lines, line => line.Id) is { } line ? $"业务队列“{line}”重复"
        : Repeated(plan.Lines, line => line.Skill) is { } skill ? $"有两个业务队列办理“{skill.Department}·{skill.Group}”"
        : plan.Lines.FirstOrDefault(line => !IsPrefix(line.Prefix)) is { } wrong ? $"业务队列“{wrong.Id}”的号码字头应为一至两个大写字母"
        : Repeated(plan.Windows, window => window.Id) is { } window ? $"窗口“{window}”重复"
        : plan.Targets.Count == 0 || Repeated(plan.Targets, target => target.Class) is not null ? "每个类别应有且只有一个等候目标"
        : !plan.Targets.All(Holds) ? "等候目标应不小于零、小于承诺，承诺应不超过一天"
        : plan.Margin is < 0 or > Day ? "临近承诺的提前量应在零至一天之间"
        : !plan.Issuing.Concat(plan.Service).All(Holds) ? "时段应在一天之内，且开始早于结束"
        : !policies.Has((plan.Rules ?? QueueRules.Customary).Policy) ? $"没有叫号规则“{plan.Rules!.Policy}”"
        : null;

    private static T? Repeated<TRow, T>(IEnumerable<TRow> rows, Func<TRow, T> key)
        where T : class =>
        rows.GroupBy(key).FirstOrDefault(group => group.Skip(1).Any())?.Key;

    private static bool IsPrefix(string prefix) => prefix.Length is 1 or 2 && prefix.All(char.IsAsciiLetterUpper);

    private static bool Holds(ClassTarget target) => target.Target >= 0 && target.Target < target.Promise && target.Promise <= Day;

    public static bool Holds(OpenHours hours) => hours.From >= 0 && hours.From < hours.To && hours.To <= Midnight;
}
