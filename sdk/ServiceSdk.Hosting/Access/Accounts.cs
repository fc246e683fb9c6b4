namespace ServiceSdk.Hosting.Access;

/// <summary>Who and what may sign in. One stream; small, folded whole.</summary>
public sealed class Accounts : IAggregate
{
    private readonly Dictionary<string, AccountCreated> _byUserName = [];
    private readonly Dictionary<string, TerminalEnrolled> _byTerminal = [];

    /// <summary>A staff account by user name; null when there is none.</summary>
    public AccountCreated? Find(string userName) => _byUserName.GetValueOrDefault(userName);

    /// <summary>A terminal by id; null when there is none.</summary>
    public TerminalEnrolled? FindTerminal(string terminal) => _byTerminal.GetValueOrDefault(terminal);

    /// <inheritdoc />
    public Outcome<IReadOnlyList<IEvent>> Decide(ICommand command, Envelope envelope) => command switch
    {
        CreateAccount create when _byUserName.ContainsKey(create.Account.UserName) => AccessRefusals.UserNameTaken(),
        CreateAccount create => new IEvent[] { create.Account },
        EnrolTerminal enrol when _byTerminal.ContainsKey(enrol.Terminal.Terminal) => AccessRefusals.TerminalTaken(),
        EnrolTerminal enrol => new IEvent[] { enrol.Terminal },
        _ => throw new ArgumentException($"Not an account command: {command.GetType().Name}", nameof(command)),
    };

    /// <inheritdoc />
    public void Apply(IEvent @event, Actor actor, Moment at)
    {
        switch (@event)
        {
            case AccountCreated account: _byUserName.Add(account.UserName, account); break;
            case TerminalEnrolled terminal: _byTerminal.Add(terminal.Terminal, terminal); break;
            default: throw new ArgumentException($"Not an account event: {@event.GetType().Name}", nameof(@event));
        }
    }
}

/// <summary>Creates a staff account.</summary>
/// <param name="Account">The account.</param>
public sealed record CreateAccount(AccountCreated Account) : ICommand;

/// <summary>Enrols a kiosk, display or window screen.</summary>
/// <param name="Terminal">The terminal.</param>
public sealed record EnrolTerminal(TerminalEnrolled Terminal) : ICommand;

/// <summary><c>account.created</c>: a member of staff may sign in.</summary>
/// <param name="Subject">The opaque id records name the person by.</param>
/// <param name="UserName">The sign-in name; a post, not a person's name.</param>
/// <param name="PasswordHash">By the host's hasher.</param>
/// <param name="Roles">See <see cref="Roles"/>.</param>
/// <param name="Office">The hall or body the person acts for.</param>
public sealed record AccountCreated(
    string Subject, string UserName, string PasswordHash, IReadOnlyList<string> Roles, string Office) : IEvent;

/// <summary><c>terminal.enrolled</c>: a terminal may sign in.</summary>
/// <param name="Terminal">Its id, unique in the host.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Office">The hall it stands in.</param>
/// <param name="Post">The kiosk or window it stands at; empty for a display.</param>
/// <param name="SecretHash">SHA-256 of its secret; the secret is random, so that it needs no salt.</param>
public sealed record TerminalEnrolled(string Terminal, TerminalKind Kind, string Office, string Post, byte[] SecretHash) : IEvent;
