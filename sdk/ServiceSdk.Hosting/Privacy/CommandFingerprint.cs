using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ServiceSdk.Hosting.Privacy;

/// <summary>HMAC-SHA256 of a command in its canonical form, so that a key used twice is told from a retry without keeping what was asked.</summary>
public sealed class CommandFingerprint(MasterKey master)
{
    // One a thread: an HMAC that keeps its key costs half of one made for each command.
    private readonly ThreadLocal<(IncrementalHash Hmac, ArrayBufferWriter<byte> Words, Utf8JsonWriter Json)> _scratch = new(() =>
    {
        var words = new ArrayBufferWriter<byte>(1024);
        return (IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, master.Derive("command fingerprint")), words, new Utf8JsonWriter(words));
    });

    /// <summary>Fingerprints a command.</summary>
    /// <param name="name">What is asked, and of what: stable words, never personal data alone.</param>
    /// <param name="body">What the client sent, parsed: white space and field order do not count.</param>
    /// <param name="json">How it is written.</param>
    public byte[] Of<T>(string name, T body, JsonTypeInfo<T> json)
    {
        var (hmac, words, writer) = _scratch.Value;
        words.ResetWrittenCount();
        Encoding.UTF8.GetBytes(name, words);
        words.Write("\n"u8);
        writer.Reset();
        JsonSerializer.Serialize(writer, body, json);
        return Of(hmac, words);
    }

    /// <summary>Fingerprints a command that its name says whole.</summary>
    public byte[] Of(string name)
    {
        var (hmac, words, _) = _scratch.Value;
        words.ResetWrittenCount();
        Encoding.UTF8.GetBytes(name, words);
        return Of(hmac, words);
    }

    // In one piece: each part of a hash is a call into native code.
    private static byte[] Of(IncrementalHash hmac, ArrayBufferWriter<byte> words)
    {
        hmac.AppendData(words.WrittenSpan);
        return hmac.GetHashAndReset();
    }
}
