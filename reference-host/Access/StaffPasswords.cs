using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using ServiceSdk.Hosting.Access;
using ServiceSdk.Hosting.Journal;

namespace ServiceSdk.ReferenceHost.Access;

/// <summary>Makes and checks staff passwords by the framework's hasher.</summary>
internal sealed class StaffPasswords(Streams<Accounts> accounts, IPasswordHasher<string> hasher)
{
    // Checked for unknown names too, so that the time an answer takes does not tell which names exist.
    private readonly Lazy<string> _nobody = new(() => hasher.HashPassword("", Make()));

    public static string Make() => RandomNumberGenerator.GetString("abcdefghjkmnpqrstuvwxyz23456789", 10);

    public string Hash(string userName, string password) => hasher.HashPassword(userName, password);

    /// <summary>The account, when the password is its own.</summary>
    public async ValueTask<AccountCreated?> CheckAsync(string userName, string password)
    {
        var account = await accounts.Open(StreamNames.Accounts).ReadAsync(all => all.Find(userName));
        var verified = hasher.VerifyHashedPassword(userName, account?.PasswordHash ?? _nobody.Value, password);
        return verified == PasswordVerificationResult.Failed ? null : account;
    }
}
