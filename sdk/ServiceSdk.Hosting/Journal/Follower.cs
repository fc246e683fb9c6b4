using System.Diagnostics.CodeAnalysis;
using System.Threading.Channels;

namespace ServiceSdk.Hosting.Journal;

/// <summary>
/// One who follows committed records, in commit order, until disposed or dropped. Ends when disposed; fails with
/// <see cref="FollowerDroppedException"/> once dropped. For one reader at a time.
/// </summary>
public sealed class Follower : ChannelReader<CommittedRecord>, IDisposable
{
    private readonly Trail _trail;
    private readonly int _capacity;
    private Action<Follower>? _leave;

    // Null once dropped, so that a follower that reads no more keeps no records alive.
    private TrailStep? _at;

    internal Follower(Trail trail, int capacity, Action<Follower> leave) =>
        (_trail, _capacity, _at, _leave) = (trail, capacity, trail.Last, leave);

    /// <inheritdoc />
    public override bool TryRead([MaybeNullWhen(false)] out CommittedRecord item)
    {
        var at = Volatile.Read(ref _at);
        if (_leave is not null && at?.Next is { } next && Interlocked.CompareExchange(ref _at, next, at) == at)
        {
            item = next.Record;
            return true;
        }

        item = default;
        return false;
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
            if ((Volatile.Read(ref _at) ?? throw new FollowerDroppedException()).Next is not null)
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

    internal void DropBehind(long last)
    {
        if (Volatile.Read(ref _at) is { } at && last - at.Number > _capacity)
            Drop();
    }

    internal void Drop() => Volatile.Write(ref _at, null);
}

/// <summary>A follower did not keep up. It may follow again, after reading from the last sequence it saw.</summary>
public sealed class FollowerDroppedException() : Exception("The follower did not keep up and was dropped.");
