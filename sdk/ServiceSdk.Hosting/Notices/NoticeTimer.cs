using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.Processes;
using ServiceSdk.Notices;

namespace ServiceSdk.Hosting.Notices;

/// <summary>
/// Has a case's notices looked after once one is due. It only says so: a provider that hangs must not keep other timers. What came of it
/// is an event, which sets the timer anew; one whose process died is due again after a while.
/// </summary>
internal sealed class NoticeTimer(JournalAccess journal, Streams<CaseNotices> notices, NoticeSending sending) : ITimerKind
{
    private const long Lease = 5 * 60_000;

    public string Name => "notice-sending";

    public bool Concerns(Record record) => record.Stream.StartsWith(StreamNames.AllNotices, StringComparison.Ordinal);

    public long? DueAfter(Record record, IReadOnlyList<IEvent> events)
    {
        var folded = new CaseNotices();
        foreach (var (_, one) in journal.Store.ReadStream(record.Stream).TakeWhile(one => one.Record.Version <= record.Version))
        {
            foreach (var @event in journal.Types.Read(one.Payload))
                folded.Apply(@event, one.Envelope.Actor, one.Envelope.At);
        }

        return folded.Due;
    }

    public async ValueTask<long?> FireAsync(DueTimer timer)
    {
        var now = journal.Clock.Now.CivilTime;
        var next = await notices.Open(timer.Stream).ReadAsync(all => NextOf(all, now));
        if (next is not null)
            sending.Post(timer.Stream);
        return next;
    }

    /// <summary>When to look again if nothing comes of it: a queued notice soon, a receipt ever more rarely.</summary>
    private static long? NextOf(CaseNotices all, long now) => all.All.Min(notice => notice switch
    {
        { State: NoticeState.Queued, Due: { } due } => due > now ? due : now + Lease,
        { Due: not null, SentAt: { } at } => now + (SendingRules.ReceiptAfter(notice.Queued.Channel, now - at) ?? Lease),
        _ => (long?)null,
    });
}
