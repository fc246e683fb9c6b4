using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using ServiceSdk.Hosting.Halls;
using ServiceSdk.Hosting.Privacy;
using ServiceSdk.ReferenceHost.Access;

namespace ServiceSdk.ReferenceHost.Api.Access;

/// <summary>Where somebody of the staff is signed in, and ending one of these sessions or all.</summary>
internal static class OwnSessionEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var sessions = api.MapGroup("/sessions").RequireAuthorization(Policies.Staff);
        sessions.MapGet("", List).WithName("ListOwnSessions").Produces<IReadOnlyList<OwnSession>>();
        sessions.MapDelete("", EndAllAsync).WithName("SignOutEverywhere").Produces(204);
        sessions.MapDelete("/{session}", EndAsync).WithName("EndOwnSession").Produces(204);
    }

    private static IResult List(ClaimsPrincipal user, Sessions sessions) =>
        Results.Json(sessions.OwnOf(user), ApiJson.Default.IReadOnlyListOwnSession);

    private static async Task<IResult> EndAllAsync(
        IdempotencyKey key, ClaimsPrincipal user, AccountCommands accounts, HallDirectory halls, WindowDesk desk, CommandFingerprint fingerprint,
        HttpContext context)
    {
        if (await SessionEndpoints.LeaveAsync(key, user, halls, desk, fingerprint) is { } refusal
            || !(await accounts.EndSessionsAsync(user, key)).Succeeded(out _, out refusal))
            return Problem.Of(refusal);
        await context.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        return Results.NoContent();
    }

    private static async Task<IResult> EndAsync(
        string session, IdempotencyKey key, ClaimsPrincipal user, Sessions sessions, HallDirectory halls, WindowDesk desk, CommandFingerprint fingerprint)
    {
        if (sessions.OwnOf(user).FirstOrDefault(own => own.Session == session) is not { } ended)
            return Problem.Of(ApiRefusals.SessionUnknown);

        // Who forgot to sign out at a window leaves it with that.
        if (ended.Window.Length > 0 && halls.Find(user.Actor().Office).Succeeded(out var hall, out _)
            && await WindowDesk.SitsAtAsync(hall, ended.Window, user.Actor().Subject)
            && await SessionEndpoints.LeaveAsync(key, user, halls, desk, fingerprint) is { } refusal)
            return Problem.Of(refusal);
        sessions.EndOwn(user, session);
        return Results.NoContent();
    }
}
