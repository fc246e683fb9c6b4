using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Serialization;
using ServiceSdk.Items;

namespace ServiceSdk.Plugins.Manifests;

/// <summary>The JSON Schema of items documents, for editors: it says what the reader will hold a document to, taken from the same types.</summary>
internal static class ItemsSchema
{
    public static string Text { get; } = Make().ToString(Formatting.Indented);

    private static JObject Make()
    {
        var schema = new JObject { ["$schema"] = "http://json-schema.org/draft-07/schema#", ["title"] = "items.json" };
        schema.Merge(Of(typeof(List<ServiceItem>)));
        return schema;
    }

    private static JObject Member(JsonProperty property)
    {
        var schema = Of(property.PropertyType!);
        if (property.Required == Required.Default)
            schema["type"] = new JArray(schema["type"]!, "null");
        return schema;
    }

    private static JObject Of(Type nullable)
    {
        var type = Nullable.GetUnderlyingType(nullable) ?? nullable;
        return StrictJson.ContractOf(type) switch
        {
            JsonArrayContract list => new JObject { ["type"] = "array", ["items"] = Of(list.CollectionItemType!) },
            JsonObjectContract members => new JObject
            {
                ["type"] = "object",
                ["properties"] = new JObject(members.Properties.Select(property => new JProperty(property.PropertyName!, Member(property)))),
                ["required"] = new JArray(members.Properties.Where(property => property.Required == Required.Always).Select(property => property.PropertyName)),
                ["additionalProperties"] = false,
            },
            _ when type.IsEnum => new JObject { ["enum"] = new JArray(StrictJson.NamesOf(type)) },
            _ when type == typeof(DateOnly) => new JObject { ["type"] = "string", ["format"] = "date" },
            _ => new JObject { ["type"] = type == typeof(bool) ? "boolean" : type == typeof(string) ? "string" : "integer" },
        };
    }
}
