using Microsoft.Data.Sqlite;
using ServiceSdk.Hosting.Privacy;
using ServiceSdk.Hosting.Privacy.Erasure;

namespace ServiceSdk.Hosting.Journal.Upkeep;

/// <summary>What a whole journal was found to be.</summary>
/// <param name="Records">How many records it has.</param>
/// <param name="Streams">How many streams.</param>
/// <param name="Batches">How many batches.</param>
/// <param name="Keys">How many subjects' keys.</param>
/// <param name="Documents">How many documents that records name, but for those whose subject's key is destroyed.</param>
/// <param name="IsSealChecked">Whether seals, keys and snapshots were held to the master key: without it, who rewrites all hashes is found by anchors alone.</param>
/// <param name="Faults">Everything that is wrong, in the order it was found.</param>
public sealed record JournalReport(long Records, int Streams, long Batches, long Keys, long Documents, bool IsSealChecked, IReadOnlyList<JournalFault> Faults)
{
    /// <summary>Whether nothing is wrong.</summary>
    public bool IsSound => Faults.Count == 0;
}

/// <summary>
/// Checks a journal from its first record to its last against its format: the chains of streams and batches, versions and sequences
/// without gaps, the key table, the documents that records name, and anchors kept elsewhere; with the master key also what nobody
/// without it can make: the seals of batches, the subjects' wrapped keys, and the snapshots beside the journal. One fault is named once:
/// what follows it is checked from what is stored.
/// </summary>
public sealed class JournalVerification
{
    private readonly JournalFile _file;
    private readonly MasterKey? _master;
    private readonly KeyWrapping? _wrapping;
    private readonly HashSet<string> _erased = [];

    // How long a wrapped key of each provider is.
    private readonly Dictionary<string, int> _wrapped;
    private readonly List<JournalFault> _faults = [];
    private readonly Dictionary<string, (long Version, byte[]? Hash)> _ends = [];
    private long _records;
    private long _keys;
    private long _documents;

    private JournalVerification(JournalFile file, Sealings sealings, MasterKey? master)
    {
        (_file, _master, _wrapping) = (file, master, master is null ? null : new KeyWrapping(sealings, master));
        _wrapped = sealings.All.ToDictionary(one => one.Name, one => one.Seal(new byte[one.KeySize], [], new byte[one.KeySize]).Length);
    }

    /// <summary>Checks a journal.</summary>
    /// <param name="file">The journal; its host may be writing.</param>
    /// <param name="anchors">What was kept elsewhere of it.</param>
    /// <param name="sealings">The providers that sealed anything in it; null for the standard.</param>
    /// <param name="master">Its master key; null where it is not at hand: then seals, keys and snapshots are not checked.</param>
    public static JournalReport Run(JournalFile file, IReadOnlyList<BatchAnchor> anchors, Sealings? sealings = null, MasterKey? master = null)
    {
        var verification = new JournalVerification(file, sealings ?? Sealings.Standard, master);
        var batches = new BatchChain(anchors, master is not null && file.IsSealed ? new BatchSeal(master) : null, verification._faults.Add);
        try
        {
            if (!file.IsWhole())
                verification._faults.Add(new JournalFault(FaultKind.FileDamaged));
            verification.CheckRecords(batches);
            verification._faults.AddRange(file.BrokenLinks().Select(static link => new JournalFault(FaultKind.LinkBroken, link.Stream, link.Version, link.Sequence)));
            verification.CheckKeys();
            verification.CheckSnapshots();
            verification.CheckDocuments();
        }
        catch (SqliteException)
        {
            // Pages that cannot be read end the walk; what was found before them stands.
            verification._faults.Add(new JournalFault(FaultKind.FileDamaged));
        }

        return new JournalReport(verification._records, verification._ends.Count, batches.Count, verification._keys, verification._documents, master is not null && file.IsSealed, verification._faults);
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
        else if (stored.Stream.StartsWith(StreamNames.AllErasures, StringComparison.Ordinal))
            TakeErasures(record);
        _ends[stored.Stream] = (stored.Version, stored.Record?.Hash);
    }

    private void TakeErasures(Record record)
    {
        try
        {
            _erased.UnionWith(JournalEvents.Types.Read(record.Payload).OfType<SubjectErased>().Select(erased => erased.Subject));
        }
        catch (InvalidDataException)
        {
            // Written by somebody else: its seal tells.
        }
    }

    private void CheckDocuments()
    {
        foreach (var named in _file.Documents())
        {
            _documents++;
            if (named.FaultIn(_file.DocumentsPath) is { } fault)
                _faults.Add(new JournalFault(fault, named.Stream, named.Version, named.Sequence, Document: named.Document.Document));
        }
    }

    private void CheckKeys()
    {
        foreach (var key in _file.Keys())
        {
            _keys++;
            if (!_wrapped.TryGetValue(key.Algorithm, out var size) || key.Wrapped.Length != size || key.BlindIndex is { Length: not RecordHash.Size }
                || !_ends.ContainsKey(key.Stream) || (_wrapping is not null && _wrapping.TryOpen(key) is null))
                _faults.Add(new JournalFault(FaultKind.KeyInvalid, key.Stream, Subject: key.Subject));

            // Only where its host is stopped and the key at hand: between the record and the deletion a backup may be made.
            else if (_master is not null && _erased.Contains(key.Subject))
                _faults.Add(new JournalFault(FaultKind.KeyBack, key.Stream, Subject: key.Subject));
        }
    }

    private void CheckSnapshots()
    {
        if (_master is null)
            return;
        foreach (var (snapshot, holds) in SnapshotStore.Read(_file.SnapshotsPath, _master))
        {
            if (!holds)
                _faults.Add(new JournalFault(FaultKind.SnapshotAltered, snapshot.Stream, snapshot.Version));
            else if (snapshot.Version > _ends.GetValueOrDefault(snapshot.Stream).Version)
                _faults.Add(new JournalFault(FaultKind.SnapshotAhead, snapshot.Stream, snapshot.Version));
        }
    }
}
