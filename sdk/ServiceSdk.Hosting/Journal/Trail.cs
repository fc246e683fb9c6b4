namespace ServiceSdk.Hosting.Journal;

/// <summary>
/// The records of one hall, or of all, that a follower has still to read: however many follow, a record is kept once. Not as a chain: a
/// link that everybody has passed, but that is old to the garbage collector, would keep all links after it until the next full
/// collection. Changed by one thread at a time; read by many.
/// </summary>
internal sealed class Trail
{
    private readonly Lock _gate = new();
    private readonly List<CommittedRecord> _kept = [];

    // How many came before the first that is kept.
    private long _before;
    private TaskCompletionSource? _arrived;

    /// <summary>Who reads it.</summary>
    public HashSet<Follower> Followers { get; } = [];

    /// <summary>How many records there were.</summary>
    public long Count => _before + _kept.Count;

    /// <summary>Completes when there may be more than was seen before this was asked for.</summary>
    public Task Next
    {
        get
        {
            var mine = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return (Interlocked.CompareExchange(ref _arrived, mine, null) ?? mine).Task;
        }
    }

    public void Add(CommittedRecord record)
    {
        lock (_gate)
            _kept.Add(record);
    }

    /// <summary>The record after so many; false where there is none, or none any more.</summary>
    public bool TryRead(long after, out CommittedRecord record)
    {
        lock (_gate)
        {
            var found = after >= _before && after < Count;
            record = found ? _kept[(int)(after - _before)] : default;
            return found;
        }
    }

    /// <summary>The records after so many, as many as there are; none where the first of them is there no more.</summary>
    public List<CommittedRecord> Read(long after, int most)
    {
        lock (_gate)
            return after >= _before && after < Count ? _kept.GetRange((int)(after - _before), (int)Math.Min(most, Count - after)) : [];
    }

    /// <summary>Wakes who waits, drops who fell behind, and lets go what all have read.</summary>
    public void Arrived()
    {
        var read = Count;
        foreach (var follower in Followers)
            read = Math.Min(read, follower.ReadOf(Count));
        Forget((int)(read - _before));
        Wake();
    }

    /// <summary>Drops all: some of the records are missing here.</summary>
    public void DropAll()
    {
        foreach (var follower in Followers)
            follower.Drop();
        Wake();
    }

    public void Wake() => Interlocked.Exchange(ref _arrived, null)?.SetResult();

    private void Forget(int read)
    {
        // Those that stay are moved: seldom enough that each is moved about once.
        if (read <= _kept.Count / 2)
            return;
        lock (_gate)
        {
            _kept.RemoveRange(0, read);
            _before += read;
        }
    }
}
