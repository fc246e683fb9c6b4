using System.Collections.Concurrent;
using ServiceSdk.Hosting.Journal;

namespace ServiceSdk.Hosting.Tests.Journal;

/// <summary>A store whose next appends wait until the test says how they end. What is not staged passes through.</summary>
internal sealed class StagedStore(IJournalStore inner) : ForwardingStore(inner)
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

    public override long Append(JournalBatch batch)
    {
        _batches.Enqueue(batch.Records.Count());
        return _stages.TryDequeue(out var stage) ? stage.Run(() => Inner.Append(batch)) : Inner.Append(batch);
    }
}
