using ServiceSdk.Items;

namespace ServiceSdk.Plugins.Manifests;

/// <summary>What the values of an item must be that people read, and by which others know it.</summary>
internal static class ItemGuideRules
{
    private const string NotEmpty = "不能为空";

    public static IEnumerable<Fault> Faults(ServiceItem item) =>
    [
        .. ItemRules.Broken(
            (item.MainItem is { } main && !(main.Length > 0 && item.Name.StartsWith($"{main}-", StringComparison.Ordinal)),
                "mainItem", "应为事项名称中连字符之前的部分"),
            (item.Coverage?.Value.Length == 0, "coverage.value", NotEmpty),
            (item.ValidTo?.Value < item.ValidFrom?.Value, "validTo.value", "不能早于 validFrom")),
        .. OfCodes(item.Codes),
        .. item.Guide.Conditions.SelectMany((condition, i) => OfCondition(condition, item.Form).Select(fault => fault with { Path = $"guide.conditions[{i}].{fault.Path}" })),
        .. OfGuide(item.Guide).Select(fault => fault with { Path = $"guide.{fault.Path}" }),
    ];

    private static IEnumerable<Fault> OfCodes(IReadOnlyList<OfficialCode> codes)
    {
        var schemes = new HashSet<string>(StringComparer.Ordinal);
        return codes.SelectMany((code, i) => ItemRules.Broken(
            (!ItemRules.IsSlug(code.Scheme) || !schemes.Add(code.Scheme), $"codes[{i}].scheme", "只能由小写字母、数字和连字符组成，且不能重复"),
            (code.Value.Length == 0, $"codes[{i}].value", NotEmpty)));
    }

    private static IEnumerable<Fault> OfCondition(ItemCondition condition, IReadOnlyList<FormField> form) =>
    [
        .. ItemRules.Broken((condition.Value.Length == 0, "value", NotEmpty)),
        .. condition.When.SelectMany((test, i) => ItemRules.Broken(
            (form.All(field => field.Name != test.Field), $"when[{i}].field", "不是本事项表单的栏目"),
            (form.FirstOrDefault(field => field.Name == test.Field) is { } field && !Fits(test, field), $"when[{i}]", "与栏目的类型不符"))),
    ];

    // Exactly what the field's kind allows, and nothing beside.
    private static bool Fits(FieldTest test, FormField field)
    {
        var (yes, choices, bounds) = (test.Yes is not null, test.OneOf.Count > 0, test.AtLeast is not null || test.AtMost is not null);
        return field.Kind switch
        {
            FormFieldKind.YesNo => yes && !choices && !bounds,
            FormFieldKind.Choice => choices && !yes && !bounds && test.OneOf.All(value => field.Choices.Any(choice => choice.Value == value)),
            FormFieldKind.Integer => bounds && !yes && !choices,
            _ => false,
        };
    }

    private static IEnumerable<Fault> OfGuide(ItemGuide guide) =>
    [
        .. ItemRules.Broken(
            (guide.Audience is { Value: var audience } && (audience.Count == 0 || audience.Distinct().Count() != audience.Count),
                "audience.value", "至少写一类，且不能重复"),
            (guide.Charge?.Value.Length == 0, "charge.value", NotEmpty),
            (guide.Result?.Value.Length == 0, "result.value", NotEmpty),
            (guide.Place?.Value.Length == 0, "place.value", NotEmpty)),
        .. Empty("steps", guide.Steps),
        .. Empty("legalBasis", guide.LegalBasis),
        .. Empty("phones", guide.Phones),
    ];

    private static IEnumerable<Fault> Empty(string field, IReadOnlyList<Sourced<string>> texts) =>
        texts.SelectMany((text, i) => ItemRules.Broken((text.Value.Length == 0, $"{field}[{i}].value", NotEmpty)));
}
