using System.Security.Cryptography;
using System.Text;

namespace ServiceSdk.Hosting.Privacy;

/// <summary>AES-256-GCM with a random nonce, keys by HKDF-SHA256: nonce (12) ‖ data ‖ tag (16).</summary>
public sealed class AesGcmSealing : ISealing
{
    /// <summary>The name in records.</summary>
    public const string Algorithm = "A256GCM";

    private const int Size = 32;
    private const int Overhead = Nonce + Tag;
    private const int Nonce = 12;
    private const int Tag = 16;

    /// <inheritdoc />
    public string Name => Algorithm;

    /// <inheritdoc />
    public int KeySize => Size;

    /// <inheritdoc />
    public byte[] Derive(byte[] secret, string purpose) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, Size, info: Encoding.UTF8.GetBytes(purpose));

    /// <inheritdoc />
    public byte[] Seal(byte[] key, ReadOnlySpan<byte> context, ReadOnlySpan<byte> plain)
    {
        var box = new byte[Nonce + plain.Length + Tag];
        RandomNumberGenerator.Fill(box.AsSpan(0, Nonce));
        using var aes = new AesGcm(key, Tag);
        aes.Encrypt(box.AsSpan(0, Nonce), plain, box.AsSpan(Nonce, plain.Length), box.AsSpan(Nonce + plain.Length), context);
        return box;
    }

    /// <inheritdoc />
    public byte[] Open(byte[] key, ReadOnlySpan<byte> context, ReadOnlySpan<byte> box)
    {
        if (box.Length < Overhead)
            throw new CryptographicException("Too short.");
        var plain = new byte[box.Length - Overhead];
        using var aes = new AesGcm(key, Tag);
        aes.Decrypt(box[..Nonce], box[Nonce..^Tag], box[^Tag..], plain, context);
        return plain;
    }
}
