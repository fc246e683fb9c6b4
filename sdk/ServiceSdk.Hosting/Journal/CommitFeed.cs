using System.Collections.Immutable;
using System.Threading.Channels;

namespace ServiceSdk.Hosting.Journal;

/// <summary>Hands committed records to those who follow them. Never waits for a follower: one that falls behind is dropped and told.</summary>
public sealed class CommitFeed
{
    private ImmutableArray<Follower> _followers = [];

    /// <summary>Follows streams from now on.</summary>
    /// <param name="stream">Which streams, by name; called on the writer's thread.</param>
    /// <param name="capacity">How many records may wait before the follower is dropped.</param>
    public Follower Follow(Func<string, bool> stream, int capacity = 1024)
    {
        var follower = new Follower(stream, capacity, Remove);
        ImmutableInterlocked.Update(ref _followers, static (all, one) => all.Add(one), follower);
        return follower;
    }

    internal void Publish(List<(Record Record, StreamLease Lease)> entries, long first)
    {
        foreach (var follower in _followers)
        {
            for (var i = 0; i < entries.Count; i++)
                follower.Offer(new CommittedRecord(first + i, entries[i].Record));
        }
    }

    private void Remove(Follower follower) =>
        ImmutableInterlocked.Update(ref _followers, static (all, one) => all.Remove(one), follower);
}

/// <summary>One who follows committed records, until disposed or dropped.</summary>
public sealed class Follower : IDisposable
{
    private readonly Func<string, bool> _stream;
    private readonly Action<Follower> _leave;
    private readonly Channel<CommittedRecord> _records;

    internal Follower(Func<string, bool> stream, int capacity, Action<Follower> leave)
    {
        (_stream, _leave) = (stream, leave);
        _records = Channel.CreateBounded<CommittedRecord>(new BoundedChannelOptions(capacity) { SingleWriter = true });
    }

    /// <summary>The records, in commit order. Ends when disposed; fails with <see cref="FollowerDroppedException"/> when dropped, or with what its choice of streams threw.</summary>
    public ChannelReader<CommittedRecord> Records => _records.Reader;

    internal void Offer(CommittedRecord record)
    {
        try
        {
            if (!_stream(record.Record.Stream) || _records.Writer.TryWrite(record))
                return;
            _records.Writer.TryComplete(new FollowerDroppedException());
        }
        catch (Exception e)
        {
            // A follower's fault is its own: it hears of it where it reads, and the writer lives.
            _records.Writer.TryComplete(e);
        }

        _leave(this);
    }

    /// <summary>Stops following.</summary>
    public void Dispose()
    {
        _leave(this);
        _records.Writer.TryComplete();
    }
}

/// <summary>A follower did not keep up. It may follow again, after reading from the last sequence it saw.</summary>
public sealed class FollowerDroppedException() : Exception("The follower did not keep up and was dropped.");
