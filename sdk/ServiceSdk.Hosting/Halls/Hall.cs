using System.Collections.Concurrent;
using ServiceSdk.Calendar;
using ServiceSdk.Halls;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Queueing;

namespace ServiceSdk.Hosting.Halls;

/// <summary>A hall in this process: routes each command to its business date and opens the date with the first. Safe for concurrent use.</summary>
public sealed class Hall
{
    private static readonly Actor Opener = new("system", "system", "system", "system");

    private readonly Streams<HallQueue> _queues;
    private readonly LegalCalendar _calendar;
    private readonly HallClock _clock;
    private readonly ConcurrentDictionary<DateOnly, bool> _open = [];
    private readonly ConcurrentDictionary<DateOnly, bool> _held = [];

    internal Hall(HallConfiguration configuration, Streams<HallQueue> queues, LegalCalendar calendar, HallClock clock) =>
        (Configuration, _queues, _calendar, _clock) = (configuration, queues, calendar, clock);

    /// <summary>How it is set up.</summary>
    public HallConfiguration Configuration { get; }

    /// <summary>The business date now.</summary>
    public DateOnly Today => CivilTime.Date(_clock.Now.CivilTime);

    /// <summary>Takes a command of today's queue.</summary>
    public ValueTask<Outcome<Answer>> ExecuteAsync(
        ICommand command, Actor actor, Guid key, byte[] fingerprint, IReadOnlyList<SubjectKey>? keys = null) =>
        ExecuteAsync(Today, command, actor, key, fingerprint, keys);

    /// <summary>Answers a command of today's queue again, if its key was answered before: for a caller who can no longer make the command.</summary>
    /// <returns>As <see cref="JournaledStream{TState}.RepeatAsync"/>.</returns>
    public async ValueTask<Outcome<Answer>?> RepeatAsync(Actor actor, Guid key, byte[] fingerprint) =>
        await DayBeforeAsync(Today) is { } before && await before.RepeatAsync(actor, key, fingerprint) is { } repeated
            ? repeated
            : await _queues.Open(StreamNames.Queue(Configuration.Id, Today)).RepeatAsync(actor, key, fingerprint);

    /// <summary>Takes a command about a ticket, in the queue of the ticket's own date.</summary>
    public ValueTask<Outcome<Answer>> ExecuteAsync(
        string ticket, ICommand command, Actor actor, Guid key, byte[] fingerprint) =>
        TicketId.DateOf(Configuration.Id, ticket) is { } date
            ? ExecuteAsync(date, command, actor, key, fingerprint, null)
            : ValueTask.FromResult<Outcome<Answer>>(HallRefusals.TicketUnknown());

    /// <summary>Reads today's queue.</summary>
    /// <exception cref="JournalUnavailableException">It cannot be read now.</exception>
    public ValueTask<T> ReadAsync<T>(Func<IQueueView, T> read) => ReadAsync(Today, read);

    /// <summary>Reads a date's queue; a date that never opened is not open.</summary>
    /// <exception cref="JournalUnavailableException">It cannot be read now.</exception>
    public ValueTask<T> ReadAsync<T>(DateOnly date, Func<IQueueView, T> read) =>
        _queues.Open(StreamNames.Queue(Configuration.Id, date)).ReadAsync(queue => read(queue.View));

    /// <summary>Copies what is needed of a ticket.</summary>
    /// <returns>What was copied, or that there is no such ticket.</returns>
    /// <exception cref="JournalUnavailableException">It cannot be read now.</exception>
    public async ValueTask<Outcome<T>> ReadTicketAsync<T>(string ticket, Func<IQueueView, Ticket, T> read)
        where T : class =>
        TicketId.DateOf(Configuration.Id, ticket) is { } date
        && await ReadAsync(date, view => view.IsOpen && view.Ticket(ticket) is { } found ? read(view, found) : null) is { } value
            ? value
            : HallRefusals.TicketUnknown();

    private async ValueTask<Outcome<Answer>> ExecuteAsync(
        DateOnly date, ICommand command, Actor actor, Guid key, byte[] fingerprint, IReadOnlyList<SubjectKey>? keys)
    {
        // A key is honoured for two business days: a retry across midnight is the day before's.
        if (await DayBeforeAsync(date) is { } before && await before.RepeatAsync(actor, key, fingerprint) is { } repeated)
            return repeated;

        var queue = _queues.Open(StreamNames.Queue(Configuration.Id, date));
        if (date == Today && !_open.ContainsKey(date) && await OpenAsync(queue, date, command, actor, key) is { } refusal)
            return refusal;
        return await queue.ExecuteAsync(command, actor, key, fingerprint, keys);
    }

    private async ValueTask<JournaledStream<HallQueue>?> DayBeforeAsync(DateOnly date)
    {
        var before = date.AddDays(-1);
        var queue = _queues.Open(StreamNames.Queue(Configuration.Id, before));
        if (!_held.TryGetValue(before, out var held))
            held = _held[before] = await queue.ReadAsync(static day => day.View.IsOpen);
        return held ? queue : null;
    }

    private async ValueTask<Refusal?> OpenAsync(
        JournaledStream<HallQueue> queue, DateOnly date, ICommand command, Actor actor, Guid key)
    {
        if (_clock.LastRecorded is { } last && date < CivilTime.Date(last.CivilTime))
            return HallRefusals.ClockBehind(CivilTime.Date(last.CivilTime));
        if (await queue.ReadAsync(static day => day.View.IsOpen))
        {
            _open[date] = true;
            return null;
        }

        // However many open the date at once, it opens once.
        var step = StepKey.Of($"{queue.Name}/open");
        var plan = Configuration.PlanFor(date, _calendar.IsWorkingDay(date));
        var open = new OpenDay(Configuration.Id, date, plan);
        if (RefusedOnAnEmptyDay(open, command, actor, key) is { } refused)
            return refused;
        var opened = await queue.ExecuteAsync(open, Opener, step.Key, step.Fingerprint);
        if (!opened.Succeeded(out _, out var refusal) && refusal.Code != QueueRefusals.DayAlreadyOpenCode)
            return refusal;
        _open[date] = true;
        return null;
    }

    /// <summary>A date is opened by the first command it can take: one that is refused leaves no record.</summary>
    private Refusal? RefusedOnAnEmptyDay(OpenDay open, ICommand command, Actor actor, Guid key)
    {
        var (day, at) = (new HallQueue(), _clock.Now);
        var decided = day.Decide(open, new Envelope(Opener, key, at)).Then(events =>
        {
            foreach (var opened in events)
                day.Apply(opened, Opener, at);
            return day.Decide(command, new Envelope(actor, key, at));
        });
        return decided.Succeeded(out _, out var refusal) ? null : refusal;
    }
}
