using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.Tests.Journal;

namespace SteeredHost;

/// <summary>The journal's store, dying where it is told to.</summary>
/// <param name="store">The store itself.</param>
/// <param name="death">Tells where.</param>
/// <param name="stopSideEffects">Stops what follows committed records, so that none of it sees the fatal one.</param>
internal sealed class DyingStore(IJournalStore store, Death death, Action stopSideEffects) : ForwardingStore(store)
{
    public override long Append(JournalBatch batch)
    {
        var records = batch.Records.ToList();
        var point = death.In(records);
        if (point == CrashPoint.AfterDeciding)
            Death.Now();
        if (point == CrashPoint.BeforeSideEffects)
            stopSideEffects();
        var first = Inner.Append(batch with { Records = point == CrashPoint.InsideCommit ? DyingAtTheEnd(records) : records });
        if (point == CrashPoint.BeforeAnswer)
            Death.Now();
        return first;
    }

    private static IEnumerable<Record> DyingAtTheEnd(List<Record> records)
    {
        foreach (var record in records)
            yield return record;
        Death.Now();
    }
}
