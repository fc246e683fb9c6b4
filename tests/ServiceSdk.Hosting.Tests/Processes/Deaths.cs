using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.Processes;
using ServiceSdk.Hosting.Tests.Journal;

namespace ServiceSdk.Hosting.Tests.Processes;

/// <summary>
/// What kill -9 would leave of a data folder: a copy of its files as they stand before and after every commit and every position kept.
/// Between two of them nothing reaches the disk that a process manager could not do again.
/// </summary>
internal sealed class Deaths(string folder)
{
    private readonly Lock _gate = new();
    private readonly List<string> _copies = [];

    public IReadOnlyList<string> Copies => _copies;

    public IJournalStore At(IJournalStore store) => new Store(store, this);

    public IReaderPositions At(IReaderPositions positions) => new Positions(positions, this);

    private T Around<T>(Func<T> write)
    {
        lock (_gate)
        {
            Copy();
            var value = write();
            Copy();
            return value;
        }
    }

    private void Copy()
    {
        var copy = Directory.CreateDirectory($"{folder}-{_copies.Count}").FullName;
        foreach (var name in (string[])["journal.db", "journal.db-wal", "processes.db", "processes.db-wal"])
        {
            if (File.Exists(Path.Combine(folder, name)))
                File.Copy(Path.Combine(folder, name), Path.Combine(copy, name));
        }

        _copies.Add(copy);
    }

    private sealed class Store(IJournalStore inner, Deaths deaths) : ForwardingStore(inner)
    {
        public override long Append(JournalBatch batch) => deaths.Around(() => Inner.Append(batch));
    }

    private sealed class Positions(IReaderPositions inner, Deaths deaths) : IReaderPositions
    {
        public long? Find(string reader) => inner.Find(reader);

        public void Keep(string reader, long sequence) => deaths.Around(() =>
        {
            inner.Keep(reader, sequence);
            return true;
        });

        public IReadOnlyDictionary<string, long> Stopped(string reader) => inner.Stopped(reader);

        public void Stop(string reader, string stream, long sequence) => inner.Stop(reader, stream, sequence);

        public void Resume(string reader, string stream) => inner.Resume(reader, stream);
    }
}
