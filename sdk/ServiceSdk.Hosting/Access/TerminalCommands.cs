namespace ServiceSdk.Hosting.Access;

/// <summary>Enrols a kiosk, display or window screen whose secret the host itself made.</summary>
/// <param name="Terminal">The terminal.</param>
public sealed record EnrolTerminal(TerminalEnrolled Terminal) : ICommand;

/// <summary>Offers a device to enrol as a terminal, new or enrolled before, for <see cref="Accounts.CodeHolds"/>.</summary>
/// <param name="Terminal">Its id, unique in the host.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Office">The hall it stands in.</param>
/// <param name="Post">The kiosk or window it stands at; empty for a display.</param>
/// <param name="CodeHash">The code, by the host's slow hash.</param>
public sealed record OfferEnrolment(string Terminal, TerminalKind Kind, string Office, string Post, byte[] CodeHash) : ICommand;

/// <summary>Exchanges a code for a secret; the code is used up.</summary>
/// <param name="CodeHash">The code, by the host's slow hash.</param>
/// <param name="SecretHash">SHA-256 of the terminal's new secret.</param>
public sealed record RedeemEnrolment(byte[] CodeHash, byte[] SecretHash) : ICommand;

/// <summary>Removes a terminal.</summary>
/// <param name="Terminal">Its id.</param>
public sealed record RemoveTerminal(string Terminal) : ICommand;
