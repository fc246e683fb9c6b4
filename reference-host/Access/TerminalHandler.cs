using System.Runtime.CompilerServices;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using ServiceSdk.Hosting.Access;

namespace ServiceSdk.ReferenceHost.Access;

/// <summary>Signs a terminal in by <c>Authorization: Terminal id:secret</c>, for devices that keep no cookie.</summary>
internal sealed class TerminalHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory log, UrlEncoder encoder, TerminalSecrets secrets, LocalOnly local)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, log, encoder)
{
    public const string SchemeName = "Terminal";

    // One a terminal: what it is stays as it was enrolled, and nobody adds to a principal.
    private static readonly ConditionalWeakTable<Terminal, ClaimsPrincipal> _principals = [];

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith("Terminal ", StringComparison.Ordinal))
            return AuthenticateResult.NoResult();
        if (local.Refuses(Context))
            return AuthenticateResult.Fail("a demonstration, from elsewhere");
        var colon = header.IndexOf(':');
        return colon > 0 && await secrets.CheckAsync(header["Terminal ".Length..colon], header[(colon + 1)..]) is { } terminal
            ? AuthenticateResult.Success(new AuthenticationTicket(PrincipalOf(terminal), SchemeName))
            : AuthenticateResult.Fail("unknown terminal or secret");
    }

    private static ClaimsPrincipal PrincipalOf(Terminal terminal) =>
        _principals.GetValue(terminal, static one => new ClaimsPrincipal(HallClaims.Of(one, SchemeName)));
}
