using System.Security.Cryptography;
using ServiceSdk.Hosting.Access;
using ServiceSdk.Hosting.Journal;

namespace ServiceSdk.ReferenceHost.Access;

/// <summary>The first account of a data folder of one's own: with it all others are made.</summary>
internal sealed class FirstAdministrator(Streams<Accounts> accounts, StaffPasswords passwords)
{
    /// <summary>Whom an administrator acts for unless told otherwise.</summary>
    public const string UsualOffice = "administration";

    /// <summary>Records it.</summary>
    /// <param name="userName">Its name.</param>
    /// <param name="office">Whom it acts for.</param>
    /// <param name="password">Its password.</param>
    /// <param name="generated">Whether the password was made for it.</param>
    /// <returns>Why it cannot be recorded; null when it is.</returns>
    public async Task<Refusal?> CreateAsync(string userName, string office, string password, bool generated)
    {
        var actor = new Actor(Roles.System, Roles.System, Roles.System, Roles.System);
        var account = new AccountCreated(
            Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)), userName, passwords.Hash(userName, password), [Roles.Administrator], office,
            PasswordGenerated: generated ? true : null);
        var created = await accounts.Open(StreamNames.Accounts).ExecuteAsync(
            new CreateAccount(account), actor, Guid.NewGuid(), RandomNumberGenerator.GetBytes(32));
        return created.Succeeded(out _, out var refusal) ? null : refusal;
    }
}
