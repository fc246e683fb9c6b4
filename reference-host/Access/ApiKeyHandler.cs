using System.Security.Claims;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using ServiceSdk.Hosting.Access;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.ReferenceHost.Api;

namespace ServiceSdk.ReferenceHost.Access;

/// <summary>Signs a vendor's system in by <c>Authorization: ApiKey id:secret</c>, as long as its quotas last.</summary>
internal sealed class ApiKeyHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory log, UrlEncoder encoder, Streams<ApiKeys> keys, ApiKeyQuotas quotas)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, log, encoder)
{
    public const string SchemeName = "ApiKey";

    private const string Prefix = $"{SchemeName} ";
    private TimeSpan? _wait;

    /// <summary>Whether a request brings a key.</summary>
    public static bool IsFor(HttpRequest request) => request.Headers.Authorization.ToString().StartsWith(Prefix, StringComparison.Ordinal);

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (!IsFor(Request) || Request.Headers.Authorization.ToString()[Prefix.Length..].Split(':') is not [var id, var secret])
            return AuthenticateResult.NoResult();
        var key = await keys.Open(StreamNames.ApiKeys).ReadAsync(all => all.Find(id));
        if (key is null || !CryptographicOperations.FixedTimeEquals(TerminalSecrets.Hash(secret), key.SecretHash))
            return AuthenticateResult.Fail("unknown key or secret");
        _wait = quotas.Take(key);
        return _wait is null
            ? AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(HallClaims.Of(key, SchemeName)), SchemeName))
            : AuthenticateResult.Fail("quota used up");
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties) => _wait is { } wait
        ? RequestLimits.RefuseAsync(Context, ApiRefusals.QuotaUsedUp, wait)
        : base.HandleChallengeAsync(properties);
}
