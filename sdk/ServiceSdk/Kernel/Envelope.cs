namespace ServiceSdk;

/// <summary>What comes with every command.</summary>
/// <param name="Actor">Who acts.</param>
/// <param name="Key">The idempotency key, chosen by the client: the same key with the same command is answered once and for all.</param>
/// <param name="At">When the command was taken.</param>
public sealed record Envelope(Actor Actor, Guid Key, Moment At);
