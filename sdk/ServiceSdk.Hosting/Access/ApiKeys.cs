namespace ServiceSdk.Hosting.Access;

/// <summary>The keys by which vendors' systems call the host. One stream; small, folded whole.</summary>
public sealed class ApiKeys : IAggregate
{
    /// <summary>The longest a key's name may be, in characters.</summary>
    public const int LongestName = 50;

    private readonly Dictionary<string, ApiKeyCreated> _keys = [];
    private readonly HashSet<string> _revoked = [];

    /// <summary>All keys that were not revoked, in the order they were created.</summary>
    public IEnumerable<ApiKeyCreated> All => _keys.Values.Where(key => !_revoked.Contains(key.Key));

    /// <summary>A key by id; null when there is none, or it was revoked.</summary>
    /// <param name="key">Its id.</param>
    public ApiKeyCreated? Find(string key) => _revoked.Contains(key) ? null : _keys.GetValueOrDefault(key);

    /// <inheritdoc />
    public Outcome<IReadOnlyList<IEvent>> Decide(ICommand command, Envelope envelope) => command switch
    {
        CreateApiKey { Key: var key } => Judge(key) is { } refusal ? refusal : new IEvent[] { key },
        RevokeApiKey revoke when Find(revoke.Key) is null => ApiKeyRefusals.Unknown(),
        RevokeApiKey revoke => new IEvent[] { new ApiKeyRevoked(revoke.Key) },
        _ => throw new ArgumentException($"Not an API key command: {command.GetType().Name}", nameof(command)),
    };

    /// <inheritdoc />
    public void Apply(IEvent @event, Actor actor, Moment at)
    {
        switch (@event)
        {
            case ApiKeyCreated created: _keys.Add(created.Key, created); break;
            case ApiKeyRevoked revoked: _revoked.Add(revoked.Key); break;
            default: throw new ArgumentException($"Not an API key event: {@event.GetType().Name}", nameof(@event));
        }
    }

    private Refusal? Judge(ApiKeyCreated key) =>
        key.Name.Trim().Length is 0 or > LongestName ? ApiKeyRefusals.NameInvalid()
        : All.Any(other => other.Name == key.Name) ? ApiKeyRefusals.NameTaken()
        : key.Scopes.Count == 0 ? ApiKeyRefusals.ScopeMissing()
        : key.PerMinute < 1 || key.PerDay < 1 ? ApiKeyRefusals.QuotaInvalid()
        : null;
}

/// <summary>Creates a key.</summary>
/// <param name="Key">The key.</param>
public sealed record CreateApiKey(ApiKeyCreated Key) : ICommand;

/// <summary>Ends a key for good.</summary>
/// <param name="Key">Its id.</param>
public sealed record RevokeApiKey(string Key) : ICommand;

/// <summary><c>api-key.created</c>: a vendor's system may call the host.</summary>
/// <param name="Key">Its id, unique in the host.</param>
/// <param name="Name">What people call it: the system, not a person.</param>
/// <param name="Scopes">The names of the policies it is granted.</param>
/// <param name="Office">The hall it may act in, or the division whose halls it may.</param>
/// <param name="PerMinute">How many requests a minute it may send, from 1.</param>
/// <param name="PerDay">How many a civil day, from 1.</param>
/// <param name="SecretHash">SHA-256 of its secret; the secret is random, so that it needs no salt.</param>
public sealed record ApiKeyCreated(
    string Key, string Name, IReadOnlyList<string> Scopes, string Office, int PerMinute, int PerDay, byte[] SecretHash) : IEvent;

/// <summary><c>api-key.revoked</c>: a key no longer holds.</summary>
/// <param name="Key">Its id.</param>
public sealed record ApiKeyRevoked(string Key) : IEvent;
