using ServiceSdk.Hosting.Journal;

namespace ServiceSdk.Hosting.Cases;

/// <summary>A case's package for the archive: its whole stream, read back from disk. The chain's last hash covers every byte of it.</summary>
/// <param name="Hash">Lower-case hexadecimal SHA-256.</param>
/// <param name="Verified">Whether every record read back has the hash the chain gives it.</param>
internal sealed record ArchivePackage(string Hash, bool Verified)
{
    public static ArchivePackage Seal(IJournalStore store, string stream)
    {
        var (hash, verified) = (RecordHash.Genesis, true);
        foreach (var (_, record) in store.ReadStream(stream))
        {
            hash = RecordHash.Of(hash, record.Stream, record.Version, record.Envelope, record.Fingerprint, record.Payload);
            verified &= hash.AsSpan().SequenceEqual(record.Hash);
        }

        return new ArchivePackage(Convert.ToHexStringLower(hash), verified);
    }
}
