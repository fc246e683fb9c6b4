using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ServiceSdk.Hosting.Privacy;

/// <summary>HMAC-SHA256 of a command in its canonical form, so that a key used twice is told from a retry without keeping what was asked.</summary>
public sealed class CommandFingerprint(MasterKey master)
{
    private readonly byte[] _key = master.Derive("command fingerprint");

    /// <summary>Fingerprints a command.</summary>
    /// <param name="name">What is asked, and of what: stable words, never personal data alone.</param>
    /// <param name="body">What the client sent, parsed: white space and field order do not count.</param>
    /// <param name="json">How it is written.</param>
    public byte[] Of<T>(string name, T body, JsonTypeInfo<T> json)
    {
        byte[] canonical = [.. Encoding.UTF8.GetBytes(name), (byte)'\n', .. JsonSerializer.SerializeToUtf8Bytes(body, json)];
        return HMACSHA256.HashData(_key, canonical);
    }

    /// <summary>Fingerprints a command that its name says whole.</summary>
    public byte[] Of(string name) => HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(name));
}
