using ServiceSdk.Cases;
using ServiceSdk.Hosting.Calendar;
using ServiceSdk.Hosting.Cases;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.Processes;
using ServiceSdk.Supervision;

namespace ServiceSdk.Hosting.Supervision;

/// <summary>
/// Raises the cards of a clock as it runs out. It is set for the first by what was told; what the calendar, pauses and extensions have made
/// of the days since is looked up when it fires.
/// </summary>
internal sealed class CardTimer(
    ClockKind kind, JournalAccess journal, Streams<Case> cases, CalendarDesk calendar, DayEnds ends, CardDesk desk) : ITimerKind
{
    private const long Minute = 60_000;

    private readonly ClockMark _mark = new(kind);

    public string Name => field ??= $"card-{_mark.Name}";

    public bool Concerns(Record record) => _mark.In(record);

    // What says nothing of the clock, or changes it, is a reason to look at once; before the filing none ran.
    public long? DueAfter(Record record, IReadOnlyList<IEvent> events)
    {
        long? due = events[0] is CaseOpened ? null : record.Envelope.At.CivilTime;
        foreach (var moved in events.OfType<CaseMoved>())
        {
            if (moved.Started.FirstOrDefault(clock => clock.Kind == kind) is { } started)
                due = CardDays.Of(new CaseClock(started, null), started.Told.Due, calendar.Now) is [var first, ..] ? CivilTime.Midnight(first.On) : null;
            else if (moved.Stopped.Contains(kind))
                due = null;
            else if (moved.Changed?.FirstOrDefault(changed => changed.Kind == kind) is { } changed)
                due = changed.Change == ClockChange.Paused ? null : record.Envelope.At.CivilTime;
        }

        return due;
    }

    public async ValueTask<long?> FireAsync(DueTimer timer)
    {
        var now = journal.Clock.Now.CivilTime;
        var today = CivilTime.Date(now);
        if (await cases.Open(timer.Stream).ReadAsync(one => ClockFinding.Of(one, kind, today)) is not { } found)
            return null;
        var end = await ends.OfAsync(found.Opened, found.End.Due);
        foreach (var (card, on) in CardDays.Of(found.Clock, found.End.Due, calendar.Now.AsKnownOn(today)))
        {
            var from = card == CardKind.Overdue ? end : CivilTime.Midnight(on);
            if (from > now)
                return from;

            // Once it is over there is nothing left to warn of.
            if (card == CardKind.Overdue ? found.EndsByLaw : end <= now)
                continue;
            if (await desk.RaiseAsync(timer.Stream, card, found, today) is not null)
                return now + Minute;
        }

        return null;
    }
}
