using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using ServiceSdk.Hosting.Access;
using ServiceSdk.Hosting.Halls;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.ReferenceHost.Api;

namespace ServiceSdk.ReferenceHost.Access;

/// <summary>Makes and checks staff passwords by the framework's hasher.</summary>
internal sealed class StaffPasswords(
    Streams<Accounts> accounts, IPasswordHasher<string> hasher, SlowHashing hashing, SignInFailures failures, HallClock clock)
{
    /// <summary>PBKDF2 with HMAC-SHA512; 79 ms on the reference machine.</summary>
    public const int Rounds = 210_000;


    // Checked for unknown names too, so that the time an answer takes does not tell which names exist.
    private readonly Lazy<string> _nobody = new(() => hasher.HashPassword("", Make()));

    private JournaledStream<Accounts> Stream => accounts.Open(StreamNames.Accounts);

    /// <summary>A password nobody chose: 10 characters of 31, none like another.</summary>
    public static string Make() => RandomNumberGenerator.GetString("abcdefghjkmnpqrstuvwxyz23456789", 10);

    public string Hash(string userName, string password) => hasher.HashPassword(userName, password);

    public Task<Outcome<string>> HashAsync(string userName, string password) =>
        hashing.DoAsync(() => Task.FromResult<Outcome<string>>(Hash(userName, password)));

    /// <summary>
    /// The account, when the password is its own. Unknown, locked and wrong are answered alike, and take as long; the lock is recorded beside
    /// the answer, not before it.
    /// </summary>
    public Task<Outcome<Account>> CheckAsync(string userName, string password) => hashing.DoAsync<Account>(async () =>
    {
        var account = await Stream.ReadAsync(all => all.Find(userName));
        var verified = hasher.VerifyHashedPassword(userName, account?.PasswordHash ?? _nobody.Value, password);
        var now = clock.Now.HallTime;
        if (account is null || account.LockedUntil > now)
            return ApiRefusals.SignInFailed;
        if (verified == PasswordVerificationResult.Failed)
        {
            if (failures.Add(userName, now))
                _ = DoAsync(new LockAccount(userName));
            return ApiRefusals.SignInFailed;
        }

        failures.Clear(userName);
        if (account.Disabled)
            return AccessRefusals.AccountIsDisabled;
        return verified == PasswordVerificationResult.SuccessRehashNeeded ? await RehashAsync(account, password) : account;
    });

    private async Task<Account> RehashAsync(Account account, string password)
    {
        var hash = Hash(account.UserName, password);
        return (await DoAsync(new RehashPassword(account.UserName, hash, account.PasswordHash))).Succeeded(out _, out _)
            ? account with { PasswordHash = hash }
            : account;
    }

    private Task<Outcome<Answer>> DoAsync(ICommand command) =>
        Stream.ExecuteAsync(command, Actor.System, Guid.NewGuid(), RandomNumberGenerator.GetBytes(32)).AsTask();
}
