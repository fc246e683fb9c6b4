using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using ServiceSdk.Hosting.Privacy;

namespace ServiceSdk.Hosting.Journal;

/// <summary>HMAC-SHA256 of a snapshot under a key derived from the master key: a state that somebody else wrote is not taken up. Safe for concurrent use.</summary>
internal sealed class SnapshotSeal(MasterKey master)
{
    private readonly byte[] _key = master.Derive("snapshot seal");

    /// <summary>The seal of a snapshot, 32 bytes: of its state, and of what it is the state of.</summary>
    public byte[] Of(StoredSnapshot snapshot)
    {
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _key);
        var stream = Encoding.UTF8.GetBytes(snapshot.Stream);
        Span<byte> numbers = stackalloc byte[16];
        BinaryPrimitives.WriteInt32BigEndian(numbers, stream.Length);
        BinaryPrimitives.WriteInt64BigEndian(numbers[4..], snapshot.Version);
        BinaryPrimitives.WriteInt32BigEndian(numbers[12..], snapshot.Fold);
        hmac.AppendData(numbers);
        hmac.AppendData(stream);
        hmac.AppendData(snapshot.Hash);
        hmac.AppendData(snapshot.State);
        return hmac.GetHashAndReset();
    }
}
