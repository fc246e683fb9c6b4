using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ServiceSdk.ReferenceHost.Tests.Fuzzing;

/// <summary>Makes request bodies: as the document's schema has them, and spoiled in one of the ways clients and attackers spoil them.</summary>
internal sealed class Bodies(JsonNode document, Words words, Random random)
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 10_000 };

    /// <summary>A body for a schema, in bytes.</summary>
    public byte[] Make(JsonNode? schema)
    {
        var body = schema is null ? new JsonObject() : Value(schema, "", 0);
        switch (random.Next(12))
        {
            case 0: return Spoiled(body);
            case 1: return Encoding.UTF8.GetBytes($"{string.Concat(Enumerable.Repeat("[", random.Next(1, 20_000)))}");
            case 2: return Encoding.UTF8.GetBytes($$"""{"{{new string('a', random.Next(70_000))}}":"{{new string('b', random.Next(70_000))}}"}""");
            case 3: return Noise(random.Next(200));
            case 4 or 5 or 6: Change(body); break;
        }

        return Write(body);
    }

    private static byte[] Write(JsonNode? body)
    {
        try
        {
            return Encoding.UTF8.GetBytes(body?.ToJsonString(Plain) ?? "null");
        }
        catch (ArgumentException)
        {
            // Half of a surrogate pair has no UTF-8; escaped it can be sent.
            return """{"item":"\ud800"}"""u8.ToArray();
        }
    }

    /// <summary>A value as the schema wants it.</summary>
    private JsonNode? Value(JsonNode schema, string name, int depth)
    {
        schema = Resolve(schema);
        if (schema["enum"] is JsonArray names && names.Count > 0)
            return names[random.Next(names.Count)]!.DeepClone();
        if (depth > 5 || random.Next(20) == 0)
            return null;
        return Type(schema) switch
        {
            "integer" => random.Next(6) == 0 ? random.NextInt64() : random.Next(-1, 40),
            "number" => random.NextDouble(),
            "boolean" => random.Next(2) == 0,
            "array" => new JsonArray([.. Enumerable.Range(0, random.Next(3)).Select(_ => Value(schema["items"] ?? new JsonObject(), name, depth + 1))]),
            "string" => words.For(name),
            _ when schema["properties"] is JsonObject properties => new JsonObject(properties
                .Where(_ => random.Next(8) > 0).Select(one => KeyValuePair.Create(one.Key, Value(one.Value!, one.Key, depth + 1)))),
            _ => Anything(depth),
        };
    }

    private JsonNode Resolve(JsonNode schema)
    {
        while (true)
        {
            if ((string?)schema["$ref"] is { } reference)
                schema = reference[2..].Split('/').Aggregate(document, (at, step) => at[step]!);
            else if ((schema["oneOf"] ?? schema["allOf"] ?? schema["anyOf"]) is JsonArray { Count: > 0 } some)
                schema = some[^1]!;
            else
                return schema;
        }
    }

    private static string? Type(JsonNode schema) => schema["type"] switch
    {
        JsonArray several => several.Select(one => (string?)one).FirstOrDefault(one => one != "null"),
        JsonNode one => (string?)one,
        null => null,
    };

    /// <summary>A value of no schema.</summary>
    private JsonNode? Anything(int depth) => random.Next(depth > 4 ? 6 : 8) switch
    {
        0 => null,
        1 => random.Next(2) == 0,
        2 => random.NextInt64(),
        3 => -random.NextDouble() * double.MaxValue,
        4 or 5 => words.Harm(),
        6 => new JsonArray([.. Enumerable.Range(0, random.Next(4)).Select(_ => Anything(depth + 1))]),
        _ => new JsonObject { ["kind"] = "renewal", [words.For("")] = Anything(depth + 1) },
    };

    /// <summary>Puts something of another type somewhere, takes something away, or adds what nobody asked for.</summary>
    private void Change(JsonNode? body)
    {
        if (body is not JsonObject { Count: > 0 } object1)
            return;
        var field = object1.ElementAt(random.Next(object1.Count)).Key;
        switch (random.Next(4))
        {
            case 0: object1.Remove(field); break;
            case 1: object1["__proto__"] = Anything(0); break;
            case 2 when object1[field] is JsonObject inner: Change(inner); break;
            default: object1[field] = Anything(0); break;
        }
    }

    /// <summary>The body with a byte changed, or cut off.</summary>
    private byte[] Spoiled(JsonNode? body)
    {
        var bytes = Write(body);
        if (random.Next(2) == 0)
            return bytes[..random.Next(bytes.Length)];
        bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        return bytes;
    }

    private byte[] Noise(int length)
    {
        var bytes = new byte[length];
        random.NextBytes(bytes);
        return bytes;
    }
}
