using System.Runtime.CompilerServices;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using ServiceSdk.Hosting.Access;

namespace ServiceSdk.ReferenceHost.Access;

/// <summary>
/// A terminal that proved what it is. All that requests ask of it is made once: it stays as it was enrolled, and nobody adds to it.
/// </summary>
internal sealed class SignedInTerminal : ClaimsPrincipal, IAuthenticateResultFeature
{
    private static readonly ConditionalWeakTable<Terminal, SignedInTerminal> Known = [];

    private SignedInTerminal(Terminal terminal)
        : base(HallClaims.Of(terminal, TerminalHandler.SchemeName))
    {
        Actor = new Actor(terminal.Id, Roles.Device, terminal.Office, terminal.Post);
        AuthenticateResult = AuthenticateResult.Success(new AuthenticationTicket(this, TerminalHandler.SchemeName));
    }

    /// <summary>The actor that records name.</summary>
    public Actor Actor { get; }

    /// <inheritdoc />
    public AuthenticateResult? AuthenticateResult { get; set; }

    public static SignedInTerminal Of(Terminal terminal) => Known.GetValue(terminal, static one => new SignedInTerminal(one));
}
