namespace ServiceSdk.Hosting.Journal;

/// <summary>What is in memory of a stream.</summary>
internal sealed class Folded<TState>(TState state, Task<bool> lastCommit)
    where TState : class, IAggregate
{
    private long _version;
    private byte[] _hash = RecordHash.Genesis;

    // The record the last snapshot stands on.
    private long _setDown;

    public TState State { get; } = state;

    public StreamLease Lease { get; } = new();

    public IdempotencyKeys Keys { get; } = new();

    public Task<bool> LastCommit { get; set; } = lastCommit;

    public Record Append(
        string stream, Envelope envelope, byte[] fingerprint, IReadOnlyList<IEvent> events, EventTypes types)
    {
        var payload = types.Write(events);
        var version = _version + 1;
        var hash = RecordHash.Of(_hash, stream, version, envelope, fingerprint, payload);
        var record = new Record(stream, version, envelope, fingerprint, payload, hash) { Made = events };
        Apply(record, events);
        return record;
    }

    public void Replay(Record record, IReadOnlyList<IEvent>? events, EventTypes types)
    {
        var hash = RecordHash.Of(_hash, record.Stream, record.Version, record.Envelope, record.Fingerprint, record.Payload);
        if (record.Version != _version + 1 || !hash.AsSpan().SequenceEqual(record.Hash))
            throw new StreamBrokenException(record.Stream, _version + 1, "The chain does not hold.");
        try
        {
            Apply(record, events ?? types.Read(record.Payload));
        }
        catch (Exception e)
        {
            throw new StreamBrokenException(
                record.Stream, record.Version, e is InvalidDataException ? e.Message : $"It cannot be folded ({e.GetType().Name}).", e);
        }
    }

    /// <summary>
    /// Sets the state down once a number of records have come since the last time, and a quarter of all: however long the stream, each
    /// record is set down some five times at most, and one in five is folded after a start.
    /// </summary>
    /// <returns>Null while there is nothing to gain.</returns>
    public StoredSnapshot? SetDown(string stream, int records, EventTypes types)
    {
        if (State is not ISnapshotting snapshotting || _version - _setDown < Math.Max(records, _setDown / 4))
            return null;
        var writer = new SnapshotWriter(types.Write);
        Keys.Exchange(writer);
        snapshotting.Exchange(writer);
        _setDown = _version;
        return new StoredSnapshot(stream, _version, _hash, snapshotting.FoldVersion, writer.ToArray());
    }

    /// <summary>Takes a state up instead of folding it.</summary>
    /// <exception cref="Exception">Whatever bytes of another layout bring about; what is in memory then is of no use.</exception>
    public void TakeUp(StoredSnapshot snapshot, ISnapshotting snapshotting, EventTypes types)
    {
        var reader = new SnapshotReader(snapshot.State, bytes => types.Read(bytes.Span));
        Keys.Exchange(reader);
        snapshotting.Exchange(reader);
        (_version, _hash, _setDown) = (snapshot.Version, snapshot.Hash, snapshot.Version);
    }

    private void Apply(Record record, IReadOnlyList<IEvent> events)
    {
        foreach (var @event in events)
            State.Apply(@event, record.Envelope.Actor, record.Envelope.At);
        Keys.Add(record.Envelope, record.Fingerprint, record.Version);
        (_version, _hash) = (record.Version, record.Hash);
    }
}
