using System.Globalization;
using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication.Cookies;
using ServiceSdk.Hosting.Access;
using ServiceSdk.Hosting.Halls;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.ReferenceHost.Api;

namespace ServiceSdk.ReferenceHost.Access;

/// <summary>Sessions of staff and terminals: what a cookie or a stream says holds only as long as the accounts say so too.</summary>
internal sealed class Sessions(Streams<Accounts> accounts, Streams<ApiKeys> keys, StaffSessions staff, HallClock clock)
{
    /// <summary>After how many milliseconds without an act a session of staff is locked.</summary>
    public long LockAfter => staff.LockAfter;

    /// <summary>Begins a session of staff: their password was just given.</summary>
    public ClaimsPrincipal Begin(Account account, string? window)
    {
        var session = new StaffSession(
            Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)), account.Subject, window ?? "", clock.Now.HallTime);
        staff.Begin(session);
        var identity = HallClaims.Of(account, window, CookieAuthenticationDefaults.AuthenticationScheme);
        identity.AddClaim(new Claim(HallClaims.Session, session.Id));
        identity.AddClaim(new Claim(HallClaims.Began, session.Began.ToString(CultureInfo.InvariantCulture)));
        return new ClaimsPrincipal(identity);
    }

    /// <summary>How who asks stands now.</summary>
    /// <param name="user">Who, as they signed in.</param>
    /// <param name="acts">Whether somebody acts, rather than a page that refreshes itself.</param>
    public async ValueTask<SessionStanding> LookAsync(ClaimsPrincipal user, bool acts)
    {
        if (user.Identity?.AuthenticationType == ApiKeyHandler.SchemeName)
        {
            var key = user.FindFirstValue(HallClaims.Subject)!;
            return await keys.Open(StreamNames.ApiKeys).ReadAsync(all => all.Find(key)) is null ? SessionStanding.Over : SessionStanding.Active;
        }

        var (name, stamp) = (user.Identity?.Name ?? "", user.FindFirstValue(HallClaims.Stamp));
        if (stamp is null)
            return user.Identity?.AuthenticationType == CookieAuthenticationDefaults.AuthenticationScheme ? SessionStanding.Over : SessionStanding.Active;
        var terminal = user.HasClaim(static claim => claim.Type == HallClaims.Kind);
        var current = await accounts.Open(StreamNames.Accounts).ReadAsync(all => terminal ? all.FindTerminal(name)?.Stamp : all.Find(name)?.Stamp);
        if (current != Number(stamp))
            return SessionStanding.Over;
        return SessionOf(user) is { } session ? staff.Look(session, clock.Now.HallTime, acts) : SessionStanding.Active;
    }

    /// <summary>Why who asks may do nothing any more; null while their session holds. Asked of streams, which outlive sessions.</summary>
    /// <param name="user">Who, as they signed in.</param>
    /// <param name="acts">Whether they send a command, rather than follow.</param>
    public async ValueTask<Refusal?> EndedAsync(ClaimsPrincipal user, bool acts) => await LookAsync(user, acts) switch
    {
        SessionStanding.Active => null,
        SessionStanding.Locked => ApiRefusals.SessionLocked,
        _ => ApiRefusals.SignInRequired,
    };

    /// <summary>Locks a session of staff; who signs in by a key or a terminal's secret has none.</summary>
    public void Lock(ClaimsPrincipal user)
    {
        if (SessionOf(user) is { } session)
            staff.Lock(session, clock.Now.HallTime);
    }

    /// <summary>Ends a session of staff.</summary>
    public void End(ClaimsPrincipal user)
    {
        if (SessionOf(user) is { } session)
            staff.End(session, clock.Now.HallTime);
    }

    /// <summary>The sessions of who asks that are not over, the last used first.</summary>
    public IReadOnlyList<OwnSession> OwnOf(ClaimsPrincipal user)
    {
        var (now, own) = (clock.Now, SessionOf(user)!);
        return
        [
            .. staff.Of(own.Subject, now.HallTime).Select(one => new OwnSession(
                one.Session.Id, one.Session.Window, now.CivilTime - now.HallTime + one.Session.Began, now.CivilTime - now.HallTime + one.At,
                one.Standing == SessionStanding.Locked, one.Session.Id == own.Id)),
        ];
    }

    /// <summary>Ends one of the sessions of who asks.</summary>
    /// <returns>False for one that is not theirs, or is over.</returns>
    public bool EndOwn(ClaimsPrincipal user, string session)
    {
        var now = clock.Now.HallTime;
        if (staff.Of(SessionOf(user)!.Subject, now).FirstOrDefault(one => one.Session.Id == session).Session is not { } own)
            return false;
        staff.End(own, now);
        return true;
    }

    /// <summary>Who of the staff signed in at this browser, locked or not; null for nobody.</summary>
    public static ClaimsPrincipal? Of(HttpContext context) =>
        context.Features.Get<LockedSession>()?.User ?? (context.User.HasClaim(static claim => claim.Type == HallClaims.Session) ? context.User : null);

    private static StaffSession? SessionOf(ClaimsPrincipal user) => user.FindFirstValue(HallClaims.Session) is { } session
        ? new StaffSession(
            session, user.FindFirstValue(HallClaims.Subject)!, user.FindFirstValue(HallClaims.Terminal)!, Number(user.FindFirstValue(HallClaims.Began)!))
        : null;

    private static long Number(string claim) => long.Parse(claim, CultureInfo.InvariantCulture);
}

/// <summary>The session a request came with, which is locked.</summary>
internal sealed record LockedSession(ClaimsPrincipal User);
