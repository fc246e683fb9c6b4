using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace ServiceSdk.ReferenceHost.Access;

/// <summary>
/// 统一身份认证: a provider that staff may sign in with (OpenID Connect, authorization code with PKCE). It proves who somebody is and nothing
/// more: that waits in a cookie of its own until a page of this site turns it into a session, as it does with a password.
/// </summary>
/// <param name="authority">The provider's address.</param>
/// <param name="client">What it knows this host by.</param>
/// <param name="secret">How this host proves that.</param>
internal sealed class IdentityProvider(Uri authority, string client, string secret)
{
    /// <summary>Who somebody is, for a short while.</summary>
    public const string Proof = "Proof";

    /// <summary>Where the provider sends people back to; it must be registered there.</summary>
    public const string Callback = "/sign-in/callback";

    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10), ProofHolds = TimeSpan.FromMinutes(10), Skew = TimeSpan.FromMinutes(1);

    /// <summary>The provider's address.</summary>
    public string Authority { get; } = authority.OriginalString;

    /// <summary>Reads the client's secret.</summary>
    /// <exception cref="InvalidDataException">It is missing, empty, or others may read it; in Chinese.</exception>
    public static IdentityProvider Open(Uri authority, string client, string secretFile)
    {
        if (!File.Exists(secretFile))
            throw new InvalidDataException($"找不到--oidc-secret-file指明的文件{secretFile}。");
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(secretFile) & ~OwnerOnly) != 0)
            throw new InvalidDataException($"文件{secretFile}可以被其他用户读取。请先执行chmod 600。");
        return File.ReadAllText(secretFile).Trim() is { Length: > 0 } secret
            ? new IdentityProvider(authority, client, secret)
            : throw new InvalidDataException($"文件{secretFile}是空的。请写入统一身份认证给本系统的客户端密钥。");
    }

    public void Add(AuthenticationBuilder schemes, bool tls) => schemes
        .AddCookie(Proof, cookie =>
        {
            SessionCookie.Confine(cookie.Cookie, "hall-proof", tls);
            cookie.ExpireTimeSpan = ProofHolds;
            cookie.SlidingExpiration = false;
        })
        .AddOpenIdConnect(oidc => Set(oidc, tls));

    /// <summary>Sends the browser to the provider.</summary>
    /// <param name="context">The request.</param>
    /// <param name="back">The own page it comes back to, whatever came of it.</param>
    /// <returns>The provider's address for this sign-in; null when the provider does not answer.</returns>
    public async Task<string?> ChallengeAsync(HttpContext context, string back)
    {
        var now = context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        try
        {
            await context.ChallengeAsync(
                OpenIdConnectDefaults.AuthenticationScheme, new AuthenticationProperties { RedirectUri = back, IssuedUtc = now });
        }
        catch (Exception e) when (e is InvalidOperationException or HttpRequestException or IOException or OpenIdConnectProtocolException)
        {
            return null;
        }

        // A script asks and goes there by itself: it could not follow the framework's redirect to another site.
        var address = context.Response.Headers.Location.ToString();
        context.Response.Headers.Remove("Location");
        return address;
    }

    /// <summary>The provider's name for who proved themselves in this browser; null for nobody.</summary>
    public static async Task<string?> ProvedAsync(HttpContext context) =>
        (await context.AuthenticateAsync(Proof)).Principal?.FindFirstValue(HallClaims.Subject);

    private void Set(OpenIdConnectOptions oidc, bool tls)
    {
        (oidc.Authority, oidc.ClientId, oidc.ClientSecret) = (Authority, client, secret);
        oidc.RequireHttpsMetadata = Listening.IsTls(Authority);
        (oidc.SignInScheme, oidc.CallbackPath) = (Proof, Callback);
        (oidc.ResponseType, oidc.ResponseMode) = (OpenIdConnectResponseType.Code, OpenIdConnectResponseMode.Query);

        // Who somebody is, and not their name, phone or mail.
        oidc.Scope.Clear();
        oidc.Scope.Add("openid");
        oidc.MapInboundClaims = false;
        oidc.DisableTelemetry = true;

        // Computers are shared: the provider asks for the password every time, and says when it did.
        (oidc.Prompt, oidc.MaxAge) = ("login", TimeSpan.Zero);
        oidc.TokenValidationParameters.ClockSkew = Skew;
        oidc.TokenValidationParameters.ValidAlgorithms = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512"];
        oidc.BackchannelTimeout = Patience;
        oidc.BackchannelHttpHandler = new SocketsHttpHandler { AllowAutoRedirect = false };

        // Sent along when the provider sends the browser back, which is a navigation from another site.
        foreach (var cookie in new[] { oidc.CorrelationCookie, oidc.NonceCookie })
        {
            cookie.SameSite = SameSiteMode.Lax;
            cookie.SecurePolicy = tls ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        }

        oidc.Events.OnTokenValidated = static validated =>
        {
            // The framework leaves a signature out of its checks where the token came from the provider directly; it checks one that is there.
            if (validated.SecurityToken.RawSignature is not { Length: > 0 })
                validated.Fail("The token is not signed.");
            else if (!AskedAnew(validated))
                validated.Fail("The provider did not ask for the password.");
            return Task.CompletedTask;
        };
        oidc.Events.OnTicketReceived = static received =>
        {
            received.Principal = new ClaimsPrincipal(new ClaimsIdentity([received.Principal!.FindFirst(HallClaims.Subject)!], Proof));
            return Task.CompletedTask;
        };
        oidc.Events.OnRemoteFailure = static async failure =>
        {
            await failure.HttpContext.SignOutAsync(Proof);
            failure.Response.Redirect(failure.Properties?.RedirectUri ?? "/sign-in?proved=1");
            failure.HandleResponse();
        };
    }

    private static bool AskedAnew(TokenValidatedContext validated) =>
        long.TryParse(validated.Principal?.FindFirstValue("auth_time"), out var asked)
        && validated.Properties?.IssuedUtc is { } began && DateTimeOffset.FromUnixTimeSeconds(asked) >= began - Skew;
}
