using ServiceSdk.Tiers;

namespace ServiceSdk.Hosting.Access;

/// <summary>Creates a staff account.</summary>
/// <param name="Account">The account.</param>
public sealed record CreateAccount(AccountCreated Account) : ICommand;

/// <summary>Gives an account other roles or another office.</summary>
/// <param name="UserName">Whose.</param>
/// <param name="Roles">See <see cref="ServiceSdk.Roles"/>; at least one.</param>
/// <param name="Office">The hall or body the person acts for.</param>
/// <param name="Tier">The tier the office is of.</param>
public sealed record ChangeAccount(string UserName, IReadOnlyList<string> Roles, string Office, Tier? Tier) : ICommand;

/// <summary>Disables an account, or enables it again.</summary>
/// <param name="UserName">Whose.</param>
/// <param name="Disabled">What it is to be.</param>
public sealed record DisableAccount(string UserName, bool Disabled) : ICommand;

/// <summary>Locks an account whose password was wrong too often, for <see cref="SignInFailures.Lock"/>.</summary>
/// <param name="UserName">Whose.</param>
public sealed record LockAccount(string UserName) : ICommand;

/// <summary>Gives an account another password.</summary>
/// <param name="UserName">Whose.</param>
/// <param name="PasswordHash">By the host's hasher.</param>
/// <param name="Was">The hash the old password was checked against; null where it was not asked for, and the new one must be changed.</param>
public sealed record ChangePassword(string UserName, string PasswordHash, string? Was) : ICommand;

/// <summary>Keeps the same password at today's cost.</summary>
/// <param name="UserName">Whose.</param>
/// <param name="PasswordHash">By the host's hasher.</param>
/// <param name="Was">The hash it was checked against.</param>
public sealed record RehashPassword(string UserName, string PasswordHash, string Was) : ICommand;

/// <summary>Binds an account to whom the identity provider knows, in place of whom it was bound to.</summary>
/// <param name="UserName">Whose.</param>
/// <param name="Identity">Who, by the host's slow hash of the provider and its name for the person.</param>
public sealed record BindIdentity(string UserName, byte[] Identity) : ICommand;

/// <summary>Takes an account's binding away.</summary>
/// <param name="UserName">Whose.</param>
public sealed record UnbindIdentity(string UserName) : ICommand;

/// <summary>Signs an account out everywhere.</summary>
/// <param name="UserName">Whose.</param>
public sealed record EndSessions(string UserName) : ICommand;
