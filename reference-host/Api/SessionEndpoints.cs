using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using ServiceSdk.Hosting.Access;
using ServiceSdk.Hosting.Halls;
using ServiceSdk.Hosting.Privacy;
using ServiceSdk.Queueing;
using ServiceSdk.ReferenceHost.Access;

namespace ServiceSdk.ReferenceHost.Api;

/// <summary>
/// Sign-in of staff. A clerk who signs in at a window opens it, and closes it by signing out. Whoever signs in where somebody is signed in takes
/// over from them: the same clerk goes on, another is handed the window as it stands.
/// </summary>
internal static class SessionEndpoints
{
    private const string Scheme = CookieAuthenticationDefaults.AuthenticationScheme;

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapPost("/session", SignInAsync).RequireAuthorization(Policies.Public).LimitGuesses().WithName("SignIn").Produces<Session>();
        api.MapGet("/session", Read).RequireAuthorization(Policies.Staff).WithName("GetSession").Produces<Session>();
        api.MapDelete("/session", SignOutAsync).RequireAuthorization(Policies.SignedIn).WithName("SignOut").Produces(204);
        api.MapPost("/session/presence", Stay).RequireAuthorization(Policies.Staff).WithName("StaySignedIn").Produces(204);
        api.MapPost("/session/locking", Lock).RequireAuthorization(Policies.Staff).WithName("LockSession").Produces(204);
        api.MapDelete("/sessions", SignOutEverywhereAsync).RequireAuthorization(Policies.Staff).WithName("SignOutEverywhere").Produces(204);
    }

    private static async Task<IResult> SignInAsync(
        SignIn body, IdempotencyKey key, StaffPasswords passwords, Sessions sessions, LocalOnly local, HallDirectory halls, WindowDesk desk,
        CommandFingerprint fingerprint, HttpContext context)
    {
        if (local.Refuses(context))
            return Problem.Of(ApiRefusals.DemonstrationLocal);
        if (!(await passwords.CheckAsync(body.UserName ?? "", body.Password ?? "")).Succeeded(out var account, out var refusal))
            return Problem.Of(refusal);
        if (account.PasswordGenerated)
            return Problem.Of(ApiRefusals.PasswordChangeRequired);

        var before = Sessions.Of(context);
        if (body.Window is { Length: > 0 } window && await SitDownAsync(account, window, before, key, halls, desk, fingerprint) is { } standing)
            return Problem.Of(standing);
        if (before is not null)
            sessions.End(before);
        var user = sessions.Begin(account, body.Window);
        await context.SignInAsync(Scheme, user);
        return Results.Json(Of(user, sessions), ApiJson.Default.Session);
    }

    /// <summary>Opens the window for a clerk, unless they sit there already; whoever is signed in at it in this browser hands it over.</summary>
    /// <returns>Why they cannot sit there; null when they do, or are no clerk.</returns>
    private static async Task<Refusal?> SitDownAsync(
        Account account, string window, ClaimsPrincipal? before, IdempotencyKey key, HallDirectory halls, WindowDesk desk, CommandFingerprint fingerprint)
    {
        if (!Window(halls, account.Office, window).Succeeded(out var place, out var refusal)
            || !halls.Find(account.Office).Succeeded(out var hall, out refusal))
            return refusal;
        var actor = new Actor(account.Subject, Roles.Clerk, account.Office, window);
        var from = before?.Actor() is { } sitting && sitting.Office == actor.Office && sitting.Terminal == window ? sitting.Subject : null;
        if (!account.Roles.Contains(Roles.Clerk) || (from == actor.Subject && await WindowDesk.SitsAtAsync(hall, window, actor.Subject)))
            return null;
        var mark = fingerprint.Of($"window.open {actor.Office} {window} {actor.Subject}");
        return (await desk.OpenAsync(hall, place, actor, key.Value, mark, from)).Succeeded(out _, out refusal) ? null : refusal;
    }

    /// <summary>A window of a hall, as it is set up now.</summary>
    internal static Outcome<Window> Window(HallDirectory halls, string hall, string window) =>
        halls.Find(hall).Succeeded(out var found, out _) && found.Configuration.Windows.FirstOrDefault(one => one.Id == window) is { } place
            ? place
            : ApiRefusals.WindowUnknown;

    private static IResult Read(ClaimsPrincipal user, Sessions sessions) => Results.Json(Of(user, sessions), ApiJson.Default.Session);

    /// <summary>Somebody is there, though they send nothing else: that they called is all.</summary>
    private static IResult Stay(IdempotencyKey key) => Results.NoContent();

    private static IResult Lock(IdempotencyKey key, ClaimsPrincipal user, Sessions sessions)
    {
        sessions.Lock(user);
        return Results.NoContent();
    }

    private static async Task<IResult> SignOutAsync(
        IdempotencyKey key, ClaimsPrincipal user, Sessions sessions, HallDirectory halls, WindowDesk desk, CommandFingerprint fingerprint,
        HttpContext context)
    {
        if (await LeaveAsync(key, user, halls, desk, fingerprint) is { } refusal)
            return Problem.Of(refusal);
        sessions.End(user);
        await context.SignOutAsync(Scheme);
        return Results.NoContent();
    }

    private static async Task<IResult> SignOutEverywhereAsync(
        IdempotencyKey key, ClaimsPrincipal user, AccountCommands accounts, HallDirectory halls, WindowDesk desk, CommandFingerprint fingerprint,
        HttpContext context)
    {
        if (await LeaveAsync(key, user, halls, desk, fingerprint) is { } refusal
            || !(await accounts.EndSessionsAsync(user, key)).Succeeded(out _, out refusal))
            return Problem.Of(refusal);
        await context.SignOutAsync(Scheme);
        return Results.NoContent();
    }

    private static async Task<Refusal?> LeaveAsync(
        IdempotencyKey key, ClaimsPrincipal user, HallDirectory halls, WindowDesk desk, CommandFingerprint fingerprint)
    {
        var actor = user.Actor([Roles.Clerk]);
        return actor.Role == Roles.Clerk && halls.Find(actor.Office).Succeeded(out var hall, out _)
            ? await desk.LeaveAsync(hall, actor, key.Value, fingerprint.Of($"window.leave {actor.Office} {actor.Subject}"))
            : null;
    }

    private static Session Of(ClaimsPrincipal user, Sessions sessions)
    {
        var actor = user.Actor();
        return new Session(
            actor.Subject, user.Identity!.Name!, [.. user.FindAll(HallClaims.Role).Select(claim => claim.Value)], actor.Office,
            actor.Terminal.Length > 0 ? actor.Terminal : null, sessions.LockAfter);
    }
}
