using ServiceSdk.Queueing;
using ServiceSdk.Tiers;

namespace ServiceSdk.Halls;

/// <summary>What a hall's configuration must hold before it is set up so.</summary>
internal static class HallConfigurationCheck
{
    private const int OldestAge = 150;
    private static readonly string[] Classes = [TicketClass.Green, TicketClass.Returning, TicketClass.Ordinary];

    /// <summary>The first thing wrong, in Chinese and by name; null when nothing is.</summary>
    /// <param name="hall">The configuration.</param>
    /// <param name="policies">The policies its rules may name.</param>
    public static string? Defect(HallConfiguration hall, QueuePolicies policies) =>
        !HallId.Parse(hall.Id).Succeeded(out _, out _) ? $"大厅编号“{hall.Id}”不正确"
        : string.IsNullOrWhiteSpace(hall.Name) ? "大厅没有名称"
        : hall.ElderlyAge is < 1 or > OldestAge ? "老年人优先的年龄应为1至150周岁"
        : hall.Devices.GroupBy(device => device.Id).FirstOrDefault(same => same.Skip(1).Any()) is { } devices ? $"设备“{devices.Key}”重复"
        : HallPlanCheck.Defect(UsualPlan(hall), policies)
        ?? PrefixCheck.Defect(hall.Lines)
        ?? WindowCheck.Defect(hall.Lines, hall.Windows)
        ?? DefectOfClasses(hall)
        ?? DefectOfHours(hall.Hours);

    private static HallPlan UsualPlan(HallConfiguration hall) =>
        new(hall.Lines, hall.Windows, hall.Targets, hall.Margin, hall.Hours.Issuing, hall.Hours.Service, hall.Rules);

    private static string? DefectOfClasses(HallConfiguration hall)
    {
        var named = hall.Targets.Select(target => target.Class).ToList();
        if (Classes.FirstOrDefault(one => !named.Contains(one)) is { } missing)
            return $"缺少类别“{missing}”";

        // Such a ticket would be critical before it is taken: its bound does not hold.
        return hall.Targets.FirstOrDefault(target => target.Promise < hall.Margin) is { } late
            ? $"临近承诺的提前量大于类别“{late.Class}”的承诺"
            : null;
    }

    private static string? DefectOfHours(HallHours hours)
    {
        if (!InOrder(hours.Issuing) || !InOrder(hours.Service))
            return "开放时段应按先后排列，互不重叠";
        var duty = hours.Duty ?? [];
        if (duty.GroupBy(day => day.Date).FirstOrDefault(same => same.Skip(1).Any()) is { } repeated)
            return $"值班日{repeated.Key:yyyy-MM-dd}重复";
        if (duty.FirstOrDefault(day => !day.Issuing.Concat(day.Service).All(HallPlanCheck.Holds)) is { } outside)
            return $"值班日{outside.Date:yyyy-MM-dd}的时段应在一天之内，且开始早于结束";
        if (duty.FirstOrDefault(day => !InOrder(day.Issuing) || !InOrder(day.Service)) is { } mixed)
            return $"值班日{mixed.Date:yyyy-MM-dd}的时段应按先后排列，互不重叠";
        var closures = hours.Closures ?? [];
        if (closures.FirstOrDefault(closure => !HallPlanCheck.Holds(closure.Closed)) is { } wrong)
            return $"{wrong.Date:yyyy-MM-dd}的临时闭厅应在一天之内，且开始早于结束";
        return closures.FirstOrDefault(closure => string.IsNullOrWhiteSpace(closure.Reason)) is { } silent
            ? $"{silent.Date:yyyy-MM-dd}的临时闭厅没有写明原因"
            : null;
    }

    private static bool InOrder(IReadOnlyList<OpenHours> hours) => hours.Zip(hours.Skip(1)).All(pair => pair.First.To <= pair.Second.From);
}
