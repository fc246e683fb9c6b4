namespace ServiceSdk.Hosting.Journal;

/// <content>How the stream comes into memory, and how it leaves it.</content>
public sealed partial class JournaledStream<TState>
{
    /// <summary>Keeps a snapshot where enough records have come since the last. Holds the lock only while the state is set down.</summary>
    /// <param name="records">How many are enough.</param>
    internal async ValueTask SetDownAsync(int records)
    {
        if (_journal.Snapshots is not { } snapshots)
            return;
        StoredSnapshot? snapshot;
        Task<bool> committed;
        lock (_gate)
        {
            if (_folded is not { Lease.Lost: false } folded || folded.SetDown(Name, records, _journal.Types) is not { } taken)
                return;
            (snapshot, committed) = (taken, folded.LastCommit);
        }

        // What a failed batch took back must not be found in a snapshot.
        if (await committed)
            snapshots.Save(snapshot);
    }

    /// <summary>Takes the stream out of memory; the next who needs it folds it anew.</summary>
    /// <returns>Whether it is out: not while a command waits for its commit.</returns>
    internal bool Passivate()
    {
        lock (_gate)
        {
            if (_folded is { LastCommit.IsCompleted: false })
                return false;
            _folded = null;
            return true;
        }
    }

    private Folded<TState> Fold()
    {
        if (_folded is { Lease.Lost: false } folded)
            return folded;
        _folded = null;
        return _folded = _journal.Quarantine.Guard(Name, FoldAnew);
    }

    private Folded<TState> FoldAnew() =>
        FoldFromSnapshot() ?? Fold(new Folded<TState>(_empty(), Settled), _journal.Store.ReadStream(Name));

    private Folded<TState>? FoldFromSnapshot()
    {
        var state = _empty();
        if (state is not ISnapshotting snapshotting || _journal.Snapshots is not { } snapshots || snapshots.Find(Name) is not { } snapshot)
            return null;

        // Its own record is read again: what the snapshot stands on must be what the journal holds.
        var folded = new Folded<TState>(state, Settled);
        using var records = _journal.Store.ReadStream(Name, snapshot.Version).GetEnumerator();
        if (!records.MoveNext() || !records.Current.Record.Hash.AsSpan().SequenceEqual(snapshot.Hash))
            return Without("the journal has another record where it stands");
        if (snapshot.Fold != snapshotting.FoldVersion)
            return Without("another version wrote it");
        try
        {
            folded.TakeUp(snapshot, snapshotting, _journal.Types);
        }
        catch (Exception e)
        {
            return Without($"it cannot be read ({e.GetType().Name})");
        }

        return Fold(folded, Rest(records));

        Folded<TState>? Without(string why)
        {
            snapshots.Forget(Name, why);
            return null;
        }
    }

    private static IEnumerable<CommittedRecord> Rest(IEnumerator<CommittedRecord> records)
    {
        while (records.MoveNext())
            yield return records.Current;
    }

    private Folded<TState> Fold(Folded<TState> folded, IEnumerable<CommittedRecord> records)
    {
        foreach (var (record, events) in records.Select(one => (one.Record, EventsOf(one.Record))).MadeAhead())
            folded.Replay(record, events, _journal.Types);
        return folded;
    }

    /// <summary>Null where they cannot be read: who replays the record says why.</summary>
    private IReadOnlyList<IEvent>? EventsOf(Record record)
    {
        try
        {
            return _journal.Types.Read(record.Payload);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
