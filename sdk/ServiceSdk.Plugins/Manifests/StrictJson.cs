using Newtonsoft.Json;
using Newtonsoft.Json.Converters;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Serialization;

namespace ServiceSdk.Plugins.Manifests;

/// <summary>Reads a document a person wrote, and names the first place that is not as the contract's types say.</summary>
internal static class StrictJson
{
    private static readonly KebabCaseNamingStrategy ValueNames = new();
    private static readonly StrictResolver Resolver = new();

    private static readonly JsonSerializer Serializer = JsonSerializer.Create(new JsonSerializerSettings
    {
        ContractResolver = Resolver,
        Converters = { new StringEnumConverter(ValueNames, allowIntegerValues: false) },
        // The contract's empty lists are defaults to be replaced, not to be filled.
        ObjectCreationHandling = ObjectCreationHandling.Replace,
    });

    /// <summary>The document as a tree; null with the fault where it is no JSON.</summary>
    public static JToken? Parse(string text, out Fault? fault)
    {
        using var reader = new JsonTextReader(new StringReader(text)) { DateParseHandling = DateParseHandling.None };
        try
        {
            var root = JToken.ReadFrom(reader, new JsonLoadSettings { DuplicatePropertyNameHandling = DuplicatePropertyNameHandling.Error });
            while (reader.Read())
            {
                // Comments may follow; anything else throws.
            }

            fault = null;
            return root;
        }
        catch (JsonException)
        {
            fault = new Fault($"第 {reader.LineNumber} 行", "不是有效的 JSON");
            return null;
        }
    }

    /// <summary>The value a tree stands for; null with the fault where it does not fit.</summary>
    public static T? Read<T>(JToken token, out Fault? fault)
        where T : class
    {
        fault = Check(token, Resolver.ResolveContract(typeof(T)));
        return fault is null ? token.ToObject<T>(Serializer) : null;
    }

    private static Fault? Check(JToken token, JsonContract contract) => contract switch
    {
        JsonObjectContract type => token is JObject value ? CheckObject(value, type) : At(token, "应为对象"),
        JsonDictionaryContract map => token is JObject value
            ? First(value.PropertyValues(), map.DictionaryValueType!)
            : At(token, "应为对象"),
        JsonArrayContract list => token is JArray values ? First(values, list.CollectionItemType!) : At(token, "应为数组"),
        _ => CheckValue(token, contract.UnderlyingType),
    };

    private static Fault? CheckObject(JObject value, JsonObjectContract type)
    {
        foreach (var property in value.Properties())
        {
            if (!type.Properties.Contains(property.Name))
                return At(property, "是未知字段");
        }

        foreach (var known in type.Properties)
        {
            var given = value[known.PropertyName!];
            if (given is null && known.Required == Required.Always)
                return new Fault($"{(value.Path.Length > 0 ? value.Path + "." : "")}{known.PropertyName}", "缺少该字段");
            var mayStayNull = given is null || (given.Type == JTokenType.Null && known.Required == Required.Default);
            if (!mayStayNull && Check(given!, Resolver.ResolveContract(known.PropertyType!)) is { } fault)
                return fault;
        }

        return null;
    }

    private static Fault? First(IEnumerable<JToken> tokens, Type type) =>
        tokens.Select(token => Check(token, Resolver.ResolveContract(type))).FirstOrDefault(fault => fault is not null);

    private static Fault? CheckValue(JToken token, Type nullable)
    {
        var type = Nullable.GetUnderlyingType(nullable) ?? nullable;
        if (type.IsEnum)
        {
            var names = Enum.GetNames(type).Select(name => ValueNames.GetPropertyName(name, false)).ToArray();
            return names.Contains(token.Type == JTokenType.String ? (string?)token : null) ? null : At(token, $"应为 {string.Join("、", names)} 之一");
        }

        if (type == typeof(int))
            return token.Type == JTokenType.Integer && int.TryParse(token.ToString(), out _) ? null : At(token, "应为整数");
        if (type == typeof(bool))
            return token.Type == JTokenType.Boolean ? null : At(token, "应为 true 或 false");
        return token.Type == JTokenType.String ? null : At(token, "应为文字");
    }

    private static Fault At(JToken token, string what) => new(token.Path.Length > 0 ? token.Path : "$", what);
}
