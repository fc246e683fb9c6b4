using System.Diagnostics.CodeAnalysis;
using System.Threading.Channels;

namespace ServiceSdk.Hosting.Journal;

/// <summary>
/// One who follows committed records, in commit order, until disposed or dropped. Ends when disposed; fails with
/// <see cref="FollowerDroppedException"/> once dropped. For one reader at a time.
/// </summary>
public sealed class Follower : ChannelReader<CommittedRecord>, IDisposable
{
    private const long Dropped = -1;

    private readonly Trail _trail;
    private readonly int _capacity;
    private Action<Follower>? _leave;

    // How many records it has read.
    private long _read;

    internal Follower(Trail trail, int capacity, Action<Follower> leave) =>
        (_trail, _capacity, _read, _leave) = (trail, capacity, trail.Count, leave);

    /// <inheritdoc />
    public override bool TryRead([MaybeNullWhen(false)] out CommittedRecord item)
    {
        var read = Volatile.Read(ref _read);
        item = default;
        return _leave is not null && _trail.TryRead(read, out item) && Interlocked.CompareExchange(ref _read, read + 1, read) == read;
    }

    /// <inheritdoc />
    /// <exception cref="FollowerDroppedException">It was dropped.</exception>
    public override async ValueTask<bool> WaitToReadAsync(CancellationToken cancellationToken = default)
    {
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var more = _trail.Next;
            if (_leave is null)
                return false;
            var read = Volatile.Read(ref _read);
            if (read == Dropped)
                throw new FollowerDroppedException();
            if (_trail.TryRead(read, out _))
                return true;
            await more.WaitAsync(cancellationToken);
        }
    }

    /// <summary>Stops following.</summary>
    public void Dispose()
    {
        Interlocked.Exchange(ref _leave, null)?.Invoke(this);
        _trail.Wake();
    }

    /// <summary>Reads what has come, in one go.</summary>
    /// <param name="most">How many records at most.</param>
    internal List<CommittedRecord> ReadAll(int most)
    {
        var read = Volatile.Read(ref _read);
        List<CommittedRecord> all = _leave is null ? [] : _trail.Read(read, most);

        // Dropped meanwhile, it has these all the same, and is told with the next.
        Interlocked.CompareExchange(ref _read, read + all.Count, read);
        return all;
    }

    /// <summary>How many of all records it has read, and needs no more. One that fell too far behind is dropped, and needs none.</summary>
    internal long ReadOf(long all)
    {
        var read = Volatile.Read(ref _read);
        if (read != Dropped && all - read <= _capacity)
            return read;
        Drop();
        return all;
    }

    internal void Drop() => Volatile.Write(ref _read, Dropped);
}

/// <summary>A follower did not keep up. It may follow again, after reading from the last sequence it saw.</summary>
public sealed class FollowerDroppedException() : Exception("The follower did not keep up and was dropped.");
