using System.Text.RegularExpressions;
using ServiceSdk.Items;

namespace ServiceSdk.Plugins.Manifests;

/// <summary>What the values of an items document must be, beyond their types.</summary>
internal static partial class ItemRules
{
    private const int LongestTitle = 16;

    public static Fault? Check(IReadOnlyList<ServiceItem> items)
    {
        var codes = new HashSet<string>(StringComparer.Ordinal);
        var numbers = new HashSet<int>();
        for (var i = 0; i < items.Count; i++)
        {
            var item = items[i];
            var fault = !codes.Add(item.Code) ? new Fault("code", "与前面的事项重复")
                : !numbers.Add(item.Number) ? new Fault("number", "与前面的事项重复")
                : CheckItem(item) ?? CheckTerms(item) ?? CheckMaterials(item.Materials) ?? CheckForm(item.Form) ?? ItemPathRules.Check(item);
            if (fault is not null)
                return fault with { Path = $"[{i}].{fault.Path}" };
        }

        return null;
    }

    private static Fault? CheckItem(ServiceItem item) =>
        item.Number < 1 ? new Fault("number", "应从 1 起")
        : !Slug().IsMatch(item.Code) ? new Fault("code", "只能由小写字母、数字和连字符组成")
        : item.Department.Length == 0 ? new Fault("department", "不能为空")
        : item.Name.Length == 0 ? new Fault("name", "不能为空")
        : item.Title.Length is 0 or > LongestTitle ? new Fault("title", $"应为 1 至 {LongestTitle} 个字")
        : !Slug().IsMatch(item.Group) ? new Fault("group", "只能由小写字母、数字和连字符组成")
        : item.Mode.Source.Length == 0 ? new Fault("mode.source", "不能为空")
        : null;

    private static Fault? CheckTerms(ServiceItem item)
    {
        if (item.Mode.Value == HandlingMode.Immediate != item.PromisedTerm is null)
            return new Fault("promisedTerm", "即办件不写，其他办理方式必写");
        return CheckTerm("statutoryTerm", item.StatutoryTerm) ?? CheckTerm("promisedTerm", item.PromisedTerm);
    }

    private static Fault? CheckTerm(string name, Sourced<Term>? term) =>
        term is null ? null
        : term.Value.Days < 1 ? new Fault($"{name}.value.days", "应从 1 起")
        : term.Source.Length == 0 ? new Fault($"{name}.source", "不能为空")
        : null;

    private static Fault? CheckMaterials(IReadOnlyList<ItemMaterial> materials)
    {
        var codes = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < materials.Count; i++)
        {
            var material = materials[i];
            if (!Slug().IsMatch(material.Code) || !codes.Add(material.Code))
                return new Fault($"materials[{i}].code", "只能由小写字母、数字和连字符组成，且不能重复");
            if (material.Source.Length == 0)
                return new Fault($"materials[{i}].source", "不能为空");
        }

        return null;
    }

    private static Fault? CheckForm(IReadOnlyList<FormField> form)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < form.Count; i++)
        {
            var field = form[i];
            if (!FieldName().IsMatch(field.Name) || !names.Add(field.Name))
                return new Fault($"form[{i}].name", "应以小写字母开头，只含字母和数字，且不能重复");
            if (field.Kind == FormFieldKind.Choice != field.Choices.Count > 0)
                return new Fault($"form[{i}].choices", "选择项必写，其他类型为空数组");
        }

        return null;
    }

    [GeneratedRegex(@"\A[a-z0-9]+(-[a-z0-9]+)*\z")]
    private static partial Regex Slug();

    [GeneratedRegex(@"\A[a-z][A-Za-z0-9]*\z")]
    private static partial Regex FieldName();
}
