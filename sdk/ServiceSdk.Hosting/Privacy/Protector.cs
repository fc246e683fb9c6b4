using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ServiceSdk.Hosting.Privacy;

/// <summary>Turns personal data into <see cref="Protected{T}"/> and back. Safe for concurrent use.</summary>
public sealed class Protector(KeyRing keys)
{
    /// <summary>Encrypts a value under its subject's key.</summary>
    /// <param name="subject">A subject of <see cref="KeyRing.Create"/> whose key still exists.</param>
    /// <param name="value">The personal data.</param>
    /// <param name="json">How it is written.</param>
    /// <exception cref="InvalidOperationException">The subject has no key.</exception>
    public Protected<T> Protect<T>(string subject, T value, JsonTypeInfo<T> json)
    {
        var key = keys.Open(subject) ?? throw new InvalidOperationException("The subject has no key.");
        var plain = JsonSerializer.SerializeToUtf8Bytes(value, json);
        return new Protected<T>(subject, Sealed.Algorithm, Sealed.Seal(key, subject, plain));
    }

    /// <summary>Decrypts a value.</summary>
    /// <returns>The personal data; default once the subject's key was destroyed.</returns>
    public T? Reveal<T>(Protected<T> value, JsonTypeInfo<T> json) =>
        keys.Open(value.Subject) is { } key
            ? JsonSerializer.Deserialize(Sealed.Open(key, value.Algorithm, value.Subject, value.Ciphertext), json)
            : default;
}
