using System.Diagnostics;
using Microsoft.Extensions.Logging;
using ServiceSdk.Hosting.Diagnostics;

namespace ServiceSdk.Hosting.Journal;

/// <summary>
/// The one writer of a journal. Streams decide and apply in memory and add their record to the open batch; while a batch is written,
/// the next fills, so one fsync serves all that arrived meanwhile, over all streams, and nobody's mailbox waits for the disk.
/// </summary>
public sealed class JournalWriter : IDisposable
{
    private readonly IJournalStore _store;
    private readonly CommitFeed _feed;
    private readonly ILogger<JournalWriter> _log;
    private readonly HostingMetrics? _metrics;
    private readonly Lock _gate = new();
    private readonly AutoResetEvent _arrived = new(false);
    private readonly Thread _thread;
    private OpenBatch _open = new(0);
    private bool _stopping;
    private volatile bool _failing;

    /// <summary>Starts the writer.</summary>
    public JournalWriter(IJournalStore store, CommitFeed feed, ILogger<JournalWriter> log, HostingMetrics? metrics = null)
    {
        (_store, _feed, _log, _metrics) = (store, feed, log, metrics);
        _thread = new Thread(Run) { IsBackground = true, Name = "journal-writer" };
        _thread.Start();
    }

    /// <summary>Whether the last batch was not committed.</summary>
    public bool Failing => _failing;

    /// <summary>Adds a record to the open batch.</summary>
    /// <param name="record">The record; its stream's memory already holds it.</param>
    /// <param name="lease">The stream's lease.</param>
    /// <param name="keys">Keys that must be on disk with it.</param>
    /// <returns>Completes with whether it was committed; null when the lease is lost or the writer has stopped.</returns>
    public Task<bool>? Enqueue(Record record, StreamLease lease, IReadOnlyList<SubjectKey> keys)
    {
        lock (_gate)
        {
            if (lease.Lost || _stopping)
                return null;
            _open.Add(record, lease, keys);

            // The first wakes the writer for all; inside the lock, so that a writer that stops meanwhile is still there to be woken.
            if (_open.Entries.Count == 1)
                _arrived.Set();
            return _open.Committed;
        }
    }

    /// <summary>Commits what has arrived, then stops. Once is enough; again does nothing.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            if (!_stopping)
                _arrived.Set();
            _stopping = true;
        }

        _thread.Join();
        _arrived.Dispose();
    }

    private void Run()
    {
        while (true)
        {
            _arrived.WaitOne();
            OpenBatch batch;
            lock (_gate)
            {
                batch = _open;
                _open = new OpenBatch(batch.Entries.Count);
            }

            if (batch.Entries.Count > 0)
                Commit(batch);
            lock (_gate)
            {
                if (_stopping && _open.Entries.Count == 0)
                    return;
            }
        }
    }

    private void Commit(OpenBatch batch)
    {
        long first;
        using var span = HostingMetrics.Activities.StartActivity("journal.commit");
        span?.SetTag("records", batch.Entries.Count);
        var started = Stopwatch.GetTimestamp();
        try
        {
            first = _store.Append(batch.ToAppend());
        }
        catch (Exception e)
        {
            // Whatever it was, the writer must live: the streams refold and learn the truth from disk.
            _failing = true;
            _metrics?.Failed();
            HostingLog.BatchFailed(_log, batch.Entries.Count, e is JournalUnavailableException ? e.Message : e.GetType().Name);
            Fail(batch);
            return;
        }

        _failing = false;
        _metrics?.Committed(batch.Entries.Count, Stopwatch.GetElapsedTime(started));
        batch.Complete(true);
        _feed.Publish(batch.Entries, first);
    }

    /// <summary>What was decided on top of a failed record fails with it, also where it already waits in the next batch.</summary>
    private void Fail(OpenBatch batch)
    {
        OpenBatch following;
        lock (_gate)
        {
            foreach (var (_, lease) in batch.Entries)
                lease.Lose();

            // Which entry stood on which is not worth knowing: all that waits is answered "unavailable" and asked again.
            following = _open;
            _open = new OpenBatch(0);
            foreach (var (_, lease) in following.Entries)
                lease.Lose();
        }

        batch.Complete(false);
        following.Complete(false);
    }
}
