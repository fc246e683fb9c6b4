using System.Text.Json;
using ServiceSdk.Catalog.Conditions;
using ServiceSdk.Items;

namespace ServiceSdk.Catalog;

/// <summary>
/// What an item's data alone demand of a filing: required fields, kinds of values, conditions, essential materials. Everything missing is
/// named at once (一次告知); the plugin's rules come after.
/// </summary>
public static class FilingCheck
{
    /// <summary>The code of an essential material that was not handed in.</summary>
    public const string MaterialMissing = "material_missing";

    /// <summary>Checks form and materials.</summary>
    /// <param name="item">The item filed for.</param>
    /// <param name="form">The filled form: one UTF-8 JSON object.</param>
    /// <param name="materials">The codes of the materials handed in.</param>
    /// <returns>All findings, the form's in the order of its fields, then the conditions' and the materials'; empty when the data are in order.</returns>
    public static IReadOnlyList<Finding> Findings(ServiceItem item, ReadOnlyMemory<byte> form, IReadOnlyList<string> materials) =>
        [.. OfForm(item, form), .. OfConditions(item, form), .. OfMaterials(item, materials)];

    private static IEnumerable<Finding> OfForm(ServiceItem item, ReadOnlyMemory<byte> form)
    {
        using var document = Read(form);
        if (document is not { RootElement.ValueKind: JsonValueKind.Object })
        {
            return [Form("form_malformed", "表单内容无法读取，请重新填写。")];
        }

        var root = document.RootElement;
        var known = item.Form.Select(field => field.Name).ToHashSet();
        return
        [
            .. item.Form.Select(field => OfField(field, root)).OfType<Finding>(),
            .. root.EnumerateObject().Where(property => !known.Contains(property.Name)).Take(1)
                .Select(_ => Form("form_field_unknown", "表单中有本事项没有的栏目，请使用本事项的表单。")),
        ];
    }

    private static IEnumerable<Finding> OfConditions(ServiceItem item, ReadOnlyMemory<byte> form)
    {
        if (item.Guide.Conditions.All(condition => condition.When.Count == 0))
            return [];
        using var document = Read(form);
        return document is not { RootElement.ValueKind: JsonValueKind.Object } ? [] : ItemConditions.Judge(item, document.RootElement)
            .Where(judged => judged.State == ConditionState.Unmet)
            .Select(judged => new Finding(FindingKind.Condition, "condition_unmet", $"不符合条件：{judged.Condition.Value}。", judged.Condition.Source)).ToList();
    }

    private static Finding? OfField(FormField field, JsonElement root)
    {
        if (!root.TryGetProperty(field.Name, out var value) || FormValue.IsEmpty(value))
        {
            return field.Required ? Form("form_field_missing", $"请填写“{field.Label}”。") : null;
        }

        return FormValue.Complaint(field, value) is { } complaint
            ? Form("form_field_invalid", $"“{field.Label}”{complaint}。")
            : null;
    }

    private static IEnumerable<Finding> OfMaterials(ServiceItem item, IReadOnlyList<string> materials)
    {
        var missing = item.Materials.Where(material => material.Essential && !materials.Contains(material.Code))
            .Select(material => new Finding(FindingKind.Material, MaterialMissing, Request(material), material.Source));
        return materials.All(code => item.Materials.Any(material => material.Code == code))
            ? missing
            : missing.Append(new(FindingKind.Material, "material_unknown", "提交的材料中有本事项不需要的材料，请核对。", Sources.Sample));
    }

    private static string Request(ItemMaterial material) => material.Shareable is { } shared
        ? $"请补交“{material.Name}”，或者同意由窗口查询共享数据“{shared.Label}”代替。"
        : $"请补交“{material.Name}”。";

    // A field of a form has no source of its own in the contract: the forms are the demonstration's.
    private static Finding Form(string code, string message) => new(FindingKind.Form, code, message, Sources.Sample);

    private static JsonDocument? Read(ReadOnlyMemory<byte> form)
    {
        try
        {
            var reader = new Utf8JsonReader(form.Span);
            while (reader.Read())
            {
                // Text that is no text (half a surrogate pair, broken UTF-8) shows only when it is read.
                _ = reader.TokenType is JsonTokenType.PropertyName or JsonTokenType.String ? reader.GetString() : null;
            }

            return JsonDocument.Parse(form, new JsonDocumentOptions { AllowDuplicateProperties = false });
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            // Whoever filled it in learns it as a finding; the parser's own words could quote what was entered.
            return null;
        }
    }
}
