using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using ServiceSdk.Hosting.Access;
using ServiceSdk.Hosting.Halls;
using ServiceSdk.Hosting.Privacy;
using ServiceSdk.ReferenceHost.Api;
using ServiceSdk.ReferenceHost.Api.Access;

namespace ServiceSdk.ReferenceHost.Access;

/// <summary>
/// What follows once somebody has proved who they are, however they did. A clerk who signs in at a window opens it. Whoever signs in where
/// somebody is signed in takes over from them: the same clerk goes on, another is handed the window as it stands.
/// </summary>
internal sealed class SignInDesk(Sessions sessions, HallDirectory halls, WindowDesk desk, CommandFingerprint fingerprint)
{
    /// <summary>Begins a session in the browser that asks.</summary>
    /// <returns>Who is signed in; or why they cannot sit at the window.</returns>
    public async Task<Outcome<ClaimsPrincipal>> EnterAsync(Account account, string? window, IdempotencyKey key, HttpContext context)
    {
        var before = Sessions.Of(context);
        if (window is { Length: > 0 } && await SitDownAsync(account, window, before, key) is { } refusal)
            return refusal;
        if (before is not null)
            sessions.End(before);
        var user = sessions.Begin(account, window);
        await context.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, user);
        return user;
    }

    /// <summary>Opens the window for a clerk, unless they sit there already; whoever is signed in at it in this browser hands it over.</summary>
    /// <returns>Why they cannot sit there; null when they do, or are no clerk.</returns>
    private async Task<Refusal?> SitDownAsync(Account account, string window, ClaimsPrincipal? before, IdempotencyKey key)
    {
        if (!SessionEndpoints.Window(halls, account.Office, window).Succeeded(out var place, out var refusal)
            || !halls.Find(account.Office).Succeeded(out var hall, out refusal))
            return refusal;
        var actor = new Actor(account.Subject, Roles.Clerk, account.Office, window);
        var from = before?.Actor() is { } sitting && sitting.Office == actor.Office && sitting.Terminal == window ? sitting.Subject : null;
        if (!account.Roles.Contains(Roles.Clerk) || (from == actor.Subject && await WindowDesk.SitsAtAsync(hall, window, actor.Subject)))
            return null;
        var mark = fingerprint.Of($"window.open {actor.Office} {window} {actor.Subject}");
        return (await desk.OpenAsync(hall, place, actor, key.Value, mark, from)).Succeeded(out _, out refusal) ? null : refusal;
    }
}
