using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Mvc;
using ServiceSdk.Hosting.Halls;
using ServiceSdk.Hosting.Privacy;
using ServiceSdk.Queueing;
using ServiceSdk.ReferenceHost.Access;

namespace ServiceSdk.ReferenceHost.Api;

/// <summary>Sign-in of staff and terminals. A clerk who signs in at a window opens it, and closes it by signing out.</summary>
internal static class SessionEndpoints
{
    private const string Scheme = CookieAuthenticationDefaults.AuthenticationScheme;

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapPost("/session", SignInAsync).RequireAuthorization(Policies.Public).RequireRateLimiting(RequestLimits.Guessing).WithMetadata(new RequestSizeLimitAttribute(WebSurface.LargestSignIn)).WithName("SignIn").Produces<Session>();
        api.MapGet("/session", Read).RequireAuthorization(Policies.Staff).WithName("GetSession").Produces<Session>();
        api.MapDelete("/session", SignOutAsync).RequireAuthorization(Policies.SignedIn).WithName("SignOut");
        api.MapPost("/terminal-session", EnrolAsync).RequireAuthorization(Policies.Public).RequireRateLimiting(RequestLimits.Guessing).WithMetadata(new RequestSizeLimitAttribute(WebSurface.LargestSignIn)).WithName("SignInTerminal").Produces<TerminalSession>();
    }

    private static async Task<IResult> SignInAsync(
        SignIn body, IdempotencyKey key, StaffPasswords passwords, HallDirectory halls, WindowDesk desk, CommandFingerprint fingerprint, HttpContext context)
    {
        if (await passwords.CheckAsync(body.UserName ?? "", body.Password ?? "") is not { } account)
            return Problem.Of(ApiRefusals.SignInFailed);
        var user = new ClaimsPrincipal(HallClaims.Of(account, body.Window, Scheme));
        if (body.Window is { Length: > 0 } window)
        {
            if (!Window(halls, account.Office, window).Succeeded(out var place, out var refusal)
                || !halls.Find(account.Office).Succeeded(out var hall, out refusal))
                return Problem.Of(refusal);
            if (account.Roles.Contains(Roles.Clerk)
                && !(await desk.OpenAsync(
                    hall, place, user.Actor([Roles.Clerk]), key.Value,
                    fingerprint.Of($"window.open {account.Office} {window} {account.Subject}"))).Succeeded(out _, out refusal))
                return Problem.Of(refusal);
        }

        await context.SignInAsync(Scheme, user);
        return Results.Json(Of(user), ApiJson.Default.Session);
    }

    /// <summary>A window of a hall, as it is set up now.</summary>
    internal static Outcome<Window> Window(HallDirectory halls, string hall, string window) =>
        halls.Find(hall).Succeeded(out var found, out _) && found.Configuration.Windows.FirstOrDefault(one => one.Id == window) is { } place
            ? place
            : ApiRefusals.WindowUnknown;

    private static IResult Read(ClaimsPrincipal user) => Results.Json(Of(user), ApiJson.Default.Session);

    private static async Task<IResult> SignOutAsync(
        IdempotencyKey key, ClaimsPrincipal user, HallDirectory halls, WindowDesk desk, CommandFingerprint fingerprint, HttpContext context)
    {
        var actor = user.Actor([Roles.Clerk]);
        if (actor.Role == Roles.Clerk
            && halls.Find(actor.Office).Succeeded(out var hall, out _)
            && await desk.LeaveAsync(hall, actor, key.Value, fingerprint.Of($"window.leave {actor.Office} {actor.Subject}")) is { } refusal)
            return Problem.Of(refusal);
        await context.SignOutAsync(Scheme);
        return Results.NoContent();
    }

    private static async Task<IResult> EnrolAsync(TerminalSignIn body, IdempotencyKey key, TerminalSecrets secrets, HttpContext context)
    {
        if (await secrets.CheckAsync(body.Terminal ?? "", body.Secret ?? "") is not { } terminal)
            return Problem.Of(ApiRefusals.TerminalSignInFailed);
        await context.SignInAsync(
            Scheme, new ClaimsPrincipal(HallClaims.Of(terminal, Scheme)), new AuthenticationProperties { IsPersistent = true });
        return Results.Json(
            new TerminalSession(terminal.Terminal, terminal.Kind, terminal.Office, terminal.Post.Length > 0 ? terminal.Post : null),
            ApiJson.Default.TerminalSession);
    }

    private static Session Of(ClaimsPrincipal user)
    {
        var actor = user.Actor();
        return new Session(
            actor.Subject, user.Identity!.Name!, [.. user.FindAll(HallClaims.Role).Select(claim => claim.Value)], actor.Office,
            actor.Terminal.Length > 0 ? actor.Terminal : null);
    }
}
