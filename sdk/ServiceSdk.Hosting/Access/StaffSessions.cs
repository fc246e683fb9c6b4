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

/// <summary>A session of staff, as its cookie carries it.</summary>
/// <param name="Id">Its id; no secret, since the cookie is sealed.</param>
/// <param name="Subject">Whose it is.</param>
/// <param name="Window">The window it is at; empty for none.</param>
/// <param name="Began">When its password was given, in milliseconds of hall time.</param>
public sealed record StaffSession(string Id, string Subject, string Window, long Began);

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
    /// <param name="session">The session.</param>
    /// <param name="now">Hall time, in milliseconds.</param>
    /// <param name="acts">Whether somebody acts, rather than a page that refreshes itself.</param>
    public SessionStanding Look(StaffSession session, long now, bool acts)
    {
        var use = _uses.GetValueOrDefault(session.Id) ?? new Use(session, session.Began, Ended: false);
        var standing = StandingOf(use, now);
        if (standing == SessionStanding.Active && acts && use.At != now)
            Mark(session, now);
        return standing;
    }

    /// <summary>Somebody's sessions that are not over, the last used first. After a restart those that were used since.</summary>
    /// <param name="subject">Whose.</param>
    /// <param name="now">Hall time, in milliseconds.</param>
    /// <returns>Each with when somebody last acted in it, and how it stands.</returns>
    public IReadOnlyList<(StaffSession Session, long At, SessionStanding Standing)> Of(string subject, long now) =>
    [
        .. _uses.Values.Where(use => use.Session.Subject == subject).Select(use => (use.Session, use.At, Standing: StandingOf(use, now)))
            .Where(one => one.Standing != SessionStanding.Over).OrderByDescending(one => one.At),
    ];

    /// <summary>Begins a session, and forgets those that are too old for anything.</summary>
    /// <param name="session">The session.</param>
    public void Begin(StaffSession session)
    {
        foreach (var (old, use) in _uses)
        {
            if (session.Began - use.At >= Longest)
                _uses.TryRemove(KeyValuePair.Create(old, use));
        }

        Mark(session, session.Began);
    }

    /// <summary>Locks a session at once: who works there leaves.</summary>
    /// <param name="session">The session.</param>
    /// <param name="now">Hall time, in milliseconds.</param>
    public void Lock(StaffSession session, long now) => Mark(session, now - lockAfter);

    /// <summary>Ends a session for good.</summary>
    /// <param name="session">The session.</param>
    /// <param name="now">Hall time, in milliseconds.</param>
    public void End(StaffSession session, long now) => _uses[session.Id] = new Use(session, now, Ended: true);

    private SessionStanding StandingOf(Use use, long now) =>
        use.Ended || now - use.Session.Began >= Longest ? SessionStanding.Over
        : now - use.At >= lockAfter ? SessionStanding.Locked
        : SessionStanding.Active;

    private void Mark(StaffSession session, long now) => _uses.AddOrUpdate(
        session.Id, static (_, marked) => new Use(marked.Session, marked.Now, Ended: false),
        static (_, use, marked) => use.Ended ? use : use with { At = marked.Now }, (Session: session, Now: now));

    private sealed record Use(StaffSession Session, long At, bool Ended);
}
