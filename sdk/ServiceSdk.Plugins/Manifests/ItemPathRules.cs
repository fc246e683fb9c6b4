using ServiceSdk.Items;

namespace ServiceSdk.Plugins.Manifests;

/// <summary>What the values of an item must be that say which special paths its cases can take.</summary>
internal static class ItemPathRules
{
    public static IEnumerable<Fault> Faults(ServiceItem item) =>
    [
        .. OfProcedures(item.SpecialProcedures),
        .. item.Extension is { } extension ? OfExtension(extension, (item.StatutoryTerm ?? item.PromisedTerm)?.Value.Unit) : [],
        .. ItemRules.Broken(
            (item.UpperTerm is not null && item.Mode.Value != HandlingMode.Reported, "upperTerm", "只用于上报件"),
            (item.UpperTerm?.Value.Days < 1, "upperTerm.value.days", "应从 1 起"),
            (item.DeliveryWays is { Value: var ways } && (ways.Count == 0 || ways.Distinct().Count() != ways.Count),
                "deliveryWays.value", "至少写一种，且不能重复"),
            (item.Retention?.Granted.Years is not (null or 10 or 30), "retention.granted.years", "应为 10、30 或者空（永久）"),
            (item.Retention?.Otherwise.Years is not (null or 10 or 30), "retention.otherwise.years", "应为 10、30 或者空（永久）")),
        .. item.Materials.SelectMany((material, i) => ItemRules.Broken((
            material is { CureDays: { } days, Essential: var essential } && (days < 1 || !essential || item.PromisedTerm is null),
            $"materials[{i}].cureDays", "应从 1 起，只用于有承诺时限的事项的必交材料"))),
    ];

    private static IEnumerable<Fault> OfProcedures(IReadOnlyList<SpecialProcedure> procedures)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        return procedures.SelectMany((procedure, i) => ItemRules.Broken(
            (procedure.Name.Length == 0 || !names.Add(procedure.Name), $"specialProcedures[{i}].name", "不能为空，且不能重复"),
            (procedure.Longest.Days < 1, $"specialProcedures[{i}].longest.days", "应从 1 起")));
    }

    private static IEnumerable<Fault> OfExtension(TermExtension extension, DayUnit? unit) => ItemRules.Broken(
        (extension.Term.Days < 1, "extension.term.days", "应从 1 起"),
        (extension.Term.Unit != unit, "extension.term.unit", "应与所延长的时限相同"),
        (extension.Times < 1, "extension.times", "应从 1 起"));
}
