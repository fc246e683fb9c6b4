using System.Runtime.CompilerServices;

namespace ServiceSdk.Hosting.Journal;

/// <summary>
/// One stream's aggregate and its single writer. A command is decided and applied in memory at once and answered when its record is
/// on disk; the lock is never held over I/O but to fold. Readers and refusals see only what is committed. Safe for concurrent use.
/// </summary>
/// <typeparam name="TState">The aggregate.</typeparam>
public sealed partial class JournaledStream<TState>
    where TState : class, IAggregate
{
    private static readonly Task<bool> Settled = Task.FromResult(true);

    private readonly JournalAccess _journal;
    private readonly Func<TState> _empty;
    private readonly Lock _gate = new();
    private Folded<TState>? _folded;

    /// <summary>Makes the stream's owner, without reading it yet.</summary>
    /// <param name="name">The stream's name.</param>
    /// <param name="journal">What it reads from and writes to.</param>
    /// <param name="empty">Makes the aggregate before its first event.</param>
    public JournaledStream(string name, JournalAccess journal, Func<TState> empty) =>
        (Name, _journal, _empty) = (name, journal, empty);

    /// <summary>The stream's name.</summary>
    public string Name { get; }

    /// <summary>Decides a command and answers once its record is on disk.</summary>
    /// <param name="command">What is asked.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="key">The idempotency key.</param>
    /// <param name="fingerprint">HMAC-SHA256 of the canonical command, 32 bytes.</param>
    /// <param name="keys">Keys that must be on disk with the record.</param>
    /// <returns>The events: new ones, or those the same key was answered with before; or why not.</returns>
    public ValueTask<Outcome<Answer>> ExecuteAsync(
        ICommand command, Actor actor, Guid key, byte[] fingerprint, IReadOnlyList<SubjectKey>? keys = null)
    {
        try
        {
            Decision decision;
            lock (_gate)
                decision = Decide(command, new Envelope(actor, key, _journal.Clock.Now), fingerprint, keys ?? []);
            return AnswerAsync(decision);
        }
        catch (JournalUnavailableException e)
        {
            return ValueTask.FromResult<Outcome<Answer>>(Unavailable(e));
        }
    }

    /// <summary>Answers a command again, if its key was answered here before; decides nothing.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="key">The idempotency key.</param>
    /// <param name="fingerprint">HMAC-SHA256 of the canonical command, 32 bytes.</param>
    /// <returns>What it was answered with, or that the key was used for another command; null for a key not seen here.</returns>
    public ValueTask<Outcome<Answer>?> RepeatAsync(Actor actor, Guid key, byte[] fingerprint)
    {
        try
        {
            Decision? known;
            lock (_gate)
                known = Known(Fold(), actor, key, fingerprint);
            return known is { } decision ? RepeatedAsync(decision) : default;
        }
        catch (JournalUnavailableException e)
        {
            return ValueTask.FromResult<Outcome<Answer>?>(Unavailable(e));
        }

        async ValueTask<Outcome<Answer>?> RepeatedAsync(Decision decision) => await AnswerAsync(decision);
    }

    /// <summary>Reads the state. What it shows is committed.</summary>
    /// <param name="read">Copies what it needs out of the state; called under the lock, perhaps more than once.</param>
    /// <exception cref="JournalUnavailableException">The stream cannot be folded now.</exception>
    public async ValueTask<T> ReadAsync<T>(Func<TState, T> read)
    {
        while (true)
        {
            T value;
            Task<bool> committed;
            lock (_gate)
            {
                var folded = Fold();
                value = read(folded.State);
                committed = folded.LastCommit;
            }

            if (await committed)
                return value;
        }
    }

    private Decision Decide(ICommand command, Envelope envelope, byte[] fingerprint, IReadOnlyList<SubjectKey> keys)
    {
        var folded = Fold();
        if (Known(folded, envelope.Actor, envelope.Key, fingerprint) is { } known)
            return known;
        if (!folded.State.Decide(command, envelope).Succeeded(out var events, out var refusal))
        {
            _journal.Metrics?.Refused(command, refusal);
            return new Decision(folded.LastCommit, refusal);
        }

        // Until the record is in a batch, memory is ahead of the journal: an exception here makes the next command refold.
        _folded = null;
        var record = folded.Append(Name, envelope, fingerprint, events, _journal.Types);
        if (_journal.Writer.Enqueue(record, folded.Lease, keys) is not { } committed)
            return new Decision(null);
        folded.LastCommit = committed;
        _folded = folded;
        _journal.Metrics?.Accepted(Name, command, events, folded.State);
        return new Decision(committed, Events: events);
    }

    private static Decision? Known(Folded<TState> folded, Actor actor, Guid key, byte[] fingerprint)
    {
        if (folded.Keys.Find(actor, key, fingerprint, out var reused) is { } answered)
            return new Decision(folded.LastCommit, Answered: answered);
        return reused ? new Decision(folded.LastCommit, JournalRefusals.KeyReused()) : null;
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<Outcome<Answer>> AnswerAsync(Decision decision)
    {
        // A refusal waits too: it speaks of state that may not be on disk yet.
        if (decision.Committed is null || !await decision.Committed)
            return JournalRefusals.Unavailable();
        if (decision.Refusal is { } refusal)
            return refusal;
        return decision.Events is { } events ? new Answer(events, false) : AnswerOf(decision.Answered);
    }

    private Outcome<Answer> AnswerOf(long version)
    {
        try
        {
            return new Answer(_journal.Types.Read(_journal.Store.ReadStream(Name, version).First().Record.Payload), true);
        }
        catch (JournalUnavailableException e)
        {
            return Unavailable(e);
        }
    }

    private Refusal Unavailable(JournalUnavailableException e) => _journal.Unavailable(Name, e);

    /// <summary>What came of a command: a refusal, new events, or the version that answered its key before.</summary>
    private readonly record struct Decision(
        Task<bool>? Committed, Refusal? Refusal = null, IReadOnlyList<IEvent>? Events = null, long Answered = 0);
}

/// <summary>What a command was answered with.</summary>
/// <param name="Events">The record's events; every answer to a client is a pure function of them.</param>
/// <param name="Repeated">Whether the same key had been answered before.</param>
public sealed record Answer(IReadOnlyList<IEvent> Events, bool Repeated);
