using System.Text.RegularExpressions;
using ServiceSdk.Items;

namespace ServiceSdk.Plugins.Manifests;

/// <summary>What the values of an items document must be, beyond their types.</summary>
internal static partial class ItemRules
{
    private const int LongestTitle = 16;
    private const string SlugOnly = "只能由小写字母、数字和连字符组成";
    private const string SlugOnce = "只能由小写字母、数字和连字符组成，且不能重复";
    private const string NotEmpty = "不能为空";

    /// <summary>Everything that is wrong, item by item.</summary>
    public static IEnumerable<Fault> Faults(IReadOnlyList<ServiceItem> items)
    {
        var codes = new HashSet<string>(StringComparer.Ordinal);
        var numbers = new HashSet<int>();
        return items.SelectMany((item, i) => OfItem(item, !codes.Add(item.Code), !numbers.Add(item.Number))
            .Concat(OfTerms(item)).Concat(OfMaterials(item.Materials)).Concat(OfForm(item.Form)).Concat(OfFees(item.Fees))
            .Concat(ItemPathRules.Faults(item)).Concat(ItemGuideRules.Faults(item))
            .Select(fault => fault with { Path = $"[{i}].{fault.Path}" }));
    }

    /// <summary>The faults of those rules that do not hold.</summary>
    internal static IEnumerable<Fault> Broken(params (bool Wrong, string Path, string What)[] rules) =>
        rules.Where(rule => rule.Wrong).Select(rule => new Fault(rule.Path, rule.What));

    internal static bool IsSlug(string text) => Slug().IsMatch(text);

    private static IEnumerable<Fault> OfItem(ServiceItem item, bool codeTwice, bool numberTwice) => Broken(
        (codeTwice, "code", "与前面的事项重复"),
        (numberTwice, "number", "与前面的事项重复"),
        (item.Number < 1, "number", "应从 1 起"),
        (!IsSlug(item.Code), "code", SlugOnly),
        (item.Department.Length == 0, "department", NotEmpty),
        (item.Name.Length == 0, "name", NotEmpty),
        (item.Title.Length is 0 or > LongestTitle, "title", $"应为 1 至 {LongestTitle} 个字"),
        (!IsSlug(item.Group), "group", SlugOnly));

    private static IEnumerable<Fault> OfTerms(ServiceItem item) => Broken(
        (item.Mode.Value == HandlingMode.Immediate != item.PromisedTerm is null, "promisedTerm", "即办件不写，其他办理方式必写"),
        (item.StatutoryTerm?.Value.Days < 1, "statutoryTerm.value.days", "应从 1 起"),
        (item.PromisedTerm?.Value.Days < 1, "promisedTerm.value.days", "应从 1 起"));

    private static IEnumerable<Fault> OfMaterials(IReadOnlyList<ItemMaterial> materials)
    {
        var codes = new HashSet<string>(StringComparer.Ordinal);
        return materials.SelectMany((material, i) => Broken(
            (!IsSlug(material.Code) || !codes.Add(material.Code), "code", SlugOnce),
            (material.Shareable is { } kind && !IsSlug(kind.Kind), "shareable.kind", SlugOnly),
            (material.Shareable?.Label.Length == 0, "shareable.label", NotEmpty),
            (material.Shareable?.FreshDays < 0, "shareable.freshDays", "应从 0 起"))
            .Select(fault => fault with { Path = $"materials[{i}].{fault.Path}" }));
    }

    private static IEnumerable<Fault> OfFees(IReadOnlyList<ItemFee> fees)
    {
        var codes = new HashSet<string>(StringComparer.Ordinal);
        return fees.SelectMany((fee, i) => Broken(
            (!IsSlug(fee.Code) || !codes.Add(fee.Code), "code", SlugOnce),
            (fee.Label.Length == 0, "label", NotEmpty),
            (fee.Basis.Length == 0, "basis", NotEmpty),
            (fee.Fen < 0, "fen", "应从 0 起"))
            .Select(fault => fault with { Path = $"fees[{i}].{fault.Path}" }));
    }

    private static IEnumerable<Fault> OfForm(IReadOnlyList<FormField> form)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        return form.SelectMany((field, i) => Broken(
            (!FieldName().IsMatch(field.Name) || !names.Add(field.Name), "name", "应以小写字母开头，只含字母和数字，且不能重复"),
            (field.Kind == FormFieldKind.Choice != field.Choices.Count > 0, "choices", "选择项必写，其他类型为空数组"))
            .Select(fault => fault with { Path = $"form[{i}].{fault.Path}" }));
    }

    [GeneratedRegex(@"\A[a-z0-9]+(-[a-z0-9]+)*\z")]
    private static partial Regex Slug();

    [GeneratedRegex(@"\A[a-z][A-Za-z0-9]*\z")]
    private static partial Regex FieldName();
}
