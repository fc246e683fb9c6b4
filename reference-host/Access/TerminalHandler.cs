using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace ServiceSdk.ReferenceHost.Access;

/// <summary>Signs a terminal in by <c>Authorization: Terminal id:secret</c>, for devices that keep no cookie.</summary>
internal sealed class TerminalHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory log, UrlEncoder encoder, TerminalSecrets secrets)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, log, encoder)
{
    public const string SchemeName = "Terminal";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith("Terminal ", StringComparison.Ordinal))
            return AuthenticateResult.NoResult();
        var colon = header.IndexOf(':');
        return colon > 0 && await secrets.CheckAsync(header["Terminal ".Length..colon], header[(colon + 1)..]) is { } terminal
            ? AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(HallClaims.Of(terminal, SchemeName)), SchemeName))
            : AuthenticateResult.Fail("unknown terminal or secret");
    }
}
