using System.Collections.Immutable;
using ServiceSdk.Halls;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.Privacy;
using ServiceSdk.Queueing;

namespace ServiceSdk.Hosting.Halls;

/// <summary>A hall in this process: routes each command to its business date and begins the date with the first. Safe for concurrent use.</summary>
public sealed class Hall
{
    /// <summary>How many days ahead a date may be opened for its appointments.</summary>
    public const int DaysAhead = 30;

    private readonly BusinessDates _dates;
    private readonly HallClock _clock;
    private readonly KeyRing _keys;
    private readonly Protector _protector;
    private ImmutableDictionary<DateOnly, bool> _held = ImmutableDictionary<DateOnly, bool>.Empty;

    internal Hall(HallConfiguration configuration, BusinessDates dates, HallClock clock, KeyRing keys, Protector protector) =>
        (Configuration, _dates, _clock, _keys, _protector) = (configuration, dates, clock, keys, protector);

    /// <summary>How it is set up.</summary>
    public HallConfiguration Configuration { get; }

    /// <summary>What a window is called; its id, where the setup no longer has it.</summary>
    public string NameOf(string window) => Configuration.Windows.FirstOrDefault(one => one.Id == window)?.Name ?? window;

    /// <summary>The business date now.</summary>
    public DateOnly Today => CivilTime.Date(_clock.Now.CivilTime);

    /// <summary>Takes a command of today's queue.</summary>
    public ValueTask<Outcome<Answer>> ExecuteAsync(ICommand command, Actor actor, Guid key, byte[] fingerprint) =>
        ExecuteAsync(Today, command, actor, key, fingerprint, null);

    /// <summary>Takes a command of today's queue, or of a date to come: opened in advance, for its appointments.</summary>
    /// <param name="date">From today, at most <see cref="DaysAhead"/> days ahead.</param>
    /// <param name="command">What is asked.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="key">The idempotency key.</param>
    /// <param name="fingerprint">HMAC-SHA256 of the canonical command, 32 bytes.</param>
    public ValueTask<Outcome<Answer>> ExecuteAsync(DateOnly date, ICommand command, Actor actor, Guid key, byte[] fingerprint) =>
        IsAhead(date)
            ? ExecuteAsync(date, command, actor, key, fingerprint, null)
            : ValueTask.FromResult<Outcome<Answer>>(HallRefusals.DateNotAhead(DaysAhead));

    /// <summary>Takes a command that names who came. The same person is one subject all of a date, at however many kiosks at once.</summary>
    /// <param name="date">From today, at most <see cref="DaysAhead"/> days ahead.</param>
    /// <param name="visitor">Who came, as the card said it.</param>
    /// <param name="command">The command, given the visitor as it stands in events.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="key">The idempotency key.</param>
    /// <param name="fingerprint">HMAC-SHA256 of the canonical command, 32 bytes.</param>
    public async ValueTask<Outcome<Answer>> ExecuteAsync(
        DateOnly date, Visitor visitor, Func<Protected<Visitor>, ICommand> command, Actor actor, Guid key, byte[] fingerprint)
    {
        if (!IsAhead(date))
            return HallRefusals.DateNotAhead(DaysAhead);
        using var claim = _keys.Claim(SubjectKind.Visit, StreamNames.Queue(Configuration.Id, date), visitor.IdNumber);
        var person = _protector.Protect(claim.Key, PersonalFields.Visitor, visitor);
        return await ExecuteAsync(date, command(person), actor, key, fingerprint, [claim.Key]);
    }

    /// <summary>Takes a command about a ticket or an appointment, in the queue of its own date.</summary>
    public ValueTask<Outcome<Answer>> ExecuteAsync(string ticket, ICommand command, Actor actor, Guid key, byte[] fingerprint) =>
        ExecuteAsync(TicketId.DateOf(Configuration.Id, ticket) ?? Today, command, actor, key, fingerprint, null);

    /// <summary>Answers a command of a date's queue again, if its key was answered before: for a caller who can no longer make the command.</summary>
    /// <returns>As <see cref="JournaledStream{TState}.RepeatAsync"/>.</returns>
    public async ValueTask<Outcome<Answer>?> RepeatAsync(DateOnly date, Actor actor, Guid key, byte[] fingerprint) =>
        await RepeatBeforeAsync(date, actor, key, fingerprint) ?? await _dates.Queue(date).RepeatAsync(actor, key, fingerprint);

    /// <summary>The subject a person is on a date; null for somebody not known there.</summary>
    /// <exception cref="JournalUnavailableException">The key table cannot be read now.</exception>
    public string? SubjectOf(DateOnly date, string idNumber) =>
        _keys.FindSubject(SubjectKind.Visit, StreamNames.Queue(Configuration.Id, date), idNumber);

    /// <summary>What one line's slots of a date have free; none of a date without appointments, or of an item the hall does not take.</summary>
    /// <param name="date">From today, at most <see cref="DaysAhead"/> days ahead.</param>
    /// <param name="skill">The item's department and group.</param>
    /// <exception cref="JournalUnavailableException">It cannot be read now.</exception>
    public async ValueTask<Outcome<IReadOnlyList<Slot>>> SlotsAsync(DateOnly date, Skill skill)
    {
        if (!IsAhead(date))
            return HallRefusals.DateNotAhead(DaysAhead);
        var from = date == Today ? CivilTime.MinuteOfDay(_clock.Now.CivilTime) + 1 : 0;
        var slots = await ReadAsync(date, day => day.IsOpen
            ? Slot.Of(day.Plan, day.Service, skill, from, day.Appointments)
            : Slot.Of(_dates.PlanFor(date), _dates.PlanFor(date).Service, skill, from, []));
        return slots.ToList();
    }

    /// <summary>Reads today's queue.</summary>
    /// <exception cref="JournalUnavailableException">It cannot be read now.</exception>
    public ValueTask<T> ReadAsync<T>(Func<IQueueView, T> read) => ReadAsync(Today, read);

    /// <summary>Reads a date's queue; a date that never opened is not open.</summary>
    /// <exception cref="JournalUnavailableException">It cannot be read now.</exception>
    public ValueTask<T> ReadAsync<T>(DateOnly date, Func<IQueueView, T> read) => _dates.Queue(date).ReadAsync(queue => read(queue.View));

    /// <summary>Copies what is needed of a ticket.</summary>
    /// <returns>What was copied, or that there is no such ticket.</returns>
    /// <exception cref="JournalUnavailableException">It cannot be read now.</exception>
    public async ValueTask<Outcome<T>> ReadTicketAsync<T>(string ticket, Func<IQueueView, Ticket, T> read)
        where T : class =>
        TicketId.DateOf(Configuration.Id, ticket) is { } date
        && await ReadAsync(date, view => view.IsOpen && view.Ticket(ticket) is { } found ? read(view, found) : null) is { } value
            ? value
            : HallRefusals.TicketUnknown();

    private bool IsAhead(DateOnly date) => date.DayNumber - Today.DayNumber is >= 0 and <= DaysAhead;

    private ValueTask<Outcome<Answer>> ExecuteAsync(
        DateOnly date, ICommand command, Actor actor, Guid key, byte[] fingerprint, IReadOnlyList<SubjectKey>? keys)
    {
        // A key is honoured for two business days: a retry across midnight is the day before's.
        var before = RepeatBeforeAsync(date, actor, key, fingerprint);

        // Nearly always there is nothing to wait for but the queue itself.
        return before.IsCompletedSuccessfully && before.Result is null && date == Today && _dates.HasBegun(date)
            ? _dates.Queue(date).ExecuteAsync(command, actor, key, fingerprint, keys)
            : AfterAsync(before, date, command, actor, key, fingerprint, keys);
    }

    private async ValueTask<Outcome<Answer>> AfterAsync(
        ValueTask<Outcome<Answer>?> before, DateOnly date, ICommand command, Actor actor, Guid key, byte[] fingerprint, IReadOnlyList<SubjectKey>? keys)
    {
        if (await before is { } repeated)
            return repeated;

        var today = Today;
        var refused = date == today ? await _dates.BeginAsync(date, command, actor, key)
            : date > today ? await _dates.OpenAsync(date, command, actor, key)
            : null;
        return refused is { } refusal ? refusal : await _dates.Queue(date).ExecuteAsync(command, actor, key, fingerprint, keys);
    }

    /// <summary>The answer of the business date before, where the key was used there.</summary>
    private async ValueTask<Outcome<Answer>?> RepeatBeforeAsync(DateOnly date, Actor actor, Guid key, byte[] fingerprint)
    {
        var before = date.AddDays(-1);
        if (!_held.TryGetValue(before, out var held))
        {
            held = _dates.WasHeld(before);

            // One that is not over may still open.
            if (held || before < Today)
                ImmutableInterlocked.TryAdd(ref _held, before, held);
        }

        var repeated = held ? await _dates.Queue(before).RepeatAsync(actor, key, fingerprint) : null;

        // Yesterday in quarantine keeps nobody from today.
        return repeated?.Succeeded(out _, out var refusal) is false && refusal.Code == JournalRefusals.QuarantinedCode ? null : repeated;
    }
}
