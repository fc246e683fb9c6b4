using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using ServiceSdk.Hosting.Access;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.ReferenceHost.Access;

namespace ServiceSdk.ReferenceHost.Api.Access;

/// <summary>Kiosks, displays and window screens: offered a code by whoever keeps them, enrolled by it once, signed in by their secret.</summary>
internal static class TerminalEndpoints
{
    private const string Scheme = CookieAuthenticationDefaults.AuthenticationScheme;

    public static void Map(IEndpointRouteBuilder api)
    {
        var terminals = api.MapGroup("/terminals").RequireAuthorization(Policies.Keeper);
        terminals.MapGet("", ListAsync).WithName("ListTerminals").Produces<TerminalView[]>();
        terminals.MapPost("", (EnrolmentRequest body, IdempotencyKey key, ClaimsPrincipal user, TerminalCommands commands) =>
                Reply.OfAsync(commands.OfferAsync(user, key, body), ApiJson.Default.EnrolmentCode, 201))
            .WithName("OfferEnrolment").Produces<EnrolmentCode>(201);
        terminals.MapDelete("/{terminal}", RemoveAsync).WithName("RemoveTerminal").Produces(204);
        api.MapPost("/enrolments", EnrolAsync).RequireAuthorization(Policies.Public).LimitGuesses().WithName("Enrol").Produces<EnrolledTerminal>(201);
        api.MapPost("/terminal-session", SignInAsync).RequireAuthorization(Policies.Public).LimitGuesses().WithName("SignInTerminal").Produces<TerminalSession>();
    }

    private static async Task<IResult> ListAsync(string? office, ClaimsPrincipal user, Streams<Accounts> accounts)
    {
        var only = user.KeptOffice(office);
        var found = await accounts.Open(StreamNames.Accounts).ReadAsync(all => all.Terminals
            .Where(one => only is null || one.Office == only)
            .Select(one => new TerminalView(one.Id, one.Kind, one.Office, one.Post)).ToArray());
        return Results.Json(found, ApiJson.Default.TerminalViewArray);
    }

    private static async Task<IResult> RemoveAsync(string terminal, IdempotencyKey key, ClaimsPrincipal user, TerminalCommands commands) =>
        (await commands.RemoveAsync(user, key, terminal)).Succeeded(out _, out var refusal) ? Results.NoContent() : Problem.Of(refusal);

    private static Task<IResult> EnrolAsync(Enrolment body, IdempotencyKey key, LocalOnly local, TerminalCommands commands, HttpContext context) =>
        local.Refuses(context)
            ? Task.FromResult(Problem.Of(ApiRefusals.DemonstrationLocal))
            : Reply.OfAsync(commands.EnrolAsync(key, body), ApiJson.Default.EnrolledTerminal, 201);

    private static async Task<IResult> SignInAsync(
        TerminalSignIn body, IdempotencyKey key, LocalOnly local, TerminalSecrets secrets, HttpContext context)
    {
        if (local.Refuses(context))
            return Problem.Of(ApiRefusals.DemonstrationLocal);
        if (await secrets.CheckAsync(body.Terminal ?? "", body.Secret ?? "") is not { } terminal)
            return Problem.Of(ApiRefusals.TerminalSignInFailed);
        await context.SignInAsync(
            Scheme, new ClaimsPrincipal(HallClaims.Of(terminal, Scheme)), new AuthenticationProperties { IsPersistent = true });
        return Results.Json(
            new TerminalSession(terminal.Id, terminal.Kind, terminal.Office, terminal.Post.Length > 0 ? terminal.Post : null),
            ApiJson.Default.TerminalSession);
    }
}
