using Microsoft.AspNetCore.Authentication;
using ServiceSdk.Hosting.Access;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.ReferenceHost.Access;

namespace ServiceSdk.ReferenceHost.Api.Access;

/// <summary>
/// Sign-in of staff by the identity provider, in two calls of the page: the first tells where to go, the second, when the browser is back, begins
/// the session. The second is needed because what another site sends a browser to carries no session cookie, so that nobody could be taken over from.
/// </summary>
internal static class ProvedSessionEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapPost("/identity-proofs", StartAsync).RequireAuthorization(Policies.Public).LimitGuesses().WithName("ProveIdentity").Produces<ProofAddress>();
        api.MapPost("/proved-session", SignInAsync).RequireAuthorization(Policies.Public).LimitGuesses().WithName("SignInByProof").Produces<Session>();
    }

    private static async Task<IResult> StartAsync(
        ProofRequest body, IdempotencyKey key, IEnumerable<IdentityProvider> providers, LocalOnly local, HttpContext context)
    {
        if (!Usable(providers, context, local).Succeeded(out var provider, out var refusal))
            return Problem.Of(refusal);
        var address = await provider.ChallengeAsync(context, $"/sign-in?proved=1&returnUrl={Uri.EscapeDataString(body.ReturnUrl ?? "/")}");
        return address is null ? Problem.Of(ApiRefusals.ProviderUnavailable) : Results.Json(new ProofAddress(address), ApiJson.Default.ProofAddress, statusCode: 200);
    }

    private static async Task<IResult> SignInAsync(
        ProvedSignIn body, IdempotencyKey key, IEnumerable<IdentityProvider> providers, Streams<Accounts> accounts, ExternalIdentities identities,
        SignInDesk desk, Sessions sessions, LocalOnly local, HttpContext context)
    {
        if (!Usable(providers, context, local).Succeeded(out var provider, out var refusal))
            return Problem.Of(refusal);
        if (await IdentityProvider.ProvedAsync(context) is not { } subject)
            return Problem.Of(ApiRefusals.ProofMissing);
        if (!(await identities.HashAsync(provider.Authority, subject)).Succeeded(out var identity, out refusal))
            return Problem.Of(refusal);
        if (await accounts.Open(StreamNames.Accounts).ReadAsync(all => all.FindByIdentity(identity)) is not { } account)
            return Problem.Of(ApiRefusals.IdentityNotBound);
        if (account.Disabled)
            return Problem.Of(AccessRefusals.AccountIsDisabled);
        if (!(await desk.EnterAsync(account, body.Window, key, context)).Succeeded(out var user, out refusal))
            return Problem.Of(refusal);
        await context.SignOutAsync(IdentityProvider.Proof);
        return Results.Json(SessionEndpoints.Of(user, sessions), ApiJson.Default.Session);
    }

    private static Outcome<IdentityProvider> Usable(IEnumerable<IdentityProvider> providers, HttpContext context, LocalOnly local) =>
        local.Refuses(context) ? ApiRefusals.DemonstrationLocal
        : providers.SingleOrDefault() is { } provider ? provider
        : ApiRefusals.ProviderNone;
}

/// <param name="ReturnUrl">The page to come back to in the end, which the sign-in page holds to this site.</param>
internal sealed record ProofRequest(string? ReturnUrl);

/// <param name="Address">Where the browser goes.</param>
internal sealed record ProofAddress(string Address);

internal sealed record ProvedSignIn(string? Window);
