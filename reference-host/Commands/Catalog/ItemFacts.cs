using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using ServiceSdk.Catalog;
using ServiceSdk.Items;

namespace ServiceSdk.ReferenceHost.Commands.Catalog;

/// <summary>The facts an item is judged by: its form's fields, the materials, and whom and when it is about. What is not known is not there.</summary>
/// <param name="Form">The form as far as it is known: one JSON object.</param>
internal sealed record ItemFacts(DateOnly? FiledOn, DateOnly? BirthDate, bool? Male, IReadOnlyList<string> Materials, byte[] Form)
{
    private const string Filed = "filedOn", Birth = "birthDate", Sex = "male", Papers = "materials";
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <summary>Every fact, unknown.</summary>
    public static string Template(ServiceItem item)
    {
        var facts = new JsonObject { [Filed] = null, [Birth] = null, [Sex] = null };
        foreach (var field in item.Form)
            facts[field.Name] = null;
        if (item.Materials.Count > 0)
            facts[Papers] = new JsonArray();
        return facts.ToJsonString(Indented);
    }

    public static Outcome<ItemFacts> Read(ServiceItem item, string text)
    {
        try
        {
            if (JsonNode.Parse(text, documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false }) is not JsonObject facts)
                return Malformed("应为一个JSON对象");
            var (filed, birth, male) = (Date(facts, Filed), Date(facts, Birth), (bool?)facts[Sex]);
            string[] materials = facts[Papers] is JsonArray all ? [.. all.Select(one => (string?)one ?? "")] : [];
            var fields = item.Form.Select(field => field.Name).ToHashSet();
            if (facts.Select(fact => fact.Key).FirstOrDefault(name => name is not (Filed or Birth or Sex or Papers) && !fields.Contains(name)) is { } unknown)
                return Malformed($"“{unknown}”不是本事项要问的内容");
            var form = new JsonObject(facts.Where(fact => fact.Value is not null && fields.Contains(fact.Key)).Select(fact => KeyValuePair.Create(fact.Key, fact.Value?.DeepClone())));
            var read = new ItemFacts(filed, birth, male, materials, JsonSerializer.SerializeToUtf8Bytes(form, ShownJson.Default.JsonObject));
            return FilingCheck.Findings(item, read.Form, materials).FirstOrDefault(finding => finding.Code is "form_field_invalid" or "material_unknown") is { } wrong
                ? Malformed(wrong.Message.TrimEnd('。'))
                : read;
        }
        catch (Exception e) when (e is JsonException or FormatException or InvalidOperationException)
        {
            return Malformed("有无法读取的内容");
        }
    }

    private static DateOnly? Date(JsonObject facts, string name) =>
        (string?)facts[name] is { } text ? DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    private static Refusal Malformed(string what) => new("facts_malformed", $"事实文件不正确：{what}。", "请按catalog judge --template打印的内容填写。");
}
