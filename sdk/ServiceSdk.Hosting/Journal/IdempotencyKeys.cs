using System.Buffers.Binary;

namespace ServiceSdk.Hosting.Journal;

/// <summary>The keys a stream has answered, scoped to the actor.</summary>
internal sealed class IdempotencyKeys
{
    // Eight bytes of the fingerprint tell two commands apart; the record on disk holds all thirty-two.
    private readonly Dictionary<(string Subject, Guid Key), (long Version, ulong Fingerprint)> _answered = [];

    public void Add(Envelope envelope, byte[] fingerprint, long version) =>
        _answered[(envelope.Actor.Subject, envelope.Key)] = (version, Short(fingerprint));

    /// <summary>The version of the record that answered the same key and command; null when none did, or when it answered another.</summary>
    public long? Find(Actor actor, Guid key, byte[] fingerprint, out bool reused)
    {
        var known = _answered.TryGetValue((actor.Subject, key), out var answered);
        reused = known && answered.Fingerprint != Short(fingerprint);
        return known && !reused ? answered.Version : null;
    }

    public void Exchange(Snapshot snapshot)
    {
        var count = snapshot.Number(_answered.Count);
        if (!snapshot.IsReading)
        {
            foreach (var ((subject, key), (version, fingerprint)) in _answered)
                Exchange(snapshot, subject, key, version, fingerprint);
            return;
        }

        _answered.EnsureCapacity(count);
        for (; count > 0; count--)
        {
            var (subject, key, version, fingerprint) = Exchange(snapshot, null, default, 0, 0);
            _answered.Add((subject, key), (version, fingerprint));
        }
    }

    private static (string Subject, Guid Key, long Version, ulong Fingerprint) Exchange(
        Snapshot snapshot, string? subject, Guid key, long version, ulong fingerprint) =>
        (snapshot.Common(subject)!, snapshot.Key(key), snapshot.Number(version), snapshot.Bits(fingerprint));

    private static ulong Short(byte[] fingerprint) => BinaryPrimitives.ReadUInt64BigEndian(fingerprint);
}
