using System.Collections.Concurrent;

namespace ServiceSdk.Hosting.Access;

/// <summary>How a session stands.</summary>
public enum SessionStanding
{
    /// <summary>It may act.</summary>
    Active,

    /// <summary>Nobody acted for a while: it asks for a password before it goes on.</summary>
    Locked,

    /// <summary>It ended, or is too old.</summary>
    Over,
}

/// <summary>
/// Locks the sessions of staff that nobody uses, and ends those that are signed out or too old. In memory: after a restart a session holds
/// if it began less than the idle limit ago, and is locked otherwise. Safe for concurrent use.
/// </summary>
/// <param name="lockAfter">The idle limit, in milliseconds of hall time.</param>
public sealed class StaffSessions(long lockAfter)
{
    /// <summary>How long a session lasts at most, in milliseconds of hall time: a working day with its overtime.</summary>
    public const long Longest = 12 * 3_600_000;

    private readonly ConcurrentDictionary<string, Use> _uses = [];

    /// <summary>The idle limit, in milliseconds of hall time.</summary>
    public long LockAfter => lockAfter;

    /// <summary>Looks at a session, and marks it as used where somebody acts in it.</summary>
    /// <param name="session">Its id.</param>
    /// <param name="began">When its password was given, in hall time.</param>
    /// <param name="now">Hall time, in milliseconds.</param>
    /// <param name="acts">Whether somebody acts, rather than a page that refreshes itself.</param>
    public SessionStanding Look(string session, long began, long now, bool acts)
    {
        var use = _uses.GetValueOrDefault(session) ?? new Use(began, Ended: false);
        if (use.Ended || now - began >= Longest)
            return SessionStanding.Over;
        if (now - use.At >= lockAfter)
            return SessionStanding.Locked;
        if (acts && use.At != now)
            Mark(session, now);
        return SessionStanding.Active;
    }

    /// <summary>Begins a session, and forgets those that are too old for anything.</summary>
    /// <param name="session">Its id.</param>
    /// <param name="now">Hall time, in milliseconds.</param>
    public void Begin(string session, long now)
    {
        foreach (var (old, use) in _uses)
        {
            if (now - use.At >= Longest)
                _uses.TryRemove(KeyValuePair.Create(old, use));
        }

        Mark(session, now);
    }

    /// <summary>Locks a session at once: who works there leaves.</summary>
    /// <param name="session">Its id.</param>
    /// <param name="now">Hall time, in milliseconds.</param>
    public void Lock(string session, long now) => Mark(session, now - lockAfter);

    /// <summary>Ends a session for good.</summary>
    /// <param name="session">Its id.</param>
    /// <param name="now">Hall time, in milliseconds.</param>
    public void End(string session, long now) => _uses[session] = new Use(now, Ended: true);

    private void Mark(string session, long now) =>
        _uses.AddOrUpdate(
            session, static (_, at) => new Use(at, Ended: false), static (_, use, at) => use.Ended ? use : use with { At = at }, now);

    private sealed record Use(long At, bool Ended);
}
