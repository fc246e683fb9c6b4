namespace ServiceSdk.Hosting.Journal;

/// <summary>What waits for the next commit, with one completion for all who wait for it.</summary>
/// <param name="expected">About how many records it will hold.</param>
internal sealed class OpenBatch(int expected)
{
    private readonly TaskCompletionSource<bool> _committed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<SubjectKey> _keys = [];

    public List<(Record Record, StreamLease Lease)> Entries { get; } = new(expected);

    /// <summary>True once on disk; false when nothing of it is to be trusted.</summary>
    public Task<bool> Committed => _committed.Task;

    public void Add(Record record, StreamLease lease, IReadOnlyList<SubjectKey> keys)
    {
        Entries.Add((record, lease));
        _keys.AddRange(keys);
    }

    public JournalBatch ToAppend() => new(Entries.Select(entry => entry.Record), _keys);

    public void Complete(bool committed) => _committed.SetResult(committed);
}
