namespace ServiceSdk.Hosting.Access;

/// <summary><c>enrolment.offered</c>: a device may enrol as this terminal, once, with a code.</summary>
/// <param name="Terminal">Its id, unique in the host.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Office">The hall it stands in.</param>
/// <param name="Post">The kiosk or window it stands at; empty for a display.</param>
/// <param name="CodeHash">The code, by the host's slow hash.</param>
/// <param name="Until">Hall time, in milliseconds, until which the code holds.</param>
public sealed record EnrolmentOffered(string Terminal, TerminalKind Kind, string Office, string Post, byte[] CodeHash, long Until) : IEvent;

/// <summary><c>terminal.enrolled</c>: a terminal may sign in; a secret it had before opens nothing any more.</summary>
/// <param name="Terminal">Its id, unique in the host.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Office">The hall it stands in.</param>
/// <param name="Post">The kiosk or window it stands at; empty for a display.</param>
/// <param name="SecretHash">SHA-256 of its secret; the secret is random, so that it needs no salt.</param>
public sealed record TerminalEnrolled(string Terminal, TerminalKind Kind, string Office, string Post, byte[] SecretHash) : IEvent;

/// <summary><c>terminal.removed</c>: its secret and its sessions open nothing any more.</summary>
/// <param name="Terminal">Its id.</param>
public sealed record TerminalRemoved(string Terminal) : IEvent;
