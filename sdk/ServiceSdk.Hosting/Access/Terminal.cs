namespace ServiceSdk.Hosting.Access;

/// <summary>An enrolled kiosk, display or window screen as it is now.</summary>
/// <param name="Id">Unique in the host.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Office">The hall it stands in.</param>
/// <param name="Post">The kiosk or window it stands at; empty for a display.</param>
/// <param name="SecretHash">SHA-256 of its secret; the secret is random, so that it needs no salt.</param>
/// <param name="Stamp">When it was enrolled, in hall time; a session holds while it carries the same.</param>
public sealed record Terminal(string Id, TerminalKind Kind, string Office, string Post, byte[] SecretHash, long Stamp)
{
    internal static Terminal Of(TerminalEnrolled enrolled, Moment at) =>
        new(enrolled.Terminal, enrolled.Kind, enrolled.Office, enrolled.Post, enrolled.SecretHash, at.HallTime);
}
