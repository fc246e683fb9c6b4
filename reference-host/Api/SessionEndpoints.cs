using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using ServiceSdk.Hosting.Halls;
using ServiceSdk.ReferenceHost.Access;

namespace ServiceSdk.ReferenceHost.Api;

/// <summary>Sign-in of staff and terminals. Signing in changes no journal, so that repeating it needs no key's memory; the key is asked for all the same.</summary>
internal static class SessionEndpoints
{
    private const string Scheme = CookieAuthenticationDefaults.AuthenticationScheme;

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapPost("/session", SignInAsync).RequireAuthorization(Policies.Public).WithName("SignIn").Produces<Session>();
        api.MapGet("/session", Read).RequireAuthorization(Policies.Staff).WithName("GetSession").Produces<Session>();
        api.MapDelete("/session", SignOutAsync).RequireAuthorization(Policies.SignedIn).WithName("SignOut");
        api.MapPost("/terminal-session", EnrolAsync).RequireAuthorization(Policies.Public).WithName("SignInTerminal").Produces<TerminalSession>();
    }

    private static async Task<IResult> SignInAsync(SignIn body, IdempotencyKey key, StaffPasswords passwords, HallDirectory halls, HttpContext context)
    {
        if (await passwords.CheckAsync(body.UserName ?? "", body.Password ?? "") is not { } account)
            return Problem.Of(ApiRefusals.SignInFailed);
        if (body.Window is { Length: > 0 } window
            && !(halls.Find(account.Office).Succeeded(out var hall, out _) && hall.Configuration.Windows.Any(one => one.Id == window)))
            return Problem.Of(ApiRefusals.WindowUnknown);

        var user = new ClaimsPrincipal(HallClaims.Of(account, body.Window, Scheme));
        await context.SignInAsync(Scheme, user);
        return Results.Json(Of(user), ApiJson.Default.Session);
    }

    private static IResult Read(ClaimsPrincipal user) => Results.Json(Of(user), ApiJson.Default.Session);

    private static async Task<IResult> SignOutAsync(IdempotencyKey key, HttpContext context)
    {
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
