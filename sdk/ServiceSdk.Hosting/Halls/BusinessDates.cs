using System.Security.Cryptography;
using ServiceSdk.Halls;
using ServiceSdk.Hosting.Calendar;
using ServiceSdk.Hosting.Diagnostics;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Queueing;

namespace ServiceSdk.Hosting.Halls;

/// <summary>
/// Opens and begins a hall's business dates; a timer closes them. What is to be done follows from the journal, and a step's key from what
/// it follows from: a host that died between two steps takes the rest when it is back.
/// </summary>
internal sealed class BusinessDates(
    HallConfiguration configuration, Streams<HallQueue> queues, OpenDates open, CalendarDesk calendar, JournalAccess journal, KeptTickets kept)
{

    // A date begins once, however many commands come first.
    private readonly SemaphoreSlim _gate = new(1, 1);
    private DateOnly _begun;

    // Nearly every command is of the same date as the one before.
    private volatile Named? _named;

    /// <summary>The queue of a date; it need not be open.</summary>
    public JournaledStream<HallQueue> Queue(DateOnly date)
    {
        var named = _named;
        if (named?.Date != date)
            _named = named = new Named(date, StreamNames.Queue(configuration.Id, date));
        return queues.Open(named.Name);
    }

    /// <summary>Whether a date has begun here.</summary>
    public bool HasBegun(DateOnly date) => _begun == date;

    /// <summary>Whether anything was recorded on a date. Asks the journal: a date that was not held is not worth an owner.</summary>
    public bool WasHeld(DateOnly date) => LastBefore(date.AddDays(1)) == date;

    /// <summary>Opens a date by the first command it can take; one that is refused leaves no record.</summary>
    public async ValueTask<Refusal?> OpenAsync(DateOnly date, ICommand first, Actor actor, Guid key)
    {
        var queue = Queue(date);
        if (await queue.ReadAsync(static day => day.View.IsOpen))
            return null;
        var day = new OpenDay(configuration.Id, date, PlanFor(date));
        if (RefusedOnAnEmptyDay(day, first, actor, key) is { } refused)
            return refused;
        var step = StepKey.Of($"{queue.Name}/open");
        var opened = await queue.ExecuteAsync(day, Actor.System, step.Key, step.Fingerprint);
        return opened.Succeeded(out _, out var refusal) || refusal.Code == QueueRefusals.DayAlreadyOpenCode ? null : refusal;
    }

    /// <summary>Begins today: what is left of earlier dates is closed and what was kept is taken in; the plan is the hall's of now.</summary>
    public async ValueTask<Refusal?> BeginAsync(DateOnly today, ICommand first, Actor actor, Guid key)
    {
        if (_begun == today)
            return null;
        await _gate.WaitAsync();
        try
        {
            return _begun == today ? null : await BeginOnceAsync(today, first, actor, key);
        }
        finally
        {
            _gate.Release();
        }
    }

    private async ValueTask<Refusal?> BeginOnceAsync(DateOnly today, ICommand first, Actor actor, Guid key)
    {
        if (journal.Clock.LastRecorded is { } last && today < CivilTime.Date(last.CivilTime))
            return HallRefusals.ClockBehind(CivilTime.Date(last.CivilTime));
        if (await OpenAsync(today, first, actor, key) is { } refused)
            return refused;
        var earlier = From(LastBefore(today));
        if (await CloseAsync(earlier) is { } unclosed)
            return unclosed;
        foreach (var ticket in await kept.BeforeAsync(earlier.Select(Queue)))
        {
            if (await kept.TakeInAsync(ticket, Queue(today), Actor.System) is not { } refusal)
                continue;
            if (refusal.Code == JournalRefusals.UnavailableCode)
                return refusal;
            HostingLog.KeptTicketRefused(journal.Log, ticket.Ticket, refusal.Code);
        }

        // A date opened in advance had its plan by what was known of the calendar then.
        foreach (var (queue, change) in await open.ChangedByAsync(configuration))
        {
            var changed = await queue.ExecuteAsync(change, Actor.System, Guid.NewGuid(), SHA256.HashData(journal.Types.Write([new PlanChanged(change.Plan)])));
            if (!changed.Succeeded(out _, out var refusal) && refusal.Code == JournalRefusals.UnavailableCode)
                return refusal;
        }

        _begun = today;
        return null;
    }

    private async ValueTask<Refusal?> CloseAsync(IEnumerable<DateOnly> earlier)
    {
        var left = new Stack<DateOnly>();
        foreach (var date in earlier)
        {
            // A date in quarantine keeps no other from beginning.
            if (await Queue(date).ReadOrAsync<HallQueue, bool?>(static day => day.View.IsClosed, null) is not { } closed)
                continue;
            if (closed)
                break;
            left.Push(date);
        }

        foreach (var date in left)
        {
            if (await CloseAsync(date) is { } refusal)
                return refusal;
        }

        return null;
    }

    private async ValueTask<Refusal?> CloseAsync(DateOnly date)
    {
        var step = StepKey.Of($"{Queue(date).Name}/close");
        var closed = await Queue(date).ExecuteAsync(new CloseDay(), Actor.System, step.Key, step.Fingerprint);
        return closed.Succeeded(out _, out var refusal) || refusal.Code == QueueRefusals.DayClosedCode ? null : refusal;
    }

    /// <summary>A date and those before it that were ever opened, the latest first; found one by one, for there are more every day.</summary>
    private IEnumerable<DateOnly> From(DateOnly? date)
    {
        for (; date is { } held; date = LastBefore(held))
            yield return held;
    }

    /// <summary>The last date before this one that was ever opened; null for none.</summary>
    private DateOnly? LastBefore(DateOnly date)
    {
        var (hall, end) = (StreamNames.Hall(configuration.Id), StreamNames.DatesFrom(configuration.Id, date).First);
        while (journal.Store.LastStream(hall, end) is { } stream)
        {
            if (StreamNames.QueueDate(configuration.Id, stream) is { } held)
                return held;
            end = stream;
        }

        return null;
    }

    /// <summary>How the hall queues on a date by its setup of now.</summary>
    public HallPlan PlanFor(DateOnly date) => configuration.PlanFor(date, calendar.Now.IsWorkingDay(date));

    private Refusal? RefusedOnAnEmptyDay(OpenDay open, ICommand command, Actor actor, Guid key)
    {
        var (day, at) = (queues.New(), journal.Clock.Now);
        var decided = day.Decide(open, new Envelope(Actor.System, key, at)).Then(events =>
        {
            foreach (var opened in events)
                day.Apply(opened, Actor.System, at);
            return day.Decide(command, new Envelope(actor, key, at));
        });
        return decided.Succeeded(out _, out var refusal) ? null : refusal;
    }

    private sealed record Named(DateOnly Date, string Name);
}
