namespace ServiceSdk.Plugins.Guarding;

/// <summary>Counts a plugin's faults over a sliding window; once spent it stays spent, until the plugin is loaded anew. Thread-safe.</summary>
internal sealed class FaultBudget(int faults, TimeSpan window, TimeProvider time)
{
    private readonly Lock _gate = new();
    private readonly Queue<long> _charged = new();
    private volatile bool _spent;

    public bool IsSpent => _spent;

    /// <summary>Charges one fault; true for the one that spends the budget.</summary>
    public bool Charge()
    {
        lock (_gate)
        {
            var now = time.GetTimestamp();
            while (_charged.TryPeek(out var oldest) && time.GetElapsedTime(oldest, now) > window)
                _charged.Dequeue();
            _charged.Enqueue(now);
            if (_spent || _charged.Count < faults)
                return false;
            return _spent = true;
        }
    }
}
