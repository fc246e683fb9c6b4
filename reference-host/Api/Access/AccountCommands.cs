using System.Security.Claims;
using System.Security.Cryptography;
using ServiceSdk.Hosting.Access;
using ServiceSdk.Hosting.Halls;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.Privacy;
using ServiceSdk.ReferenceHost.Access;

namespace ServiceSdk.ReferenceHost.Api.Access;

/// <summary>What is changed of staff accounts. A password made here is shown in the one answer that made it.</summary>
internal sealed class AccountCommands(
    Streams<Accounts> accounts, StaffPasswords passwords, CommandFingerprint fingerprint, HallClock clock, HallDirectory halls, WindowDesk desk,
    ExternalIdentities identities, IEnumerable<IdentityProvider> providers)
{
    private JournaledStream<Accounts> Stream => accounts.Open(StreamNames.Accounts);

    public async Task<Outcome<GivenPassword>> CreateAsync(ClaimsPrincipal by, IdempotencyKey key, NewAccount body)
    {
        var (userName, password) = (body.UserName ?? "", StaffPasswords.Make());
        if (!(await passwords.HashAsync(userName, password)).Succeeded(out var hash, out var refusal))
            return refusal;
        var account = new AccountCreated(
            Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)), userName, hash, body.Roles ?? [], body.Office ?? "", body.Tier, true);
        return Given(
            await DoAsync(new CreateAccount(account), by, key, fingerprint.Of("account.create", body, ApiJson.Default.NewAccount)),
            new GivenPassword(userName, password));
    }

    public async Task<Outcome<AccountView>> ChangeAsync(ClaimsPrincipal by, IdempotencyKey key, string userName, AccountPost body)
    {
        var before = await FindAsync(userName);
        var changed = await DoAsync(
            new ChangeAccount(userName, body.Roles ?? [], body.Office ?? "", body.Tier), by, key,
            fingerprint.Of($"account.change {userName}", body, ApiJson.Default.AccountPost));
        return await ViewAsync(changed, before, key);
    }

    public async Task<Outcome<AccountView>> DisableAsync(ClaimsPrincipal by, IdempotencyKey key, string userName, bool disabled)
    {
        var before = await FindAsync(userName);
        var done = await DoAsync(new DisableAccount(userName, disabled), by, key, fingerprint.Of($"account.disable {userName} {disabled}"));
        return await ViewAsync(done, before, key);
    }

    /// <summary>Binds an account to whom the identity provider knows. What it calls them is hashed, and kept nowhere.</summary>
    public async Task<Outcome<AccountView>> BindIdentityAsync(ClaimsPrincipal by, IdempotencyKey key, string userName, IdentityBinding body)
    {
        if (providers.SingleOrDefault() is not { } provider)
            return ApiRefusals.ProviderNone;
        if (body.Subject is not { Length: > 0 and <= ExternalIdentities.Longest } subject)
            return ApiRefusals.IdentityInvalid;
        if (!(await identities.HashAsync(provider.Authority, subject)).Succeeded(out var identity, out var refusal))
            return refusal;
        var before = await FindAsync(userName);
        var bound = await DoAsync(
            new BindIdentity(userName, identity), by, key, fingerprint.Of($"identity.bind {userName} {Convert.ToHexString(identity)}"));
        return await ViewAsync(bound, before, key);
    }

    public async Task<Outcome<AccountView>> UnbindIdentityAsync(ClaimsPrincipal by, IdempotencyKey key, string userName)
    {
        var before = await FindAsync(userName);
        return await ViewAsync(await DoAsync(new UnbindIdentity(userName), by, key, fingerprint.Of($"identity.unbind {userName}")), before, key);
    }

    public async Task<Outcome<GivenPassword>> ResetAsync(ClaimsPrincipal by, IdempotencyKey key, string userName)
    {
        var password = StaffPasswords.Make();
        if (!(await passwords.HashAsync(userName, password)).Succeeded(out var hash, out var refusal))
            return refusal;
        return Given(
            await DoAsync(new ChangePassword(userName, hash, Was: null), by, key, fingerprint.Of($"password.reset {userName}")),
            new GivenPassword(userName, password));
    }

    /// <summary>Changes one's own password. A repeated call is answered without its passwords: neither is in the fingerprint.</summary>
    public async Task<Outcome<Answer>> ChangePasswordAsync(IdempotencyKey key, PasswordChange body)
    {
        var (userName, chosen) = (body.UserName ?? "", body.NewPassword ?? "");
        var mark = fingerprint.Of($"password.change {userName}");
        if (await FindAsync(userName) is { } known && await Stream.RepeatAsync(ActorOf(known), key.Value, mark) is { } repeated)
            return repeated;
        if (!(await passwords.CheckAsync(userName, body.Password ?? "")).Succeeded(out var account, out var refusal))
            return refusal;
        if (PasswordRules.Judge(chosen, userName) is { } unfit)
            return unfit;
        if (chosen == body.Password)
            return ApiRefusals.PasswordUnchanged;
        return (await passwords.HashAsync(userName, chosen)).Succeeded(out var hash, out refusal)
            ? await Stream.ExecuteAsync(new ChangePassword(userName, hash, account.PasswordHash), ActorOf(account), key.Value, mark)
            : refusal;
    }

    public Task<Outcome<Answer>> EndSessionsAsync(ClaimsPrincipal user, IdempotencyKey key) =>
        DoAsync(new EndSessions(user.Identity!.Name!), user, key, fingerprint.Of($"sessions.end {user.Identity.Name}"));

    private Task<Outcome<Answer>> DoAsync(ICommand command, ClaimsPrincipal by, IdempotencyKey key, byte[] mark) =>
        Stream.ExecuteAsync(command, by.Actor([Roles.Administrator]), key.Value, mark).AsTask();

    private static Outcome<GivenPassword> Given(Outcome<Answer> done, GivenPassword given) =>
        done.Then<GivenPassword>(answer => answer.Repeated ? ApiRefusals.ShownOnce : given);

    /// <summary>Shows the account as it is now; a window it can no longer work at is free.</summary>
    private async Task<Outcome<AccountView>> ViewAsync(Outcome<Answer> done, Account? before, IdempotencyKey key)
    {
        if (!done.Succeeded(out _, out var refusal))
            return refusal;
        var now = (await FindAsync(before!.UserName))!;
        if ((now.Disabled || now.Office != before.Office || !now.Roles.Contains(Roles.Clerk)) && halls.Find(before.Office).Succeeded(out var hall, out _))
            await desk.ClearAsync(hall, before.Subject, $"{key.Value}");
        return AccountView.Of(now, clock.Now.HallTime);
    }

    private ValueTask<Account?> FindAsync(string userName) => Stream.ReadAsync(all => all.Find(userName));

    private static Actor ActorOf(Account account) => new(account.Subject, account.Roles[0], account.Office, "");
}
