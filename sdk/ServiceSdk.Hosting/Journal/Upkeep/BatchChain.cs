using System.Buffers.Binary;
using System.Security.Cryptography;

namespace ServiceSdk.Hosting.Journal.Upkeep;

/// <summary>Walks the batches beside the records, and holds each root against its records and against the anchor kept of it.</summary>
/// <param name="anchors">What was kept elsewhere.</param>
/// <param name="seal">What the seals are checked with; null where they are not.</param>
/// <param name="found">Takes what is wrong.</param>
internal sealed class BatchChain(IReadOnlyList<BatchAnchor> anchors, BatchSeal? seal, Action<JournalFault> found)
{
    private readonly ILookup<long, BatchAnchor> _anchors = anchors.ToLookup(anchor => anchor.Batch);
    private readonly HashSet<long> _met = [];
    private readonly List<byte> _hashed = [];
    private StoredBatch? _open;
    private byte[]? _root = RecordHash.Genesis;
    private bool _whole;
    private bool _sealed = true;

    /// <summary>How many batches there were.</summary>
    public long Count { get; private set; }

    /// <summary>Takes the next record.</summary>
    public void Take(IEnumerator<StoredBatch> rows, StoredRecord record)
    {
        while ((_open is null || record.Sequence > _open.Last) && Next(rows))
        {
        }

        if (_open is null || record.Sequence < _open.First || record.Sequence > _open.Last)
            found(new JournalFault(FaultKind.RecordOutsideBatches, record.Stream, record.Version, record.Sequence));
        else if (record.Record is { } sound)
            _hashed.AddRange(sound.Hash);
        else
            _whole = false;
    }

    /// <summary>Closes what is left, once there are no more records.</summary>
    public void End(IEnumerator<StoredBatch> rows)
    {
        while (Next(rows))
        {
        }

        foreach (var anchor in _anchors.Where(of => !_met.Contains(of.Key)).Select(of => of.First()).OrderBy(anchor => anchor.Batch))
            found(new JournalFault(FaultKind.AnchorMissing, Batch: anchor.Batch, Sequence: anchor.Sequence));
    }

    private bool Next(IEnumerator<StoredBatch> rows)
    {
        if (_open is not null)
            Close(_open);
        var last = _open?.Number ?? Count;
        _open = rows.MoveNext() ? rows.Current : null;
        if (_open is null)
            return false;
        Count++;
        if (_open.Number != last + 1)
        {
            found(new JournalFault(FaultKind.BatchMissing, Batch: last + 1));
            _root = null;
        }

        _whole = true;
        _hashed.Clear();
        return true;
    }

    private void Close(StoredBatch batch)
    {
        Span<byte> number = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(number, batch.Number);

        // One record that cannot be read was named already; without its hash nothing can be said of the root.
        if (_whole && _root is not null
            && !batch.Root.AsSpan().SequenceEqual(SHA256.HashData([.. _root, .. batch.Writer, .. number, .. _hashed])))
            found(new JournalFault(FaultKind.RootBroken, Batch: batch.Number, Sequence: batch.Last));
        _root = batch.Root;
        CheckSeal(batch);
        foreach (var anchor in _anchors[batch.Number])
        {
            _met.Add(anchor.Batch);
            if (anchor.Sequence != batch.Last || !anchor.Root.AsSpan().SequenceEqual(batch.Root))
                found(new JournalFault(FaultKind.AnchorDiffers, Batch: anchor.Batch, Sequence: anchor.Sequence));
        }
    }

    /// <summary>Of batches that follow each other with broken seals, the first is named: who rewrites one has to rewrite all after it.</summary>
    private void CheckSeal(StoredBatch batch)
    {
        if (seal is null)
            return;
        var holds = batch.Seal.AsSpan().SequenceEqual(seal.Of(batch.Root));
        if (_sealed && !holds)
            found(new JournalFault(FaultKind.SealBroken, Batch: batch.Number, Sequence: batch.First));
        _sealed = holds;
    }
}
