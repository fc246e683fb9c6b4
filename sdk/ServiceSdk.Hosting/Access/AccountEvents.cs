using ServiceSdk.Tiers;

namespace ServiceSdk.Hosting.Access;

/// <summary><c>account.created</c>: a member of staff may sign in.</summary>
/// <param name="Subject">The opaque id records name the person by.</param>
/// <param name="UserName">The sign-in name; a post, not a person's name.</param>
/// <param name="PasswordHash">By the host's hasher.</param>
/// <param name="Roles">See <see cref="ServiceSdk.Roles"/>.</param>
/// <param name="Office">The hall or body the person acts for.</param>
/// <param name="Tier">The tier the office is of.</param>
/// <param name="PasswordGenerated">Whether the password was made for them and must be changed before anything else.</param>
public sealed record AccountCreated(
    string Subject, string UserName, string PasswordHash, IReadOnlyList<string> Roles, string Office, Tier? Tier = null,
    bool? PasswordGenerated = null) : IEvent;

/// <summary><c>account.changed</c>: it acts in other roles or elsewhere; its sessions end.</summary>
/// <param name="UserName">Whose.</param>
/// <param name="Roles">From now on.</param>
/// <param name="Office">From now on.</param>
/// <param name="Tier">From now on.</param>
public sealed record AccountChanged(string UserName, IReadOnlyList<string> Roles, string Office, Tier? Tier) : IEvent;

/// <summary><c>account.disabled</c>: nobody signs in with it; its sessions end.</summary>
/// <param name="UserName">Whose.</param>
public sealed record AccountDisabled(string UserName) : IEvent;

/// <summary><c>account.enabled</c>: it may sign in again.</summary>
/// <param name="UserName">Whose.</param>
public sealed record AccountEnabled(string UserName) : IEvent;

/// <summary><c>account.locked</c>: too many passwords were wrong. Who tried, and what, is not kept.</summary>
/// <param name="UserName">Whose.</param>
/// <param name="Until">Hall time, in milliseconds.</param>
public sealed record AccountLocked(string UserName, long Until) : IEvent;

/// <summary><c>password.changed</c>: the account's sessions end, and so does its lock.</summary>
/// <param name="UserName">Whose.</param>
/// <param name="PasswordHash">By the host's hasher.</param>
/// <param name="Generated">Whether it was made for them and must be changed before anything else.</param>
public sealed record PasswordChanged(string UserName, string PasswordHash, bool Generated) : IEvent;

/// <summary><c>password.rehashed</c>: the same password, hashed at today's cost.</summary>
/// <param name="UserName">Whose.</param>
/// <param name="PasswordHash">By the host's hasher.</param>
public sealed record PasswordRehashed(string UserName, string PasswordHash) : IEvent;

/// <summary><c>identity.bound</c>: whom the identity provider calls so signs in to the account; its sessions end.</summary>
/// <param name="UserName">Whose.</param>
/// <param name="Identity">Who, by the host's slow hash of the provider and its name for the person.</param>
public sealed record IdentityBound(string UserName, byte[] Identity) : IEvent;

/// <summary><c>identity.unbound</c>: nobody signs in to it by the identity provider any more; its sessions end.</summary>
/// <param name="UserName">Whose.</param>
public sealed record IdentityUnbound(string UserName) : IEvent;

/// <summary><c>sessions.ended</c>: signed out everywhere.</summary>
/// <param name="UserName">Whose.</param>
public sealed record SessionsEnded(string UserName) : IEvent;
