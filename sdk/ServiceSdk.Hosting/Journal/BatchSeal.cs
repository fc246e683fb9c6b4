using System.Security.Cryptography;
using ServiceSdk.Hosting.Privacy;

namespace ServiceSdk.Hosting.Journal;

/// <summary>
/// What makes a rewritten journal tell: HMAC-SHA256 of a batch's root under a key derived from the master key. Hashes anyone can compute
/// again; a seal only who has the master key. Safe for concurrent use.
/// </summary>
/// <param name="master">The journal's master key.</param>
public sealed class BatchSeal(MasterKey master)
{
    private readonly byte[] _key = master.Derive("batch seal");

    /// <summary>The seal of a batch, 32 bytes.</summary>
    /// <param name="root">The batch's root: it stands for all records up to it.</param>
    public byte[] Of(byte[] root) => HMACSHA256.HashData(_key, root);
}
