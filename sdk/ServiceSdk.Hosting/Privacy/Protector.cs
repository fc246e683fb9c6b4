using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ServiceSdk.Hosting.Journal;

namespace ServiceSdk.Hosting.Privacy;

/// <summary>Turns personal data into <see cref="Protected{T}"/> and back. Safe for concurrent use.</summary>
public sealed class Protector(KeyRing keys)
{
    /// <summary>Encrypts a value under the key of a subject whose row is not committed yet: the record the value goes into brings it.</summary>
    /// <param name="subject">The row, of <see cref="KeyRing.Create"/>.</param>
    /// <param name="value">The personal data.</param>
    /// <param name="json">How it is written.</param>
    public Protected<T> Protect<T>(SubjectKey subject, T value, JsonTypeInfo<T> json) =>
        Seal(subject.Subject, keys.Open(subject), value, json);

    /// <summary>Encrypts a value under the key of a subject that records name already.</summary>
    /// <param name="subject">The subject's id.</param>
    /// <param name="value">The personal data.</param>
    /// <param name="json">How it is written.</param>
    /// <exception cref="InvalidOperationException">The subject has no key: never committed, or destroyed.</exception>
    public Protected<T> Protect<T>(string subject, T value, JsonTypeInfo<T> json) =>
        Seal(subject, keys.Open(subject) ?? throw new InvalidOperationException("The subject has no key."), value, json);

    /// <summary>Decrypts a value.</summary>
    /// <returns>The personal data; default once the subject's key was destroyed.</returns>
    /// <exception cref="CryptographicException">Altered, taken from another subject, or wrapped under another master key.</exception>
    public T? Reveal<T>(Protected<T> value, JsonTypeInfo<T> json) =>
        keys.Open(value.Subject) is { } key
            ? JsonSerializer.Deserialize(Sealed.Open(key, value.Algorithm, value.Subject, value.Ciphertext), json)
            : default;

    private static Protected<T> Seal<T>(string subject, byte[] key, T value, JsonTypeInfo<T> json) =>
        new(subject, Sealed.Algorithm, Sealed.Seal(key, subject, JsonSerializer.SerializeToUtf8Bytes(value, json)));
}
