using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace ServiceSdk.ReferenceHost.Access;

/// <summary>Signs a terminal in by <c>Authorization: Terminal id:secret</c>, for devices that keep no cookie.</summary>
internal sealed class TerminalHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory log, UrlEncoder encoder, TerminalSecrets secrets, LocalOnly local)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, log, encoder)
{
    public const string SchemeName = "Terminal";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith("Terminal ", StringComparison.Ordinal))
            return AuthenticateResult.NoResult();
        if (local.Refuses(Context))
            return AuthenticateResult.Fail("a demonstration, from elsewhere");
        var colon = header.IndexOf(':');
        if (colon < 0 || await secrets.CheckAsync(header["Terminal ".Length..colon], header[(colon + 1)..]) is not { } terminal)
            return AuthenticateResult.Fail("unknown terminal or secret");
        ProvedConnections.Keep(Context, header, terminal);
        return SignedInTerminal.Of(terminal).AuthenticateResult!;
    }
}
