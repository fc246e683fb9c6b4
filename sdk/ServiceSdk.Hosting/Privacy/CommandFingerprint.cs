using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ServiceSdk.Hosting.Privacy;

/// <summary>HMAC-SHA256 of a command in its canonical form, so that a key used twice is told from a retry without keeping what was asked.</summary>
public sealed class CommandFingerprint(MasterKey master)
{
    // One a thread: an HMAC that keeps its key costs half of one made for each command.
    private readonly ThreadLocal<IncrementalHash> _hmac = new(
        () => IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, master.Derive("command fingerprint")));

    /// <summary>Fingerprints a command.</summary>
    /// <param name="name">What is asked, and of what: stable words, never personal data alone.</param>
    /// <param name="body">What the client sent, parsed: white space and field order do not count.</param>
    /// <param name="json">How it is written.</param>
    public byte[] Of<T>(string name, T body, JsonTypeInfo<T> json)
    {
        // First, since it may throw: nothing of a command may be left in the next one's fingerprint.
        var written = JsonSerializer.SerializeToUtf8Bytes(body, json);
        var hmac = _hmac.Value!;
        Append(hmac, name);
        hmac.AppendData("\n"u8);
        hmac.AppendData(written);
        return hmac.GetHashAndReset();
    }

    /// <summary>Fingerprints a command that its name says whole.</summary>
    public byte[] Of(string name)
    {
        var hmac = _hmac.Value!;
        Append(hmac, name);
        return hmac.GetHashAndReset();
    }

    private static void Append(IncrementalHash hmac, string text)
    {
        Span<byte> utf8 = stackalloc byte[256];
        hmac.AppendData(Encoding.UTF8.TryGetBytes(text, utf8, out var length) ? utf8[..length] : Encoding.UTF8.GetBytes(text));
    }
}
