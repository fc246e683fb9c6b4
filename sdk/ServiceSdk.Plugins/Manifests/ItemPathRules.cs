using ServiceSdk.Items;

namespace ServiceSdk.Plugins.Manifests;

/// <summary>What the values of an item must be that say which special paths its cases can take.</summary>
internal static class ItemPathRules
{
    public static Fault? Check(ServiceItem item) =>
        CheckProcedures(item.SpecialProcedures) ?? CheckExtension(item) ?? CheckUpper(item) ?? CheckWays(item.DeliveryWays)
        ?? CheckRetention(item.Retention) ?? CheckSources(item) ?? CheckCures(item);

    private static Fault? CheckProcedures(IReadOnlyList<SpecialProcedure> procedures)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < procedures.Count; i++)
        {
            var fault = procedures[i].Name.Length == 0 || !names.Add(procedures[i].Name) ? new Fault("name", "不能为空，且不能重复")
                : procedures[i].Longest.Days < 1 ? new Fault("longest.days", "应从 1 起")
                : procedures[i].Source.Length == 0 ? new Fault("source", "不能为空")
                : null;
            if (fault is not null)
                return fault with { Path = $"specialProcedures[{i}].{fault.Path}" };
        }

        return null;
    }

    private static Fault? CheckExtension(ServiceItem item) =>
        item.Extension is not { } extension ? null
        : extension.Term.Days < 1 ? new Fault("extension.term.days", "应从 1 起")
        : (item.StatutoryTerm ?? item.PromisedTerm)?.Value.Unit != extension.Term.Unit ? new Fault("extension.term.unit", "应与所延长的时限相同")
        : extension.Times < 1 ? new Fault("extension.times", "应从 1 起")
        : extension.Source.Length == 0 ? new Fault("extension.source", "不能为空")
        : null;

    private static Fault? CheckUpper(ServiceItem item) =>
        item.UpperTerm is not { } upper ? null
        : item.Mode.Value != HandlingMode.Reported ? new Fault("upperTerm", "只用于上报件")
        : upper.Value.Days < 1 ? new Fault("upperTerm.value.days", "应从 1 起")
        : null;

    private static Fault? CheckWays(Sourced<IReadOnlyList<DeliveryWay>>? ways) =>
        ways is { Value: var value } && (value.Count == 0 || value.Distinct().Count() != value.Count)
            ? new Fault("deliveryWays.value", "至少写一种，且不能重复")
            : null;

    private static Fault? CheckRetention(ItemRetention? retention) =>
        retention is null ? null
        : retention.Granted.Years is not (null or 10 or 30) ? new Fault("retention.granted.years", "应为 10、30 或者空（永久）")
        : retention.Otherwise.Years is not (null or 10 or 30) ? new Fault("retention.otherwise.years", "应为 10、30 或者空（永久）")
        : retention.Source.Length == 0 ? new Fault("retention.source", "不能为空")
        : null;

    private static Fault? CheckSources(ServiceItem item) => new (string Name, string? Source)[]
    {
        ("jointHandling", item.JointHandling?.Source), ("upperTerm", item.UpperTerm?.Source), ("receivingSite", item.ReceivingSite?.Source),
        ("deliveryWays", item.DeliveryWays?.Source), ("fourEyes", item.FourEyes?.Source),
    }.Where(one => one.Source is "").Select(one => new Fault($"{one.Name}.source", "不能为空")).FirstOrDefault();

    private static Fault? CheckCures(ServiceItem item)
    {
        for (var i = 0; i < item.Materials.Count; i++)
        {
            if (item.Materials[i] is { CureDays: { } days, Essential: var essential } && (days < 1 || !essential || item.PromisedTerm is null))
                return new Fault($"materials[{i}].cureDays", "应从 1 起，只用于有承诺时限的事项的必交材料");
        }

        return null;
    }
}
