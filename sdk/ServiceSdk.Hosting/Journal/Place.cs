namespace ServiceSdk.Hosting.Journal;

/// <summary>
/// Where the owner of a stream is found. It is held while it is in use, and after that as long as somebody still has it: a second one is
/// made only when nobody can reach the first any more.
/// </summary>
internal sealed class Place<TState>
    where TState : class, IAggregate
{
    // What is not worth a snapshot folds in a tenth of a second while the stream is in use, in a few milliseconds once it rests.
    private const int InUse = 10_000, AtRest = 500;

    private readonly Lock _gate = new();
    private readonly Use _use = new();
    private volatile JournaledStream<TState>? _held;
    private WeakReference<JournaledStream<TState>>? _last;
    private bool _closed;

    public bool IsHeld => _held is not null;

    /// <summary>The owner; null when the place is closed, and another has to be found.</summary>
    public JournaledStream<TState>? Open(string name, JournalAccess journal, Func<TState> empty)
    {
        _use.Tell();
        if (_held is { } held)
            return held;
        lock (_gate)
        {
            if (_held is not null || _closed)
                return _held;
            if (_last?.TryGetTarget(out var owner) is not true)
                _last = new WeakReference<JournaledStream<TState>>(owner = new JournaledStream<TState>(name, journal, empty));
            return _held = owner;
        }
    }

    /// <summary>Sets the state down where that is worth it, and lets an owner go that nobody asked for.</summary>
    /// <param name="now">Hall time in milliseconds.</param>
    /// <param name="idle">How long nobody asked for an owner that is let go, in milliseconds.</param>
    /// <returns>Whether anything is left here; a closed place is done with.</returns>
    public async ValueTask<bool> LookAfterAsync(long now, long idle)
    {
        if (_held is not { } held)
        {
            lock (_gate)
                return !(_closed = _held is null && _last?.TryGetTarget(out _) is not true);
        }

        if (_use.Rested(now) is not { } rested)
        {
            await held.SetDownAsync(InUse);
        }
        else if (rested >= idle)
        {
            await held.SetDownAsync(AtRest);
            lock (_gate)
            {
                if (_use.Rests && held.Passivate())
                    _held = null;
            }
        }

        return true;
    }

    /// <summary>Sets the state down before the process ends.</summary>
    public ValueTask SetDownAsync() => _held?.SetDownAsync(AtRest) ?? ValueTask.CompletedTask;
}
