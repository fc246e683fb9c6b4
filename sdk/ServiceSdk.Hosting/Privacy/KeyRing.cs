using System.Security.Cryptography;
using System.Text;
using ServiceSdk.Hosting.Journal;

namespace ServiceSdk.Hosting.Privacy;

/// <summary>
/// The subjects' data keys, wrapped in the journal's key table and open only here. None is kept in memory beyond the command that
/// brings it, so a key that was destroyed is gone at once. Safe for concurrent use.
/// </summary>
public sealed class KeyRing
{
    private const string Wrapping = "data key wrapping";

    private readonly IJournalStore _store;
    private readonly byte[] _wrapping;
    private readonly byte[] _blinding;

    // Rows of commands under way: what is committed is read from the table, so that an erased key stays erased.
    private readonly Dictionary<(string Kind, string Stream, string Person), (SubjectKey Key, int Holders)> _claims = [];

    /// <summary>Makes the ring.</summary>
    public KeyRing(IJournalStore store, MasterKey master) =>
        (_store, _wrapping, _blinding) = (store, master.Derive(Wrapping), master.Derive("blind index"));

    /// <summary>Makes a new subject with a data key of its own. It exists once its row is committed with the first record that names it.</summary>
    /// <param name="kind">One of <see cref="SubjectKind"/>.</param>
    /// <param name="stream">The stream whose record will name it first.</param>
    /// <param name="idNumber">The ID number it is found by later; null when there is none.</param>
    /// <returns>The row that record must bring.</returns>
    public SubjectKey Create(string kind, string stream, string? idNumber)
    {
        var subject = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        var key = RandomNumberGenerator.GetBytes(32);
        var index = idNumber is null ? null : BlindIndex(idNumber);
        return new SubjectKey(subject, kind, stream, Sealed.Algorithm, Sealed.Seal(_wrapping, Context(subject, index), key), index);
    }

    /// <summary>
    /// One subject for one person in a stream: the one there is, or a new one. Until the claim is disposed, whoever claims the same
    /// person gets the same subject, also before its row is committed.
    /// </summary>
    /// <param name="kind">One of <see cref="SubjectKind"/>.</param>
    /// <param name="stream">The stream whose record will name it.</param>
    /// <param name="idNumber">The person's ID number.</param>
    /// <returns>Holds the row that record must bring. Dispose it once the record is answered.</returns>
    /// <exception cref="JournalUnavailableException">The key table cannot be read now.</exception>
    public SubjectClaim Claim(string kind, string stream, string idNumber)
    {
        var person = (kind, stream, Convert.ToHexStringLower(BlindIndex(idNumber)));
        lock (_claims)
        {
            var (key, holders) = _claims.GetValueOrDefault(person);
            key ??= Find(kind, stream, idNumber) ?? Create(kind, stream, idNumber);
            _claims[person] = (key, holders + 1);
            return new SubjectClaim(key, () => Release(person));
        }
    }

    /// <summary>The subject of a person in a stream; null for somebody not known there.</summary>
    /// <exception cref="JournalUnavailableException">The key table cannot be read now.</exception>
    public string? FindSubject(string kind, string stream, string idNumber) => Find(kind, stream, idNumber)?.Subject;

    /// <summary>The streams that name a subject of this kind with this ID number, oldest first.</summary>
    /// <exception cref="JournalUnavailableException">The key table cannot be read now.</exception>
    public IReadOnlyList<string> FindStreams(string kind, string idNumber) =>
        [.. _store.FindKeys(kind, BlindIndex(idNumber)).Select(key => key.Stream)];

    /// <summary>A subject's data key; null once it was destroyed, and before it was committed.</summary>
    internal byte[]? Open(string subject) => _store.FindKey(subject) is { } row ? Open(row) : null;

    /// <summary>The data key of a row.</summary>
    internal byte[] Open(SubjectKey row) => Unwrap(_wrapping, row);

    /// <summary>Whether a row is as its writer left it: the key for this subject and this blind index, under this master key.</summary>
    internal static bool Opens(MasterKey master, SubjectKey row)
    {
        try
        {
            return Unwrap(master.Derive(Wrapping), row).Length > 0;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    private static byte[] Unwrap(byte[] wrapping, SubjectKey row)
    {
        try
        {
            return Sealed.Open(wrapping, row.Algorithm, Context(row.Subject, row.BlindIndex), row.Wrapped);
        }
        catch (CryptographicException) when (row.BlindIndex is not null)
        {
            // Rows written before format 3 are bound to the subject alone.
            return Sealed.Open(wrapping, row.Algorithm, row.Subject, row.Wrapped);
        }
    }

    /// <summary>What a wrapped key is bound to: with another subject's blind index beside it, it does not open.</summary>
    private static string Context(string subject, byte[]? blindIndex) =>
        blindIndex is null ? subject : $"{subject} {Convert.ToHexStringLower(blindIndex)}";

    private SubjectKey? Find(string kind, string stream, string idNumber) =>
        _store.FindKeys(kind, BlindIndex(idNumber)).FirstOrDefault(key => key.Stream == stream);

    private void Release((string Kind, string Stream, string Person) person)
    {
        lock (_claims)
        {
            var (key, holders) = _claims[person];
            if (holders > 1)
                _claims[person] = (key, holders - 1);
            else
                _claims.Remove(person);
        }
    }

    private byte[] BlindIndex(string idNumber) => HMACSHA256.HashData(_blinding, Encoding.UTF8.GetBytes(idNumber));
}
