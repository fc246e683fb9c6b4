using System.Threading.Channels;

namespace ServiceSdk.Hosting.Journal;

/// <summary>
/// Tells those who follow of committed records, beside the writer: a batch costs the writer one hand-over, however many follow. One that
/// falls behind is dropped and told, never waited for and never buffered for without bound. Safe for concurrent use.
/// </summary>
public sealed class CommitFeed
{
    private const string All = "";

    // Some tens of megabytes: more than this feed lags behind in one breath of the machine, less than hurts it.
    private const int MostWaiting = 65_536;

    private readonly Channel<HandedOver> _handed = Channel.CreateUnbounded<HandedOver>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Trail> _trails = [];
    private readonly Dictionary<string, Trail>.AlternateLookup<ReadOnlySpan<char>> _trailOf;
    private volatile int _followed;
    private volatile bool _missed;
    private int _waiting;

    /// <summary>Starts the feed.</summary>
    public CommitFeed()
    {
        _trailOf = _trails.GetAlternateLookup<ReadOnlySpan<char>>();
        _ = TellAsync();
    }

    /// <summary>How many follow now.</summary>
    public int Followers => _followed;

    /// <summary>How many committed records wait to be told.</summary>
    public int Waiting => Volatile.Read(ref _waiting);

    /// <summary>Follows every stream from now on.</summary>
    /// <param name="capacity">How many records the follower may be behind before it is dropped.</param>
    public Follower FollowAll(int capacity = 16_384) => Follow(All, capacity);

    /// <summary>Follows a hall's streams from now on.</summary>
    /// <param name="hall">The hall's id.</param>
    /// <param name="capacity">How many of its records the follower may be behind before it is dropped.</param>
    public Follower FollowHall(string hall, int capacity = 1_024) => Follow(hall, capacity);

    /// <summary>Hands a batch over. Called by the writer, in commit order, after the batch is readable from the store.</summary>
    /// <param name="entries">The batch; not to be changed any more.</param>
    /// <param name="first">The sequence of its first record.</param>
    internal void Publish(IReadOnlyList<(Record Record, StreamLease Lease)> entries, long first)
    {
        // Whoever follows later reads the store after that, and finds the batch there.
        if (_followed == 0)
            return;
        if (Waiting <= MostWaiting)
        {
            Interlocked.Add(ref _waiting, entries.Count);
            _handed.Writer.TryWrite(new HandedOver(entries, first));
        }
        else if (!_missed)
        {
            _missed = true;
            _handed.Writer.TryWrite(default);
        }
    }

    private async Task TellAsync()
    {
        var told = new HashSet<Trail>();
        await foreach (var (entries, first) in _handed.Reader.ReadAllAsync())
        {
            lock (_gate)
            {
                if (entries is null)
                {
                    // What is missed from here on is another gap, with another mark behind.
                    _missed = false;
                    foreach (var trail in _trails.Values)
                        trail.DropAll();
                    continue;
                }

                for (var i = 0; i < entries.Count; i++)
                    Tell(new CommittedRecord(first + i, entries[i].Record), told);
                foreach (var trail in told)
                    trail.Arrived();
            }

            told.Clear();
            Interlocked.Add(ref _waiting, -entries.Count);
        }
    }

    private void Tell(CommittedRecord record, HashSet<Trail> told)
    {
        if (_trails.TryGetValue(All, out var all))
            Add(all);
        if (StreamNames.HallIn(record.Record.Stream) is { Length: > 0 } id && _trailOf.TryGetValue(id, out var hall))
            Add(hall);

        void Add(Trail trail)
        {
            trail.Add(record);
            told.Add(trail);
        }
    }

    private Follower Follow(string what, int capacity)
    {
        lock (_gate)
        {
            if (!_trails.TryGetValue(what, out var trail))
                _trails[what] = trail = new Trail();
            _followed++;
            var follower = new Follower(trail, capacity, Leave);
            trail.Followers.Add(follower);
            return follower;
        }

        void Leave(Follower follower)
        {
            lock (_gate)
            {
                var trail = _trails[what];
                trail.Followers.Remove(follower);
                if (trail.Followers.Count == 0)
                    _trails.Remove(what);
                _followed--;
            }
        }
    }

    /// <summary>A batch on its way; none where batches were missed.</summary>
    private readonly record struct HandedOver(IReadOnlyList<(Record Record, StreamLease Lease)>? Entries, long First);
}
