using System.Numerics;
using Newtonsoft.Json.Linq;
using NJsonSchema;
using NJsonSchema.Validation;
using ServiceSdk.Plugins.Manifests;

namespace ServiceSdk.Hosting.Halls.Document;

/// <summary>The schema of a hall's document: what it may say, and what its parts are called.</summary>
internal static class HallSchema
{
    /// <summary>The schema as it ships.</summary>
    public static string Text { get; } = ReadText();

    private static readonly Lazy<Task<JsonSchema>> Read = new(static () => JsonSchema.FromJsonAsync(Text));

    /// <summary>Everything in a document that is not as the schema says.</summary>
    public static async Task<IReadOnlyList<Fault>> FaultsAsync(JToken document)
    {
        // The validator throws at a number of more than 64 bits.
        return document is JContainer all && all.Descendants().FirstOrDefault(token => token is JValue { Value: BigInteger }) is { } huge
            ? [new Fault(huge.Path, "数字过大")]
            : [.. (await Read.Value).Validate(document).SelectMany(Faults)];
    }

    /// <summary>The schema read, for the titles of its parts.</summary>
    public static Task<JsonSchema> ReadAsync() => Read.Value;

    private static IEnumerable<Fault> Faults(ValidationError error) => error switch
    {
        ChildSchemaValidationError within => within.Errors.Values.SelectMany(errors => errors).SelectMany(Faults),

        // What is no object lacks no field.
        { Kind: ValidationErrorKind.PropertyRequired, Token: not JObject } => [],
        _ => [new Fault(Path(error), What(error))],
    };

    private static string Path(ValidationError error) => error.Path?.TrimStart('#', '/') is { Length: > 0 } path ? path : "$";

    private static string What(ValidationError error) => error.Kind switch
    {
        ValidationErrorKind.PropertyRequired => "缺少该字段",
        ValidationErrorKind.NoAdditionalPropertiesAllowed => "是未知字段",
        ValidationErrorKind.StringExpected => "应为文字",
        ValidationErrorKind.NumberExpected => "应为数字",
        ValidationErrorKind.IntegerExpected => "应为整数",
        ValidationErrorKind.BooleanExpected => "应为 true 或 false",
        ValidationErrorKind.ObjectExpected => "应为对象",
        ValidationErrorKind.ArrayExpected => "应为数组",
        ValidationErrorKind.StringTooShort or ValidationErrorKind.TooFewItems => "不能为空",
        ValidationErrorKind.ItemsNotUnique => "有重复",
        ValidationErrorKind.NumberTooSmall => $"应不小于{error.Schema.Minimum}",
        ValidationErrorKind.NumberTooBig or ValidationErrorKind.IntegerTooBig => $"应不大于{error.Schema.Maximum}",
        ValidationErrorKind.NotInEnumeration => $"应为 {string.Join("、", error.Schema.Enumeration)} 之一",
        _ => $"应为{error.Schema.Description}",
    };

    private static string ReadText()
    {
        using var stream = typeof(HallSchema).Assembly.GetManifestResourceStream("hall-document.schema.json")
            ?? throw new InvalidOperationException("The assembly was built without hall-document.schema.json.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
