using ServiceSdk.Tiers;

namespace ServiceSdk.Hosting.Access;

/// <summary>A staff account as it is now.</summary>
/// <param name="Subject">The opaque id records name the person by.</param>
/// <param name="UserName">The sign-in name; a post, not a person's name.</param>
/// <param name="PasswordHash">By the host's hasher.</param>
/// <param name="PasswordGenerated">Whether the password was made for them: it opens nothing but the choice of their own.</param>
/// <param name="Roles">See <see cref="ServiceSdk.Roles"/>.</param>
/// <param name="Office">The hall or body the person acts for.</param>
/// <param name="Tier">The tier the office is of; null in accounts from before tiers were kept.</param>
/// <param name="Disabled">Whether sign-in is refused until it is enabled again.</param>
/// <param name="LockedUntil">Hall time, in milliseconds, until which every sign-in fails; 0 for never locked.</param>
/// <param name="Identity">Who signs in to it by the identity provider, by the host's slow hash; null for nobody.</param>
/// <param name="Stamp">Grows with all that ends the account's sessions; a session holds while it carries the same.</param>
public sealed record Account(
    string Subject, string UserName, string PasswordHash, bool PasswordGenerated, IReadOnlyList<string> Roles, string Office, Tier? Tier,
    bool Disabled, long LockedUntil, byte[]? Identity, long Stamp)
{
    internal static Account Of(AccountCreated created) => new(
        created.Subject, created.UserName, created.PasswordHash, created.PasswordGenerated ?? false, created.Roles, created.Office, created.Tier,
        Disabled: false, LockedUntil: 0, Identity: null, Stamp: 0);
}
