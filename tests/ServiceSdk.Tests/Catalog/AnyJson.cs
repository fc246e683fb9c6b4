using System.Text.Encodings.Web;
using System.Text.Json;

namespace ServiceSdk.Tests.Catalog;

/// <summary>JSON as clients, mistakes and attackers write it: every type, huge, deep, any characters, names twice. As raw text, since a parser would mend it.</summary>
internal static class AnyJson
{
    private const int Deepest = 200;

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Text of any characters that can be written in UTF-8.</summary>
    public static Gen<string> Text { get; } = Gen.Frequency(
        (4, Gen.OneOf("钱示例", "e\u0301", "👩‍👩‍👧‍👦", "\u202Eabc", "\uFEFF", "Ａ００１", "𠮷野", "\u0000", " ", "", "<script>alert(1)</script>", "'; DROP TABLE record; --", "{{7*7}}")),
        (4, Gen.Char[' ', '\uD7FF'].Array[0, 30].Select(characters => new string(characters))),
        (1, Gen.Int[1, 3_000].Select(length => new string('汉', length))));

    /// <summary>One value.</summary>
    public static Gen<string> Value { get; } = Gen.Recursive<string>((depth, inner) => depth > 3 ? Scalar! : Gen.Frequency(
        (6, Scalar!),
        (1, inner.Array[0, 4].Select(values => $"[{string.Join(',', values)}]")),
        (1, Gen.Select(Text, inner).Array[0, 4].Select(Object)),
        (1, Gen.Int[1, Deepest].Select(levels => $"{new string('[', levels)}{new string(']', levels)}"))));

    private static Gen<string> Scalar => Gen.Frequency(
        (2, Gen.OneOf("null", "true", "false", "\"\\ud800\"", "1e400", "-0", "00", "{}", "[]")),
        (2, Gen.Long.Select(number => $"{number}")),
        (1, Gen.Double.Where(double.IsFinite).Select(number => JsonSerializer.Serialize(number))),
        (3, Text.Select(Quoted)));

    /// <summary>An object of its fields in their order, also where two have one name.</summary>
    public static string Object(IEnumerable<(string Name, string Value)> fields) =>
        $"{{{string.Join(',', fields.Select(field => $"{Quoted(field.Name)}:{field.Value}"))}}}";

    /// <summary>A text as JSON.</summary>
    public static string Quoted(string text) => JsonSerializer.Serialize(text, Plain);
}
