using ServiceSdk.Hosting.Journal;

namespace ServiceSdk.Hosting.Tests.Journal;

/// <summary>A journal's store that hands everything on: a test changes what it is about.</summary>
internal abstract class ForwardingStore(IJournalStore inner) : IJournalStore
{
    protected IJournalStore Inner => inner;

    public abstract long Append(JournalBatch batch);

    public IEnumerable<CommittedRecord> ReadStream(string stream, long fromVersion = 1) => inner.ReadStream(stream, fromVersion);

    public IEnumerable<CommittedRecord> ReadAll(long afterSequence) => inner.ReadAll(afterSequence);

    public IEnumerable<CommittedRecord> ReadStreams(string from, string to, long afterSequence) => inner.ReadStreams(from, to, afterSequence);

    public CommittedRecord? Last() => inner.Last();

    public bool Has(string stream) => inner.Has(stream);

    public IReadOnlyList<string> Streams(string from, string to) => inner.Streams(from, to);

    public string? LastStream(string from, string to) => inner.LastStream(from, to);

    public IEnumerable<CommittedRecord> LastOfEach(string beginning, string end) => inner.LastOfEach(beginning, end);

    public SubjectKey? FindKey(string subject) => inner.FindKey(subject);

    public IReadOnlyList<SubjectKey> FindKeys(string kind, byte[] blindIndex) => inner.FindKeys(kind, blindIndex);

    public IReadOnlyList<SubjectKey> FindKeysOf(string stream) => inner.FindKeysOf(stream);

    public void Erase(IReadOnlyCollection<string> subjects) => inner.Erase(subjects);

    public IReadOnlyDictionary<string, long> Positions() => inner.Positions();

    public void Dispose() => inner.Dispose();
}
