namespace ServiceSdk.Hosting.Journal;

/// <summary>
/// The records of one hall, or of all, as a chain that followers walk: however many follow, a record is added once, and what all have
/// read is garbage. Changed by one thread at a time; walked by many.
/// </summary>
internal sealed class Trail
{
    private TaskCompletionSource? _arrived;

    /// <summary>Who walks it.</summary>
    public HashSet<Follower> Followers { get; } = [];

    /// <summary>The newest step; the first stands before any record.</summary>
    public TrailStep Last { get; private set; } = new(default, 0);

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
        var step = new TrailStep(record, Last.Number + 1);
        Last.Next = step;
        Last = step;
    }

    /// <summary>Wakes who waits, and drops who fell behind.</summary>
    public void Arrived()
    {
        foreach (var follower in Followers)
            follower.DropBehind(Last.Number);
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
}

/// <summary>A record of a trail.</summary>
internal sealed class TrailStep(CommittedRecord record, long number)
{
    private volatile TrailStep? _next;

    public CommittedRecord Record => record;

    public long Number => number;

    public TrailStep? Next
    {
        get => _next;
        set => _next = value;
    }
}
