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
        NullValueHandling = NullValueHandling.Ignore,
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
            fault = new Fault($"第 {reader.LineNumber} 行", "不是有效的 JSON", reader.LineNumber);
            return null;
        }
    }

    /// <summary>The value a tree stands for; null with the first fault where it does not fit.</summary>
    public static T? Read<T>(JToken token, out Fault? fault)
        where T : class
    {
        fault = Faults<T>(token).FirstOrDefault();
        return fault is null ? token.ToObject<T>(Serializer) : null;
    }

    /// <summary>Everything in a tree that is not as a type says.</summary>
    public static IEnumerable<Fault> Faults<T>(JToken token) => Check(token, typeof(T));

    /// <summary>A value as the tree that reads as it; what is null is left out.</summary>
    public static JToken Write(object value) => JToken.FromObject(value, Serializer);

    /// <summary>How the documents' members stand in JSON.</summary>
    internal static JsonContract ContractOf(Type type) => Resolver.ResolveContract(type);

    /// <summary>What an enumeration's values are called in the documents.</summary>
    internal static string[] NamesOf(Type type) => [.. Enum.GetNames(type).Select(name => ValueNames.GetPropertyName(name, false))];

    private static IEnumerable<Fault> Check(JToken token, Type type) => ContractOf(type) switch
    {
        JsonObjectContract known => token is JObject value ? CheckObject(value, known) : [At(token, "应为对象")],
        JsonDictionaryContract map => token is JObject value
            ? value.PropertyValues().SelectMany(one => Check(one, map.DictionaryValueType!))
            : [At(token, "应为对象")],
        JsonArrayContract list => token is JArray values ? values.SelectMany(one => Check(one, list.CollectionItemType!)) : [At(token, "应为数组")],
        _ => CheckValue(token, Nullable.GetUnderlyingType(type) ?? type) is { } fault ? [fault] : [],
    };

    private static IEnumerable<Fault> CheckObject(JObject value, JsonObjectContract type)
    {
        foreach (var property in value.Properties().Where(property => !type.Properties.Contains(property.Name)))
            yield return At(property, "是未知字段");
        foreach (var known in type.Properties)
        {
            var given = value[known.PropertyName!];
            if (given is null && known.Required == Required.Always)
                yield return new Fault($"{(value.Path.Length > 0 ? value.Path + "." : "")}{known.PropertyName}", "缺少该字段");
            if (given is null || (given.Type == JTokenType.Null && known.Required == Required.Default))
                continue;
            foreach (var fault in Check(given, known.PropertyType!))
                yield return fault;
        }
    }

    private static Fault? CheckValue(JToken token, Type type)
    {
        if (type.IsEnum)
        {
            var names = NamesOf(type);
            return names.Contains(token.Type == JTokenType.String ? (string?)token : null) ? null : At(token, $"应为 {string.Join("、", names)} 之一");
        }

        if (type == typeof(int))
            return token.Type == JTokenType.Integer && int.TryParse(token.ToString(), out _) ? null : At(token, "应为整数");
        if (type == typeof(long))
            return token.Type == JTokenType.Integer && long.TryParse(token.ToString(), out _) ? null : At(token, "应为整数");
        if (type == typeof(bool))
            return token.Type == JTokenType.Boolean ? null : At(token, "应为 true 或 false");
        if (type == typeof(DateOnly))
            return DateOnly.TryParseExact((token as JValue)?.Value as string, "yyyy-MM-dd", out _) ? null : At(token, "应为日期，例如 2018-10-30");
        return token.Type == JTokenType.String ? null : At(token, "应为文字");
    }

    private static Fault At(JToken token, string what) => new(token.Path.Length > 0 ? token.Path : "$", what);
}
