using System.Text.Encodings.Web;
using System.Text.Json;

namespace ServiceSdk.Hosting.Journal.Upkeep;

/// <summary>Writes records as text: one JSON object a line, personal fields as the ciphertext they are.</summary>
public static class JournalDump
{
    // Read by people: Chinese stands as Chinese. A payload that is no JSON is named, so it is looked at before it is written raw.
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes records, each with a line feed behind it.</summary>
    /// <param name="records">The records.</param>
    /// <param name="output">Where to.</param>
    public static void Write(IEnumerable<StoredRecord> records, Stream output)
    {
        foreach (var stored in records)
        {
            using (var json = new Utf8JsonWriter(output, Readable))
                Write(json, stored);
            output.WriteByte((byte)'\n');
        }
    }

    private static void Write(Utf8JsonWriter json, StoredRecord stored)
    {
        json.WriteStartObject();
        json.WriteNumber("sequence", stored.Sequence);
        json.WriteString("stream", stored.Stream);
        json.WriteNumber("version", stored.Version);
        if (stored.Record is { } record)
            Write(json, record);
        else
            json.WriteBoolean("damaged", true);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Record record)
    {
        var ((subject, role, office, terminal), key, at) = record.Envelope;
        json.WriteString("at", CivilTime.At(at.CivilTime));
        json.WriteNumber("hallTime", at.HallTime);
        json.WriteString("subject", subject);
        json.WriteString("role", role);
        json.WriteString("office", office);
        json.WriteString("terminal", terminal);
        json.WriteString("key", key);
        json.WritePropertyName("events");
        try
        {
            using var events = JsonDocument.Parse(record.Payload);
            events.RootElement.WriteTo(json);
        }
        catch (JsonException)
        {
            json.WriteStringValue(record.Payload);
        }

        json.WriteString("hash", Convert.ToHexStringLower(record.Hash));
    }
}
