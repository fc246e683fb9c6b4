using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ServiceSdk.ReferenceHost.Commands;

/// <summary>Prints for programs and for people.</summary>
internal static class Output
{
    public static int Json<T>(T value, JsonTypeInfo<T> json)
    {
        var options = new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using var stream = Console.OpenStandardOutput();
        using (var writer = new Utf8JsonWriter(stream, options))
            JsonSerializer.Serialize(writer, value, json);
        stream.WriteByte((byte)'\n');
        return ExitCodes.Done;
    }

    public static int Refused(Refusal refusal, int exitCode = ExitCodes.BadInput)
    {
        Console.Error.WriteLine($"{refusal.Message}{refusal.Remedy} [{refusal.Code}]");
        return exitCode;
    }
}
