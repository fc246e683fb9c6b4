using ServiceSdk.Hosting.Access;
using ServiceSdk.Tiers;

namespace ServiceSdk.ReferenceHost.Api.Access;

internal sealed record NewAccount(string? UserName, IReadOnlyList<string>? Roles, string? Office, Tier? Tier);

/// <summary>What an account is from now on.</summary>
internal sealed record AccountPost(IReadOnlyList<string>? Roles, string? Office, Tier? Tier);

internal sealed record AccountView(
    string UserName, IReadOnlyList<string> Roles, string Office, Tier? Tier, bool Disabled, bool Locked, bool PasswordGenerated, bool Bound)
{
    public static AccountView Of(Account account, long now) => new(
        account.UserName, account.Roles, account.Office, account.Tier, account.Disabled, account.LockedUntil > now, account.PasswordGenerated,
        account.Identity is not null);
}

/// <param name="Subject">The identity provider's name for somebody.</param>
internal sealed record IdentityBinding(string? Subject)
{
    public override string ToString() => nameof(IdentityBinding);
}

/// <summary>A password nobody sees again.</summary>
internal sealed record GivenPassword(string UserName, string Password);

internal sealed record PasswordChange(string? UserName, string? Password, string? NewPassword);

internal sealed record TerminalSignIn(string Terminal, string Secret);

internal sealed record TerminalSession(string Terminal, TerminalKind Kind, string Hall, string? Window);

internal sealed record TerminalView(string Terminal, TerminalKind Kind, string Office, string Post);

internal sealed record EnrolmentRequest(string? Terminal, TerminalKind Kind, string? Office, string? Post);

/// <summary>A code a device enrols with, once, within so many milliseconds.</summary>
internal sealed record EnrolmentCode(string Terminal, string Code, long HoldsFor);

internal sealed record Enrolment(string? Code);

/// <summary>A terminal with the secret nobody sees again.</summary>
internal sealed record EnrolledTerminal(string Terminal, string Secret, TerminalKind Kind, string Hall, string? Window);
