using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.Encodings.Web;

namespace ServiceSdk.Hosting.Journal;

/// <summary>
/// The events a journal holds, by their stable names and integer versions. A payload is a JSON array of
/// <c>{"n": name, "v": version, "d": event}</c>; readers ignore fields they do not know.
/// </summary>
public sealed class EventTypes
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    // A command a thread writes over and over: only the payload itself is allocated.
    [ThreadStatic]
    private static (ArrayBufferWriter<byte> Buffer, Utf8JsonWriter Json)? _scratch;

    private readonly Dictionary<(string Name, int Version), EventType> _byName;
    private readonly Dictionary<Type, EventType> _byType;

    /// <summary>Makes the table.</summary>
    /// <param name="types">Each (name, version) and each type once.</param>
    public EventTypes(IReadOnlyList<EventType> types)
    {
        _byName = types.ToDictionary(type => (type.Name, type.Version));
        _byType = types.ToDictionary(type => type.Json.Type);
        All = types;
    }

    /// <summary>Every event of the table.</summary>
    public IReadOnlyList<EventType> All { get; }

    /// <summary>Writes a record's payload.</summary>
    /// <exception cref="ArgumentException">An event whose type is not in the table.</exception>
    public byte[] Write(IReadOnlyList<IEvent> events)
    {
        var (buffer, json) = _scratch ??= NewScratch();
        buffer.ResetWrittenCount();
        json.Reset();
        json.WriteStartArray();
        foreach (var @event in events)
        {
            if (!_byType.TryGetValue(@event.GetType(), out var type))
                throw new ArgumentException($"{@event.GetType().Name} has no name in the journal.", nameof(events));
            json.WriteStartObject();
            json.WriteString("n"u8, type.EncodedName);
            json.WriteNumber("v"u8, type.Version);
            json.WritePropertyName("d"u8);
            JsonSerializer.Serialize(json, @event, type.Json);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    private static (ArrayBufferWriter<byte> Buffer, Utf8JsonWriter Json) NewScratch()
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        return (buffer, new Utf8JsonWriter(buffer, Readable));
    }

    /// <summary>An event's stable name.</summary>
    /// <exception cref="KeyNotFoundException">Its type is not in the table.</exception>
    public string NameOf(IEvent @event) => _byType[@event.GetType()].Name;

    /// <summary>Reads a record's payload.</summary>
    /// <exception cref="InvalidDataException">Not a payload, or an event this version does not know.</exception>
    public IReadOnlyList<IEvent> Read(ReadOnlySpan<byte> payload)
    {
        try
        {
            using var document = JsonDocument.Parse(payload.ToArray());
            return [.. document.RootElement.EnumerateArray().Select(Read)];
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            // The inner message may quote the payload; its kind is enough.
            throw new InvalidDataException($"A record's payload cannot be read ({e.GetType().Name}).");
        }
    }

    private IEvent Read(JsonElement entry)
    {
        var (name, version) = (entry.GetProperty("n").GetString()!, entry.GetProperty("v").GetInt32());
        if (!_byName.TryGetValue((name, version), out var type))
            throw new InvalidDataException($"This version does not know the event {name} v{version}.");
        return (IEvent?)entry.GetProperty("d").Deserialize(type.Json) ?? throw new JsonException();
    }
}

/// <summary>One event of the journal.</summary>
/// <param name="Name">Stable, <c>noun.participle</c>; never reused for another meaning.</param>
/// <param name="Version">From 1; raised when a reader of the old form could misread the new.</param>
/// <param name="Json">How its fields stand in JSON.</param>
public sealed record EventType(string Name, int Version, JsonTypeInfo Json)
{
    internal JsonEncodedText EncodedName { get; } = JsonEncodedText.Encode(Name);
}
