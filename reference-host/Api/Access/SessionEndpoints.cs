using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using ServiceSdk.Hosting.Halls;
using ServiceSdk.Hosting.Privacy;
using ServiceSdk.Queueing;
using ServiceSdk.ReferenceHost.Access;

namespace ServiceSdk.ReferenceHost.Api.Access;

/// <summary>Sign-in of staff by password, and what ends or locks a session. A clerk who signs out closes their window.</summary>
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
    }

    private static async Task<IResult> SignInAsync(
        SignIn body, IdempotencyKey key, StaffPasswords passwords, SignInDesk desk, Sessions sessions, LocalOnly local, HttpContext context)
    {
        if (local.Refuses(context))
            return Problem.Of(ApiRefusals.DemonstrationLocal);
        if (!(await passwords.CheckAsync(body.UserName ?? "", body.Password ?? "")).Succeeded(out var account, out var refusal))
            return Problem.Of(refusal);
        if (account.PasswordGenerated)
            return Problem.Of(ApiRefusals.PasswordChangeRequired);
        return (await desk.EnterAsync(account, body.Window, key, context)).Succeeded(out var user, out refusal)
            ? Results.Json(Of(user, sessions), ApiJson.Default.Session)
            : Problem.Of(refusal);
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

    /// <summary>Who is a clerk leaves the window they sit at.</summary>
    /// <returns>Why they cannot; null when they have left, or sit at none.</returns>
    internal static async Task<Refusal?> LeaveAsync(
        IdempotencyKey key, ClaimsPrincipal user, HallDirectory halls, WindowDesk desk, CommandFingerprint fingerprint)
    {
        var actor = user.Actor([Roles.Clerk]);
        return actor.Role == Roles.Clerk && halls.Find(actor.Office).Succeeded(out var hall, out _)
            ? await desk.LeaveAsync(hall, actor, key.Value, fingerprint.Of($"window.leave {actor.Office} {actor.Subject}"))
            : null;
    }

    internal static Session Of(ClaimsPrincipal user, Sessions sessions)
    {
        var actor = user.Actor();
        return new Session(
            actor.Subject, user.Identity!.Name!, [.. user.FindAll(HallClaims.Role).Select(claim => claim.Value)], actor.Office,
            actor.Terminal.Length > 0 ? actor.Terminal : null, sessions.LockAfter);
    }
}
