using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using ServiceSdk.Queueing;

namespace ServiceSdk.Hosting.Journal;

/// <summary>
/// Reads a part of an event that many records hold word for word alike, as a hall's lines stand in its setup and in each day's plan: the
/// same text gives the same object, which is read and kept in memory once. The parts of setups are most of what bringing an idle hall
/// into memory reads.
/// </summary>
/// <typeparam name="T">The part; it never changes.</typeparam>
internal sealed class SharedPart<T> : JsonConverter<T>
    where T : class
{
    // A text takes the place of another that falls on it: what is used most is mostly there, and there is never more.
    private const int Places = 1024;
    private static readonly Known?[] Parts = new Known?[Places];
    private static readonly JsonTypeInfo<T> Json = (JsonTypeInfo<T>)PartsJson.Default.GetTypeInfo(typeof(T))!;

    /// <inheritdoc />
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        // Of what is read in pieces, the part's text may not lie together.
        if (!reader.Position.Equals(default))
            return JsonSerializer.Deserialize(ref reader, Json);
        var from = reader;
        reader.Skip();

        // A payload is one span, and that of its part's first token lies in it.
        var text = MemoryMarshal.CreateReadOnlySpan(in MemoryMarshal.GetReference(from.ValueSpan), (int)(reader.BytesConsumed - from.TokenStartIndex));
        var hash = new HashCode();
        hash.AddBytes(text);
        ref var place = ref Parts[(uint)hash.ToHashCode() % Places];
        if (Volatile.Read(ref place) is { } known && text.SequenceEqual(known.Text))
            return known.Part;
        var part = JsonSerializer.Deserialize(ref from, Json)!;
        Volatile.Write(ref place, new Known(text.ToArray(), part));
        return part;
    }

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => JsonSerializer.Serialize(writer, value, Json);

    private sealed record Known(byte[] Text, T Part);
}

/// <summary>How the parts stand in JSON.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(CamelCaseEnum<AtClosing>), typeof(CamelCaseEnum<LateTickets>)])]
[JsonSerializable(typeof(IReadOnlyList<ServiceLine>))]
[JsonSerializable(typeof(IReadOnlyList<Window>))]
[JsonSerializable(typeof(IReadOnlyList<ClassTarget>))]
[JsonSerializable(typeof(IReadOnlyList<OpenHours>))]
[JsonSerializable(typeof(IReadOnlyList<Skill>))]
[JsonSerializable(typeof(QueueRules))]
internal sealed partial class PartsJson : JsonSerializerContext;
