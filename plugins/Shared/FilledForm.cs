using System.Text.Json;

namespace Departments;

/// <summary>A filled form, read without reflection: serialising a plugin's own types would pin its load context.</summary>
internal sealed class FilledForm
{
    private readonly JsonElement _fields;

    private FilledForm(JsonElement fields) => _fields = fields;

    public static FilledForm Read(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json);
        return new FilledForm(document.RootElement.Clone());
    }

    /// <summary>The text or choice; empty where it was not filled in.</summary>
    public string Text(string name) =>
        _fields.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    /// <summary>Whether it was answered with yes.</summary>
    public bool Yes(string name) => _fields.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.True;

    /// <summary>The whole number; null where it was not filled in or is too large.</summary>
    public long? Integer(string name) =>
        _fields.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number) ? number : null;
}
