namespace ServiceSdk.Hosting.Access;

/// <summary>Who and what may sign in. One stream; small, folded whole.</summary>
public sealed partial class Accounts : IAggregate
{
    private readonly Dictionary<string, Account> _byUserName = [];

    /// <summary>Every staff account, by user name.</summary>
    public IEnumerable<Account> All => _byUserName.Values.OrderBy(account => account.UserName, StringComparer.Ordinal);

    /// <summary>A staff account by user name; null when there is none.</summary>
    public Account? Find(string userName) => _byUserName.GetValueOrDefault(userName);

    /// <inheritdoc />
    public Outcome<IReadOnlyList<IEvent>> Decide(ICommand command, Envelope envelope) => command switch
    {
        CreateAccount create => Create(create.Account),
        ChangeAccount change => Existing(change.UserName).Then(account => Change(account, change)),
        DisableAccount disable => Existing(disable.UserName).Then(account => Disable(account, disable.Disabled)),
        LockAccount locking => Existing(locking.UserName).Then(account => Lock(account, envelope.At.HallTime)),
        ChangePassword change => Existing(change.UserName).Then(account => ChangePassword(account, change)),
        RehashPassword rehash => Existing(rehash.UserName).Then(account => account.PasswordHash == rehash.Was
            ? One(new PasswordRehashed(account.UserName, rehash.PasswordHash))
            : AccessRefusals.PasswordChangedMeanwhile()),
        BindIdentity bind => Existing(bind.UserName).Then(account => Bind(account, bind.Identity)),
        UnbindIdentity unbind => Existing(unbind.UserName).Then(Unbind),
        EndSessions end => Existing(end.UserName).Then(account => One(new SessionsEnded(account.UserName))),
        EnrolTerminal enrol => Enrol(enrol.Terminal),
        OfferEnrolment offer => Offer(offer, envelope.At.HallTime),
        RedeemEnrolment redeem => Redeem(redeem, envelope.At.HallTime),
        RemoveTerminal remove => Remove(remove.Terminal),
        _ => throw new ArgumentException($"Not an account command: {command.GetType().Name}", nameof(command)),
    };

    /// <inheritdoc />
    public void Apply(IEvent @event, Actor actor, Moment at)
    {
        switch (@event)
        {
            case AccountCreated created: _byUserName.Add(created.UserName, Account.Of(created)); break;
            case AccountChanged changed:
                Ending(changed.UserName, account => account with { Roles = changed.Roles, Office = changed.Office, Tier = changed.Tier });
                break;
            case AccountDisabled disabled: Ending(disabled.UserName, static account => account with { Disabled = true }); break;
            case AccountEnabled enabled: Keeping(enabled.UserName, static account => account with { Disabled = false }); break;
            case AccountLocked locked: Keeping(locked.UserName, account => account with { LockedUntil = locked.Until }); break;
            case PasswordChanged changed:
                Ending(changed.UserName, account => account with
                {
                    PasswordHash = changed.PasswordHash, PasswordGenerated = changed.Generated, LockedUntil = 0,
                });
                break;
            case PasswordRehashed rehashed: Keeping(rehashed.UserName, account => account with { PasswordHash = rehashed.PasswordHash }); break;
            case IdentityBound bound: Ending(bound.UserName, account => account with { Identity = bound.Identity }); break;
            case IdentityUnbound unbound: Ending(unbound.UserName, static account => account with { Identity = null }); break;
            case SessionsEnded ended: Ending(ended.UserName, static account => account); break;
            case EnrolmentOffered offered: Apply(offered, at); break;
            case TerminalEnrolled enrolled: Apply(enrolled, at); break;
            case TerminalRemoved removed: _byTerminal.Remove(removed.Terminal); break;
            default: throw new ArgumentException($"Not an account event: {@event.GetType().Name}", nameof(@event));
        }
    }

    private Outcome<Account> Existing(string userName) => Find(userName) is { } account ? account : AccessRefusals.AccountUnknown;

    private Outcome<IReadOnlyList<IEvent>> Create(AccountCreated account) =>
        AccountRules.Judge(account.UserName, account.Roles, account.Office) is { } refusal ? refusal
        : _byUserName.ContainsKey(account.UserName) ? AccessRefusals.UserNameTaken()
        : One(account);

    private Outcome<IReadOnlyList<IEvent>> Change(Account account, ChangeAccount to) =>
        AccountRules.Post(to.Roles, to.Office) is { } refusal ? refusal
        : !to.Roles.Contains(Roles.Administrator) && IsLastAdministrator(account) ? AccessRefusals.LastAdministrator()
        : One(new AccountChanged(account.UserName, to.Roles, to.Office, to.Tier));

    private Outcome<IReadOnlyList<IEvent>> Disable(Account account, bool disabled) => (disabled, account.Disabled) switch
    {
        (true, true) => AccessRefusals.AccountIsDisabled,
        (false, false) => AccessRefusals.AccountNotDisabled(),
        (true, false) when IsLastAdministrator(account) => AccessRefusals.LastAdministrator(),
        (true, false) => One(new AccountDisabled(account.UserName)),
        (false, true) => One(new AccountEnabled(account.UserName)),
    };

    private static Outcome<IReadOnlyList<IEvent>> Lock(Account account, long now) => account.LockedUntil > now
        ? AccessRefusals.AccountIsLocked()
        : One(new AccountLocked(account.UserName, now + SignInFailures.Lock));

    private static Outcome<IReadOnlyList<IEvent>> ChangePassword(Account account, ChangePassword to) => to.Was is { } was && was != account.PasswordHash
        ? AccessRefusals.PasswordChangedMeanwhile()
        : One(new PasswordChanged(account.UserName, to.PasswordHash, Generated: to.Was is null));

    private bool IsLastAdministrator(Account account) => Administers(account) && _byUserName.Values.Count(Administers) == 1;

    private static bool Administers(Account account) => !account.Disabled && account.Roles.Contains(Roles.Administrator);

    private void Ending(string userName, Func<Account, Account> change) =>
        Keeping(userName, account => change(account) with { Stamp = account.Stamp + 1 });

    private void Keeping(string userName, Func<Account, Account> change) => _byUserName[userName] = change(_byUserName[userName]);

    private static Outcome<IReadOnlyList<IEvent>> One(IEvent @event) => new[] { @event };
}
