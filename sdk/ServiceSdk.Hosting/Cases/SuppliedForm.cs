using System.Text.Encodings.Web;
using System.Text.Json;

namespace ServiceSdk.Hosting.Cases;

/// <summary>A filed form with what was filled in anew.</summary>
internal static class SuppliedForm
{
    /// <summary>Puts new values in the place of a form's old ones.</summary>
    /// <param name="filed">The form as it was filed: one JSON object.</param>
    /// <param name="values">The new values: one UTF-8 JSON object.</param>
    /// <returns>The whole form and the names of its new fields; values that cannot be read come back as they are, for the rules to say so.</returns>
    public static (ReadOnlyMemory<byte> Form, IReadOnlyList<string> Fields) Of(string filed, ReadOnlyMemory<byte> values)
    {
        try
        {
            using var old = JsonDocument.Parse(filed);
            using var anew = JsonDocument.Parse(values, new JsonDocumentOptions { AllowDuplicateProperties = false });
            var fields = anew.RootElement.EnumerateObject().Select(field => field.Name).ToList();
            using var whole = new MemoryStream();
            using (var json = new Utf8JsonWriter(whole, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            {
                json.WriteStartObject();
                foreach (var field in old.RootElement.EnumerateObject().Where(field => !fields.Contains(field.Name)).Concat(anew.RootElement.EnumerateObject()))
                    field.WriteTo(json);
                json.WriteEndObject();
            }

            return (whole.ToArray(), fields);
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            return (values, []);
        }
    }
}
