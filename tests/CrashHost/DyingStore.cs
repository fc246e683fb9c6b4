using ServiceSdk.Hosting.Journal;

namespace CrashHost;

/// <summary>The journal's store, dying where it is told to.</summary>
/// <param name="store">The store itself.</param>
/// <param name="death">Tells where.</param>
/// <param name="stopSideEffects">Stops what follows committed records, so that none of it sees the fatal one.</param>
internal sealed class DyingStore(IJournalStore store, Death death, Action stopSideEffects) : IJournalStore
{
    public long Append(JournalBatch batch)
    {
        var records = batch.Records.ToList();
        var point = death.In(records);
        if (point == CrashPoint.AfterDeciding)
            Death.Now();
        if (point == CrashPoint.BeforeSideEffects)
            stopSideEffects();
        var first = store.Append(batch with { Records = point == CrashPoint.InsideCommit ? DyingAtTheEnd(records) : records });
        if (point == CrashPoint.BeforeAnswer)
            Death.Now();
        return first;
    }

    public IEnumerable<CommittedRecord> ReadStream(string stream, long fromVersion = 1) => store.ReadStream(stream, fromVersion);

    public IEnumerable<CommittedRecord> ReadAll(long afterSequence) => store.ReadAll(afterSequence);

    public IReadOnlyList<CommittedRecord> ReadStreams(string from, string to, long afterSequence, int most) =>
        store.ReadStreams(from, to, afterSequence, most);

    public CommittedRecord? Last() => store.Last();

    public IReadOnlyList<string> Streams(string prefix) => store.Streams(prefix);

    public SubjectKey? FindKey(string subject) => store.FindKey(subject);

    public IReadOnlyList<SubjectKey> FindKeys(string kind, byte[] blindIndex) => store.FindKeys(kind, blindIndex);

    public IReadOnlyDictionary<string, long> Positions() => store.Positions();

    public void Dispose() => store.Dispose();

    private static IEnumerable<Record> DyingAtTheEnd(List<Record> records)
    {
        foreach (var record in records)
            yield return record;
        Death.Now();
    }
}
