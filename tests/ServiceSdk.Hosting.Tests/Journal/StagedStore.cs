using System.Collections.Concurrent;
using ServiceSdk.Hosting.Journal;

namespace ServiceSdk.Hosting.Tests.Journal;

/// <summary>A store whose next appends wait until the test says how they end. What is not staged passes through.</summary>
internal sealed class StagedStore(IJournalStore inner) : IJournalStore
{
    private readonly ConcurrentQueue<Stage> _stages = [];
    private readonly ConcurrentQueue<Stage> _held = [];
    private readonly ConcurrentQueue<int> _batches = [];

    /// <summary>How many records each batch held, also of the batches that failed.</summary>
    public IReadOnlyList<int> Batches => [.. _batches];

    /// <summary>Stages one append more.</summary>
    public Stage Hold()
    {
        var stage = new Stage();
        _stages.Enqueue(stage);
        _held.Enqueue(stage);
        return stage;
    }

    /// <summary>Ends what is still held, so that a test that fails does not wait for ever.</summary>
    public void Release()
    {
        foreach (var stage in _held)
            stage.End(Stage.Ending.Pass);
    }

    public long Append(JournalBatch batch)
    {
        _batches.Enqueue(batch.Records.Count());
        return _stages.TryDequeue(out var stage) ? stage.Run(() => inner.Append(batch)) : inner.Append(batch);
    }

    public IEnumerable<CommittedRecord> ReadStream(string stream, long fromVersion = 1) => inner.ReadStream(stream, fromVersion);

    public IEnumerable<CommittedRecord> ReadAll(long afterSequence) => inner.ReadAll(afterSequence);

    public IReadOnlyList<CommittedRecord> ReadStreams(string from, string to, long afterSequence, int most) =>
        inner.ReadStreams(from, to, afterSequence, most);

    public CommittedRecord? Last() => inner.Last();

    public IReadOnlyList<string> Streams(string prefix) => inner.Streams(prefix);

    public SubjectKey? FindKey(string subject) => inner.FindKey(subject);

    public IReadOnlyList<SubjectKey> FindKeys(string kind, byte[] blindIndex) => inner.FindKeys(kind, blindIndex);

    public IReadOnlyDictionary<string, long> Positions() => inner.Positions();

    public void Dispose() => inner.Dispose();
}
