using System.Text.Json;
using ServiceSdk.Items;

namespace ServiceSdk.Sharing;

/// <summary>预填: what a shared record fills of an item's form.</summary>
public static class SharedFills
{
    /// <summary>The form fields a record has a value for.</summary>
    /// <param name="source">What the item takes from the record.</param>
    /// <param name="record">The record's fields: one JSON object.</param>
    public static IReadOnlyDictionary<string, JsonElement> Of(SharedSource source, string record)
    {
        using var fields = JsonDocument.Parse(record);
        return (from fill in source.Fills
                where fields.RootElement.TryGetProperty(fill.From, out _)
                select fill).ToDictionary(fill => fill.Field, fill => fields.RootElement.GetProperty(fill.From).Clone());
    }

    /// <summary>Those of a form's fields whose values are the record's: they count as from the registry.</summary>
    /// <param name="source">What the item takes from the record.</param>
    /// <param name="record">The record's fields: one JSON object.</param>
    /// <param name="form">The filled form: one UTF-8 JSON object.</param>
    public static IReadOnlyList<string> In(SharedSource source, string record, ReadOnlyMemory<byte> form)
    {
        using var filled = JsonDocument.Parse(form);
        return
        [
            .. Of(source, record)
                .Where(fill => filled.RootElement.TryGetProperty(fill.Key, out var value) && JsonElement.DeepEquals(value, fill.Value))
                .Select(fill => fill.Key),
        ];
    }
}
