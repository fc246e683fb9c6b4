using System.Globalization;
using System.Text.Json;
using ServiceSdk.Items;

namespace ServiceSdk.Catalog;

/// <summary>Whether a value is what its field's kind allows.</summary>
internal static class FormValue
{
    private const int TextLength = 200;

    /// <summary>Null and blank text count as not filled in.</summary>
    public static bool IsEmpty(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => true,
        JsonValueKind.String => string.IsNullOrWhiteSpace(value.GetString()),
        _ => false,
    };

    /// <summary>What is wrong with a value, to follow the field's label; null when nothing is. Never repeats the value.</summary>
    public static string? Complaint(FormField field, JsonElement value) => field.Kind switch
    {
        FormFieldKind.Text => Text(value) is { Length: <= TextLength } ? null : "应为不超过200个字的文字",
        FormFieldKind.Date => IsDate(Text(value)) ? null : "应为日期，例如2018-10-30",
        FormFieldKind.Integer => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _) ? null : "应为整数",
        FormFieldKind.YesNo => value.ValueKind is JsonValueKind.True or JsonValueKind.False ? null : "应为是或否",
        FormFieldKind.Choice => field.Choices.Any(choice => choice.Value == Text(value)) ? null : "应从选项中选择",
        _ => throw new InvalidOperationException($"A form field of kind {field.Kind} cannot be checked."),
    };

    private static string? Text(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static bool IsDate(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
