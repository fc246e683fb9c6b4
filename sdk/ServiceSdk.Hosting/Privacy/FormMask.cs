using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ServiceSdk.Identity;
using ServiceSdk.Items;

namespace ServiceSdk.Hosting.Privacy;

/// <summary>Masks what a filled form says of a person.</summary>
internal static class FormMask
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The form with every value masked, but for fields whose schema calls them not personal.</summary>
    /// <param name="form">One JSON object.</param>
    /// <param name="schema">Its fields; what is not among them counts as personal.</param>
    public static string Of(string form, IReadOnlyList<FormField> schema)
    {
        if (JsonNode.Parse(form) is not JsonObject values)
            return "{}";
        foreach (var (name, value) in values.ToList())
        {
            var field = schema.FirstOrDefault(one => one.Name == name);
            if (field is { Personal: false })
                continue;

            // Part of a date, a choice or a number says as much as the whole.
            values[name] = field is null or { Kind: FormFieldKind.Text } && value?.GetValueKind() == JsonValueKind.String
                ? Mask.Text(value.GetValue<string>())
                : Mask.Hidden;
        }

        return values.ToJsonString(Readable);
    }
}
