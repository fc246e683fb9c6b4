namespace ServiceSdk.Plugins.Guarding;

/// <summary>Counts faults over a sliding window; once spent it stays spent, for the rest it is given or for ever. Thread-safe.</summary>
internal sealed class FaultBudget(CallGuardOptions options, TimeProvider time)
{
    private readonly Lock _gate = new();
    private readonly Queue<long> _charged = new();
    private long _spentAt;
    private volatile bool _spent;

    public bool IsSpent => _spent && !IsRested();

    /// <summary>Charges one fault; true for the one that spends the budget.</summary>
    public bool Charge()
    {
        lock (_gate)
        {
            var now = time.GetTimestamp();
            while (_charged.TryPeek(out var oldest) && time.GetElapsedTime(oldest, now) > options.Window)
                _charged.Dequeue();
            _charged.Enqueue(now);
            if (_spent || _charged.Count < options.Faults)
                return false;
            _spentAt = now;
            return _spent = true;
        }
    }

    private bool IsRested()
    {
        if (options.Rest is not { } rest)
            return false;
        lock (_gate)
        {
            if (_spent && time.GetElapsedTime(_spentAt) < rest)
                return false;
            _charged.Clear();
            _spent = false;
            return true;
        }
    }
}
