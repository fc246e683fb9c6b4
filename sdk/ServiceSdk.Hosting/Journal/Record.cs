namespace ServiceSdk.Hosting.Journal;

/// <summary>One command's record: all its events, in one unit that is either on disk whole or not at all.</summary>
/// <param name="Stream">The stream's name.</param>
/// <param name="Version">Its place in the stream, from 1 without gaps.</param>
/// <param name="Envelope">Who, under which key, when.</param>
/// <param name="Fingerprint">HMAC-SHA256 of the canonical command, 32 bytes: tells a retry from a key used twice.</param>
/// <param name="Payload">The events as stored: UTF-8 JSON.</param>
/// <param name="Hash">SHA-256 over the hash before it in the stream and this record, 32 bytes; see <see cref="RecordHash"/>.</param>
public sealed record Record(
    string Stream, long Version, Envelope Envelope, byte[] Fingerprint, byte[] Payload, byte[] Hash)
{
    /// <summary>The events, where this process made the record: who follows it need not read them again. Null for one from disk.</summary>
    internal IReadOnlyList<IEvent>? Made { get; init; }
}

/// <summary>A record with its place in the whole journal.</summary>
/// <param name="Sequence">From 1, in commit order.</param>
/// <param name="Record">The record.</param>
public readonly record struct CommittedRecord(long Sequence, Record Record);
