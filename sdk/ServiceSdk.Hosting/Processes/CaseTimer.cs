using Microsoft.Extensions.Logging;
using ServiceSdk.Cases;
using ServiceSdk.Hosting.Cases;
using ServiceSdk.Hosting.Diagnostics;
using ServiceSdk.Hosting.Journal;

namespace ServiceSdk.Hosting.Processes;

/// <summary>
/// Takes the platform's step once a clock of a case has run out: silence accepts, what was not handed in lapses, a special procedure ends.
/// It is set for the beginning of the day that was told; what the calendar and the hall's hours have made of that day is looked up then.
/// </summary>
internal sealed class CaseTimer(ClockKind kind, JournalAccess journal, Streams<Case> cases, DayEnds ends, ILogger<CaseTimer> log) : ITimerKind
{
    private const long Minute = 60_000;

    private readonly ClockMark _mark = new(kind);

    public string Name => field ??= $"case-{_mark.Name}";

    public bool Concerns(Record record) => _mark.In(record);

    // A text of the same word starts and stops nothing: then an earlier record says it.
    public long? DueAfter(Record record, IReadOnlyList<IEvent> events) => Told(events, out var due)
        ? due
        : journal.Store.ReadStream(record.Stream).Where(one => one.Record.Version < record.Version).Reverse()
            .Any(one => Told(journal.Types.Read(one.Record.Payload), out due)) ? due : null;

    public async ValueTask<long?> FireAsync(DueTimer timer)
    {
        var (now, one) = (journal.Clock.Now.CivilTime, cases.Open(timer.Stream));
        var today = CivilTime.Date(now);
        var found = await one.ReadAsync(state => state.Running(kind) is { } clock ? new Standing(state.Opened!, state.State, state.Due(clock, today)) : null);
        if (found is null)
            return null;
        if (found.Due > today)
            return CivilTime.Midnight(found.Due);
        var end = await ends.OfAsync(found.Opened, found.Due);
        if (end > now)
            return end;

        var step = timer.Key;
        var moved = await one.ExecuteAsync(
            new MoveCase(StepOf(found.State), new CaseStatement { DayOver = found.Due }), Actor.System, step.Key, step.Fingerprint);

        if (moved.Succeeded(out _, out var refusal))
            return null;
        if (refusal.Code == JournalRefusals.UnavailableCode)
            return now + Minute;

        // Whoever was faster has cleared the timer, or set it anew; anything else is not to be lost in silence.
        if (refusal.Code != CaseRefusals.WrongStateCode)
            HostingLog.TimerRefused(log, Name, timer.Stream, refusal.Code);
        return null;
    }

    /// <summary>What events say of the clock.</summary>
    /// <param name="events">A record's.</param>
    /// <param name="due">When the timer is due by them; null where the clock stands.</param>
    /// <returns>Whether they say anything.</returns>
    private bool Told(IReadOnlyList<IEvent> events, out long? due)
    {
        (due, var told) = ((long?)null, false);
        foreach (var moved in events.OfType<CaseMoved>())
        {
            var started = moved.Started.FirstOrDefault(clock => clock.Kind == kind);
            if (started is null && !moved.Stopped.Contains(kind))
                continue;
            (due, told) = (started is null ? null : CivilTime.Midnight(started.Told.Due), true);
        }

        return told;
    }

    private CaseTrigger StepOf(CaseState state) => kind switch
    {
        ClockKind.Receive => CaseTrigger.DeemAccepted,
        ClockKind.Special => CaseTrigger.EndSpecialProcedure,
        _ => state == CaseState.SupplementRequired ? CaseTrigger.SupplementLapsed : CaseTrigger.CureLapsed,
    };

    private sealed record Standing(CaseOpened Opened, CaseState State, DateOnly Due);
}
