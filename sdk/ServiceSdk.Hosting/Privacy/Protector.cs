using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.Privacy.Looks;

namespace ServiceSdk.Hosting.Privacy;

/// <summary>Turns personal data into <see cref="Protected{T}"/> and back. Safe for concurrent use.</summary>
public sealed class Protector(KeyRing keys)
{
    // Marks a ciphertext bound to its field as well as its subject; those without it are from before.
    private const string Bound = "/field";

    /// <summary>Encrypts a value under the key of a subject whose row is not committed yet: the record the value goes into brings it.</summary>
    /// <param name="subject">The row, of <see cref="KeyRing.Create"/>.</param>
    /// <param name="field">What it is.</param>
    /// <param name="value">The personal data.</param>
    public Protected<T> Protect<T>(SubjectKey subject, PersonalField<T> field, T value) => Seal(subject, field, value);

    /// <summary>Encrypts a value under the key of a subject that records name already.</summary>
    /// <param name="subject">The subject's id.</param>
    /// <param name="field">What it is.</param>
    /// <param name="value">The personal data.</param>
    /// <exception cref="InvalidOperationException">The subject has no key: never committed, or destroyed.</exception>
    public Protected<T> Protect<T>(string subject, PersonalField<T> field, T value) =>
        Seal(keys.Find(subject) ?? throw new InvalidOperationException("The subject has no key."), field, value);

    /// <summary>Decrypts a value for whoever's look at it is on record, masked unless the look is a clear one.</summary>
    /// <param name="value">The ciphertext.</param>
    /// <param name="field">What it is.</param>
    /// <param name="look">Says who sees it, and why; <see cref="LookDesk"/> makes it once it is on disk.</param>
    /// <returns>The personal data; default once the subject's key was destroyed.</returns>
    /// <exception cref="ArgumentException">The look is at something else.</exception>
    /// <exception cref="CryptographicException">Altered, taken from another subject or field, or wrapped under another master key.</exception>
    public T? Reveal<T>(Protected<T> value, PersonalField<T> field, Look look)
    {
        if (!look.Covers(value.Subject, field.Name))
            throw new ArgumentException("The look is at something else.", nameof(look));
        return Open(value, field) is { } open ? (look.IsMasked ? field.Mask(open) : open) : default;
    }

    /// <summary>Decrypts a value for a rule: nobody sees it.</summary>
    internal T? Use<T>(Protected<T> value, PersonalField<T> field, UnseenUse use) =>
        Enum.IsDefined(use) ? Open(value, field) : throw new ArgumentOutOfRangeException(nameof(use));

    private T? Open<T>(Protected<T> value, PersonalField<T> field)
    {
        if (keys.Find(value.Subject) is not { } row)
            return default;
        var bound = value.Algorithm.EndsWith(Bound, StringComparison.Ordinal);
        var sealing = keys.Sealings.Of(bound ? value.Algorithm[..^Bound.Length] : value.Algorithm);
        var context = bound ? ContextOf(value.Subject, field.Name) : Encoding.UTF8.GetBytes(value.Subject);
        return JsonSerializer.Deserialize(sealing.Open(keys.Open(row), context, value.Ciphertext), field.Json);
    }

    /// <summary>By the provider the subject's key was made for.</summary>
    private Protected<T> Seal<T>(SubjectKey subject, PersonalField<T> field, T value)
    {
        var sealing = keys.Sealings.Of(subject.Algorithm);
        var json = JsonSerializer.SerializeToUtf8Bytes(value, field.Json);
        return new Protected<T>(
            subject.Subject, sealing.Name + Bound, sealing.Seal(keys.Open(subject), ContextOf(subject.Subject, field.Name), json));
    }

    private static byte[] ContextOf(string subject, string field) => Encoding.UTF8.GetBytes($"{subject}/{field}");
}
