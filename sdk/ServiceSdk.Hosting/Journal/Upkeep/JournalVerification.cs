using Microsoft.Data.Sqlite;
using ServiceSdk.Hosting.Privacy;

namespace ServiceSdk.Hosting.Journal.Upkeep;

/// <summary>What a whole journal was found to be.</summary>
/// <param name="Records">How many records it has.</param>
/// <param name="Streams">How many streams.</param>
/// <param name="Batches">How many batches.</param>
/// <param name="Keys">How many subjects' keys.</param>
/// <param name="Faults">Everything that is wrong, in the order it was found.</param>
public sealed record JournalReport(long Records, int Streams, long Batches, long Keys, IReadOnlyList<JournalFault> Faults)
{
    /// <summary>Whether nothing is wrong.</summary>
    public bool IsSound => Faults.Count == 0;
}

/// <summary>
/// Checks a journal from its first record to its last against its format: the chains of streams and batches, versions and sequences
/// without gaps, the key table, and anchors kept elsewhere. One fault is named once: what follows it is checked from what is stored.
/// </summary>
public sealed class JournalVerification
{
    private readonly JournalFile _file;

    // How long a wrapped key of each provider is.
    private readonly Dictionary<string, int> _wrapped;
    private readonly List<JournalFault> _faults = [];
    private readonly Dictionary<string, (long Version, byte[]? Hash)> _ends = [];
    private long _records;
    private long _keys;

    private JournalVerification(JournalFile file, Sealings sealings) => (_file, _wrapped) = (
        file, sealings.All.ToDictionary(one => one.Name, one => one.Seal(new byte[one.KeySize], [], new byte[one.KeySize]).Length));

    /// <summary>Checks a journal.</summary>
    /// <param name="file">The journal; its host may be writing.</param>
    /// <param name="anchors">What was kept elsewhere of it.</param>
    /// <param name="sealings">The providers that sealed anything in it; null for the standard.</param>
    public static JournalReport Run(JournalFile file, IReadOnlyList<BatchAnchor> anchors, Sealings? sealings = null)
    {
        var verification = new JournalVerification(file, sealings ?? Sealings.Standard);
        var batches = new BatchChain(anchors, verification._faults.Add);
        try
        {
            if (!file.IsWhole())
                verification._faults.Add(new JournalFault(FaultKind.FileDamaged));
            verification.CheckRecords(batches);
            verification._faults.AddRange(file.BrokenLinks().Select(static link => new JournalFault(FaultKind.LinkBroken, link.Stream, link.Version, link.Sequence)));
            verification.CheckKeys();
        }
        catch (SqliteException)
        {
            // Pages that cannot be read end the walk; what was found before them stands.
            verification._faults.Add(new JournalFault(FaultKind.FileDamaged));
        }

        return new JournalReport(verification._records, verification._ends.Count, batches.Count, verification._keys, verification._faults);
    }

    private void CheckRecords(BatchChain batches)
    {
        var last = 0L;
        using var rows = _file.Batches().GetEnumerator();
        foreach (var stored in _file.Records())
        {
            if (stored.Sequence != last + 1)
                _faults.Add(new JournalFault(FaultKind.SequenceMissing, Sequence: last + 1));
            last = stored.Sequence;
            _records++;
            CheckChain(stored);
            batches.Take(rows, stored);
        }

        batches.End(rows);
    }

    private void CheckChain(StoredRecord stored)
    {
        var (version, hash) = _ends.GetValueOrDefault(stored.Stream, (0, RecordHash.Genesis));
        if (stored.Version != version + 1)
        {
            _faults.Add(new JournalFault(FaultKind.VersionMissing, stored.Stream, version + 1, stored.Sequence));
            hash = null;
        }

        if (stored.Record is not { } record)
            _faults.Add(new JournalFault(FaultKind.RecordUnreadable, stored.Stream, stored.Version, stored.Sequence));
        else if (hash is not null && !record.Hash.AsSpan().SequenceEqual(
            RecordHash.Of(hash, record.Stream, record.Version, record.Envelope, record.Fingerprint, record.Payload)))
            _faults.Add(new JournalFault(FaultKind.ChainBroken, stored.Stream, stored.Version, stored.Sequence));
        _ends[stored.Stream] = (stored.Version, stored.Record?.Hash);
    }

    private void CheckKeys()
    {
        foreach (var key in _file.Keys())
        {
            _keys++;
            if (!_wrapped.TryGetValue(key.Algorithm, out var size) || key.Wrapped.Length != size || key.BlindIndex is { Length: not RecordHash.Size } || !_ends.ContainsKey(key.Stream))
                _faults.Add(new JournalFault(FaultKind.KeyInvalid, key.Stream, Subject: key.Subject));
        }
    }
}
