using ServiceSdk.Cases;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.Processes;
using ServiceSdk.Notices;

namespace ServiceSdk.Hosting.Notices;

/// <summary>Reminds the applicant in the morning some days before the term to bring what is missing ends.</summary>
internal sealed class CureReminding(JournalAccess journal, NoticeDesk desk) : ITimerKind
{
    private const long Minute = 60_000, NineInTheMorning = 9 * 60 * Minute;
    private static readonly EventNames Moves = new(CaseMoved.EventName);

    public string Name => "cure-reminding";

    /// <summary>A quotation mark inside a text is escaped: this is the clock's name and nothing else.</summary>
    public bool Concerns(Record record) =>
        record.Stream.StartsWith(StreamNames.Cases, StringComparison.Ordinal) && Moves.In(record) && record.Payload.AsSpan().IndexOf("\"cure\""u8) >= 0;

    public long? DueAfter(Record record, IReadOnlyList<IEvent> events)
    {
        var started = events.OfType<CaseMoved>().Last().Started.FirstOrDefault(clock => clock.Kind == ClockKind.Cure);
        if (started is null)
            return null;

        // A term as short as that was told of just now.
        var due = CivilTime.Midnight(started.Told.Due.AddDays(-SendingRules.DaysBeforeCure)) + NineInTheMorning;
        return due > record.Envelope.At.CivilTime ? due : null;
    }

    public async ValueTask<long?> FireAsync(DueTimer timer) =>
        await desk.RemindAsync(StreamNames.CaseNumber(timer.Stream), $"{timer.Stream}/{timer.Name}/{timer.Due}") is null
            ? null
            : journal.Clock.Now.CivilTime + Minute;
}
