namespace ServiceSdk.Hosting.Access;

/// <summary>
/// Counts wrong passwords of accounts, in memory: only the lock they lead to is recorded, so that guessing writes one record in
/// <see cref="Lock"/> at most. Safe for concurrent use.
/// </summary>
public sealed class SignInFailures
{
    /// <summary>How many wrong passwords lock an account.</summary>
    public const int Most = 5;

    /// <summary>Within how long, in milliseconds of hall time.</summary>
    public const long Within = 15 * 60_000;

    /// <summary>For how long, in milliseconds of hall time.</summary>
    public const long Lock = 15 * 60_000;

    private readonly Dictionary<string, Queue<long>> _failures = [];

    /// <summary>Counts one.</summary>
    /// <param name="userName">An account that exists: names that do not would fill the memory.</param>
    /// <param name="now">Hall time, in milliseconds.</param>
    /// <returns>Whether the account is to be locked; the count then starts anew.</returns>
    public bool Add(string userName, long now)
    {
        lock (_failures)
        {
            if (!_failures.TryGetValue(userName, out var times))
                _failures[userName] = times = new Queue<long>(Most);
            while (times.TryPeek(out var first) && now - first > Within)
                times.Dequeue();
            times.Enqueue(now);
            return times.Count == Most && _failures.Remove(userName);
        }
    }

    /// <summary>Forgets what was counted: the right password came.</summary>
    public void Clear(string userName)
    {
        lock (_failures)
            _failures.Remove(userName);
    }
}
