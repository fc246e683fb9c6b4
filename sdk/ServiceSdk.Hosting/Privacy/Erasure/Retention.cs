using ServiceSdk.Calendar;
using ServiceSdk.Cases;
using ServiceSdk.Cases.Drafts;
using ServiceSdk.Enquiries;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.Processes;
using ServiceSdk.Sharing;

namespace ServiceSdk.Hosting.Privacy.Erasure;

/// <summary>Erases whose data a stream holds once the time it may be kept is over.</summary>
internal sealed class Retention(JournalAccess journal, Streams<Erasures> erasures, RetentionRules rules) : ITimerKind
{
    private const long Minute = 60_000;
    private static readonly EventNames DateEnds = new("day.closed"), CaseMoves = new(CaseMoved.EventName);

    public string Name => "retention";

    public bool Concerns(Record record) =>
        StreamNames.IsQueue(record.Stream) ? DateEnds.In(record)
        : record.Stream.StartsWith(StreamNames.Cases, StringComparison.Ordinal) ? CaseMoves.In(record)
        : StreamNames.IsEnquiries(record.Stream) || record.Stream.StartsWith(StreamNames.Queries, StringComparison.Ordinal)
            || record.Stream.StartsWith(StreamNames.AllShared, StringComparison.Ordinal)
            || record.Stream.StartsWith(StreamNames.Drafts, StringComparison.Ordinal);

    public long? DueAfter(Record record, IReadOnlyList<IEvent> events) =>
        events[^1] is DraftEnded ? record.Envelope.At.CivilTime
        : events[^1] is CaseMoved { To: CaseState.Archived } ? ArchiveTermOf(record)
        : KindEnded(events[^1]) is { } kind ? rules.Until(kind, record.Envelope.At.CivilTime)
        : null;

    public async ValueTask<long?> FireAsync(DueTimer timer)
    {
        // Most streams hold nobody: those need not be read.
        if (journal.Store.FindKeysOf(timer.Stream) is not { Count: > 0 } keys)
            return null;

        // By today's rules: they may have become longer since the timer was set.
        var last = journal.Store.ReadStream(timer.Stream).Last(one => Concerns(one.Record)).Record;
        var (due, now) = (DueAfter(last, journal.Types.Read(last.Payload)), journal.Clock.Now.CivilTime);
        if (due is null || due > now)
            return due;
        var step = timer.Key;
        var erased = await erasures.Open(StreamNames.Erasures(CivilTime.Date(now))).ExecuteAsync(
            new EraseSubjects([.. keys.Select(key => new SubjectErased(key.Subject, key.Kind, key.Stream, ErasureReason.Retention))]),
            Actor.System, step.Key, step.Fingerprint);
        return erased.Succeeded(out _, out _) ? null : now + Minute;
    }

    /// <summary>An archived case goes by its item's term, counted from the day the item says.</summary>
    private long? ArchiveTermOf(Record archived)
    {
        var one = new Case(LegalCalendar.Shipped);
        foreach (var (_, record) in journal.Store.ReadStream(archived.Stream).TakeWhile(read => read.Record.Version <= archived.Version))
        {
            foreach (var @event in journal.Types.Read(record.Payload))
                one.Apply(@event, record.Envelope.Actor, record.Envelope.At);
        }

        return one.KeptUntil is { } last ? CivilTime.Midnight(last.AddDays(1)) : null;
    }

    /// <summary>The kind of subject whose time begins with an event; null where nothing is over.</summary>
    private static string? KindEnded(IEvent @event) => @event switch
    {
        Queueing.DayClosed => SubjectKind.Visit,
        CaseMoved moved when CaseEnd.Is(moved.To) => SubjectKind.Case,
        QueryRecorded or SharedAsked => SubjectKind.Query,
        DraftSaved => SubjectKind.Draft,
        EnquiryLogged or EnquiryReferred or EnquiryTakenOver or EnquiryAnswered => SubjectKind.Enquiry,
        _ => null,
    };
}

/// <summary>When a case is over.</summary>
internal static class CaseEnd
{
    public static bool Is(CaseState state) => state is CaseState.NotAccepted or CaseState.Withdrawn or CaseState.Terminated or CaseState.Archived;
}
