namespace ServiceSdk.Hosting.Access;

/// <content>Accounts of people whom an identity provider knows: one person, one account.</content>
public sealed partial class Accounts
{
    /// <summary>The account somebody signs in to by the identity provider; null when there is none.</summary>
    /// <param name="identity">Who, by the host's slow hash.</param>
    public Account? FindByIdentity(ReadOnlySpan<byte> identity)
    {
        foreach (var account in _byUserName.Values)
        {
            if (account.Identity is { } bound && identity.SequenceEqual(bound))
                return account;
        }

        return null;
    }

    private Outcome<IReadOnlyList<IEvent>> Bind(Account account, byte[] identity) => FindByIdentity(identity) is null
        ? One(new IdentityBound(account.UserName, identity))
        : AccessRefusals.IdentityTaken();

    private static Outcome<IReadOnlyList<IEvent>> Unbind(Account account) => account.Identity is null
        ? AccessRefusals.IdentityNone()
        : One(new IdentityUnbound(account.UserName));
}
