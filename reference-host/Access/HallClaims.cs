using System.Globalization;
using System.Security.Claims;
using ServiceSdk.Hosting.Access;

namespace ServiceSdk.ReferenceHost.Access;

/// <summary>What a signed-in person or terminal is, as claims, and as the actor that records name.</summary>
internal static class HallClaims
{
    public const string Subject = "sub";
    public const string Role = "role";
    public const string Office = "office";
    public const string Terminal = "terminal";
    public const string Kind = "kind";
    public const string Scope = "scope";

    /// <summary>Which session of staff, and when its password was given, in hall time.</summary>
    public const string Session = "sid", Began = "at";

    /// <summary>The account's or terminal's stamp when it signed in.</summary>
    public const string Stamp = "stamp";

    public static ClaimsIdentity Of(Account account, string? window, string scheme) => new(
        [
            new Claim(Subject, account.Subject),
            new Claim(ClaimTypes.Name, account.UserName),
            new Claim(Office, account.Office),
            new Claim(Terminal, window ?? ""),
            new Claim(Stamp, account.Stamp.ToString(CultureInfo.InvariantCulture)),
            .. account.Roles.Select(role => new Claim(Role, role)),
        ],
        scheme, ClaimTypes.Name, Role);

    public static ClaimsIdentity Of(Terminal terminal, string scheme) => new(
        [
            new Claim(Subject, terminal.Id),
            new Claim(ClaimTypes.Name, terminal.Id),
            new Claim(Office, terminal.Office),
            new Claim(Terminal, terminal.Post),
            new Claim(Kind, terminal.Kind.ToString()),
            new Claim(Stamp, terminal.Stamp.ToString(CultureInfo.InvariantCulture)),
            new Claim(Role, Roles.Device),
        ],
        scheme, ClaimTypes.Name, Role);

    public static ClaimsIdentity Of(ApiKeyCreated key, string scheme) => new(
        [
            new Claim(Subject, key.Key),
            new Claim(ClaimTypes.Name, key.Name),
            new Claim(Office, key.Office),
            new Claim(Terminal, ""),
            new Claim(Role, Roles.Vendor),
            .. key.Scopes.Select(scope => new Claim(Scope, scope)),
        ],
        scheme, ClaimTypes.Name, Role);

    /// <summary>The actor in the first of the roles the act is granted to, or in its first role: the rule then refuses it.</summary>
    public static Actor Actor(this ClaimsPrincipal user, IReadOnlyList<string>? granted = null)
    {
        if (user is SignedInTerminal terminal)
            return terminal.Actor;
        var roles = user.FindAll(Role).Select(claim => claim.Value).ToList();
        return new Actor(
            user.FindFirstValue(Subject)!,
            granted?.FirstOrDefault(roles.Contains) ?? roles.FirstOrDefault() ?? "",
            user.FindFirstValue(Office)!,
            user.FindFirstValue(Terminal)!);
    }

    /// <summary>The office whose accounts and terminals somebody keeps: an administrator's is whichever they ask for, a manager's their own.</summary>
    public static string? KeptOffice(this ClaimsPrincipal user, string? asked) =>
        user.IsInRole(Roles.Administrator) ? asked : user.FindFirstValue(Office);
}
