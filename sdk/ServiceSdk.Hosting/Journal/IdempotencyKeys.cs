using System.Buffers.Binary;

namespace ServiceSdk.Hosting.Journal;

/// <summary>The keys a stream has answered, scoped to the actor.</summary>
internal sealed class IdempotencyKeys
{
    // Eight bytes of the fingerprint tell two commands apart; the record on disk holds all thirty-two.
    private readonly Dictionary<ActorKey, (long Version, ulong Fingerprint)> _answered = [];

    public void Add(Envelope envelope, byte[] fingerprint, long version) =>
        _answered[new ActorKey(envelope.Key, envelope.Actor.Subject)] = (version, Short(fingerprint));

    /// <summary>The version of the record that answered the same key and command; null when none did, or when it answered another.</summary>
    public long? Find(Actor actor, Guid key, byte[] fingerprint, out bool reused)
    {
        var known = _answered.TryGetValue(new ActorKey(key, actor.Subject), out var answered);
        reused = known && answered.Fingerprint != Short(fingerprint);
        return known && !reused ? answered.Version : null;
    }

    public void Exchange(Snapshot snapshot)
    {
        var count = snapshot.Number(_answered.Count);
        if (!snapshot.IsReading)
        {
            foreach (var ((key, subject), (version, fingerprint)) in _answered)
                Exchange(snapshot, subject, key, version, fingerprint);
            return;
        }

        _answered.EnsureCapacity(count);
        for (; count > 0; count--)
        {
            var (subject, key, version, fingerprint) = Exchange(snapshot, null, default, 0, 0);
            _answered.Add(new ActorKey(key, subject), (version, fingerprint));
        }
    }

    private static (string Subject, Guid Key, long Version, ulong Fingerprint) Exchange(
        Snapshot snapshot, string? subject, Guid key, long version, ulong fingerprint) =>
        (snapshot.Common(subject)!, snapshot.Key(key), snapshot.Number(version), snapshot.Bits(fingerprint));

    private static ulong Short(byte[] fingerprint) => BinaryPrimitives.ReadUInt64BigEndian(fingerprint);

    private readonly record struct ActorKey(Guid Key, string Subject)
    {
        // The key alone is as good as random; hashing who sent it as well would cost more than the look-up.
        public override int GetHashCode() => Key.GetHashCode();
    }
}
