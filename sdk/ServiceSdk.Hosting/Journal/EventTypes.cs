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

    /// <summary>A record's events.</summary>
    /// <exception cref="InvalidDataException">They cannot be read; see <see cref="Read(ReadOnlySpan{byte})"/>.</exception>
    public IReadOnlyList<IEvent> EventsOf(Record record) => record.Made ?? Read(record.Payload);

    /// <summary>Reads a record's payload.</summary>
    /// <exception cref="InvalidDataException">Not a payload, or an event this version does not know.</exception>
    public IReadOnlyList<IEvent> Read(ReadOnlySpan<byte> payload)
    {
        try
        {
            var json = new Utf8JsonReader(payload);
            var events = new List<IEvent>(1);
            Expect(json.Read() && json.TokenType == JsonTokenType.StartArray);
            while (json.Read() && json.TokenType != JsonTokenType.EndArray)
                events.Add(Read(ref json));
            Expect(!json.Read());
            return events;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            // The inner message may quote the payload; its kind is enough.
            throw new InvalidDataException($"A record's payload cannot be read ({e.GetType().Name}).");
        }
    }

    /// <summary>Reads one entry in place, whatever the order of its fields: a long stream has a million of them.</summary>
    private IEvent Read(ref Utf8JsonReader json)
    {
        Utf8JsonReader body = default;
        var (name, version, @event) = ((string?)null, 0, (IEvent?)null);
        Expect(json.TokenType == JsonTokenType.StartObject);
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var (isName, isVersion, isBody) = (json.ValueTextEquals("n"u8), json.ValueTextEquals("v"u8), json.ValueTextEquals("d"u8));
            json.Read();
            if (isName)
                name = json.GetString();
            else if (isVersion)
                version = json.GetInt32();
            else if (isBody)
                body = json;

            // As it is written, it is known by then what the body is: it need not be passed over first.
            if (isBody && name is not null && version > 0)
                @event = Read(ref json, name, version);
            else
                json.Skip();
        }

        if (@event is not null)
            return @event;
        Expect(name is not null && body.TokenType != JsonTokenType.None);
        return Read(ref body, name!, version);
    }

    private IEvent Read(ref Utf8JsonReader body, string name, int version) => _byName.TryGetValue((name, version), out var type)
        ? (IEvent?)JsonSerializer.Deserialize(ref body, type.Json) ?? throw new JsonException()
        : throw new InvalidDataException($"This version does not know the event {name} v{version}.");

    private static void Expect(bool form)
    {
        if (!form)
            throw new JsonException();
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
