using System.Security.Cryptography;
using System.Text;

namespace ServiceSdk.Hosting.Privacy;

/// <summary>AES-256-GCM with a random nonce: nonce (12) ‖ data ‖ tag (16). Its name stands in every record that uses it, so that another can be added.</summary>
internal static class Sealed
{
    public const string Algorithm = "A256GCM";
    private const int Nonce = 12;
    private const int Tag = 16;

    /// <summary>Encrypts under <paramref name="key"/>; the context is authenticated, so that a ciphertext moved elsewhere does not open.</summary>
    public static byte[] Seal(byte[] key, string context, ReadOnlySpan<byte> plain)
    {
        var box = new byte[Nonce + plain.Length + Tag];
        RandomNumberGenerator.Fill(box.AsSpan(0, Nonce));
        using var aes = new AesGcm(key, Tag);
        aes.Encrypt(
            box.AsSpan(0, Nonce), plain, box.AsSpan(Nonce, plain.Length), box.AsSpan(Nonce + plain.Length), Encoding.UTF8.GetBytes(context));
        return box;
    }

    /// <exception cref="CryptographicException">Another key, another context, or altered.</exception>
    public static byte[] Open(byte[] key, string algorithm, string context, ReadOnlySpan<byte> box)
    {
        if (algorithm != Algorithm)
            throw new CryptographicException($"No provider for {algorithm}.");
        if (box.Length < Nonce + Tag)
            throw new CryptographicException("Too short.");
        var plain = new byte[box.Length - Nonce - Tag];
        using var aes = new AesGcm(key, Tag);
        aes.Decrypt(box[..Nonce], box[Nonce..^Tag], box[^Tag..], plain, Encoding.UTF8.GetBytes(context));
        return plain;
    }
}
