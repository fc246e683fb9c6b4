using System.Security.Cryptography;
using ServiceSdk.Hosting.Journal;

namespace ServiceSdk.Hosting.Privacy;

/// <summary>
/// The subjects' data keys, wrapped in the journal's key table and open only here. None is kept in memory beyond the command that
/// brings it, so a key that was destroyed is gone at once. Safe for concurrent use.
/// </summary>
public sealed class KeyRing
{
    private readonly IJournalStore _store;
    private readonly MasterKey _master;
    private readonly KeyWrapping _wrapping;

    // Rows of commands under way: what is committed is read from the table, so that an erased key stays erased.
    private readonly Dictionary<(string Kind, string Stream, string Person), (SubjectKey Key, int Holders)> _claims = [];

    /// <summary>Makes the ring.</summary>
    /// <param name="store">Where the key table stands.</param>
    /// <param name="master">The master key.</param>
    /// <param name="sealings">The providers; null for the standard.</param>
    public KeyRing(IJournalStore store, MasterKey master, Sealings? sealings = null)
    {
        (_store, _master, Sealings) = (store, master, sealings ?? Sealings.Standard);
        _wrapping = new KeyWrapping(Sealings, master);
    }

    internal Sealings Sealings { get; }

    /// <summary>Makes a new subject with a data key of its own. It exists once its row is committed with the first record that names it.</summary>
    /// <param name="kind">One of <see cref="SubjectKind"/>.</param>
    /// <param name="stream">The stream whose record will name it first.</param>
    /// <param name="idNumber">The ID number it is found by later; null when there is none.</param>
    /// <returns>The row that record must bring.</returns>
    public SubjectKey Create(string kind, string stream, string? idNumber)
    {
        var subject = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        var sealing = Sealings.Current;
        var row = new SubjectKey(subject, kind, stream, sealing.Name, [], idNumber is null ? null : _master.BlindIndex(idNumber));
        return _wrapping.Wrap(row, RandomNumberGenerator.GetBytes(sealing.KeySize));
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
        var person = (kind, stream, Convert.ToHexStringLower(_master.BlindIndex(idNumber)));
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
        [.. FindAll(kind, idNumber).Select(key => key.Stream)];

    /// <summary>A person's subjects of a kind, oldest first.</summary>
    /// <exception cref="JournalUnavailableException">The key table cannot be read now.</exception>
    internal IReadOnlyList<SubjectKey> FindAll(string kind, string idNumber) => _store.FindKeys(kind, _master.BlindIndex(idNumber));

    /// <summary>All of a person's subjects, kind by kind.</summary>
    /// <exception cref="JournalUnavailableException">The key table cannot be read now.</exception>
    internal IReadOnlyList<SubjectKey> FindAll(string idNumber) => [.. SubjectKind.All.SelectMany(kind => FindAll(kind, idNumber))];

    /// <summary>A subject's row; null once it was destroyed, and before it was committed.</summary>
    internal SubjectKey? Find(string subject) => _store.FindKey(subject);

    /// <summary>The data key of a row.</summary>
    internal byte[] Open(SubjectKey row) => _wrapping.Open(row);

    private SubjectKey? Find(string kind, string stream, string idNumber) =>
        FindAll(kind, idNumber).FirstOrDefault(key => key.Stream == stream);

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
}
