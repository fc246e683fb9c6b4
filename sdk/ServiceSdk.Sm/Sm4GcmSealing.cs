using System.Security.Cryptography;
using System.Text;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Digests;
using Org.BouncyCastle.Crypto.Engines;
using Org.BouncyCastle.Crypto.Generators;
using Org.BouncyCastle.Crypto.Modes;
using Org.BouncyCastle.Crypto.Parameters;
using ServiceSdk.Hosting.Privacy;

namespace ServiceSdk.Sm;

/// <summary>
/// SM4 (GB/T 32907) in GCM (RFC 8998) with a random nonce, keys by HKDF over SM3 (GB/T 32905): nonce (12) ‖ data ‖ tag (16). Software, not
/// a certified module.
/// </summary>
public sealed class Sm4GcmSealing : ISealing
{
    /// <summary>The name in records.</summary>
    public const string Algorithm = "SM4GCM";

    private const int Size = 16;
    private const int Nonce = 12;
    private const int Tag = 16;

    /// <inheritdoc />
    public string Name => Algorithm;

    /// <inheritdoc />
    public int KeySize => Size;

    /// <inheritdoc />
    public byte[] Derive(byte[] secret, string purpose)
    {
        var derivation = new HkdfBytesGenerator(new SM3Digest());
        derivation.Init(new HkdfParameters(secret, null, Encoding.UTF8.GetBytes(purpose)));
        var key = new byte[Size];
        derivation.GenerateBytes(key, 0, Size);
        return key;
    }

    /// <inheritdoc />
    public byte[] Seal(byte[] key, ReadOnlySpan<byte> context, ReadOnlySpan<byte> plain)
    {
        var nonce = RandomNumberGenerator.GetBytes(Nonce);
        return [.. nonce, .. Run(true, key, nonce, context, plain)];
    }

    /// <inheritdoc />
    public byte[] Open(byte[] key, ReadOnlySpan<byte> context, ReadOnlySpan<byte> box)
    {
        if (box.Length < Nonce + Tag)
            throw new CryptographicException("Too short.");
        try
        {
            return Run(false, key, box[..Nonce].ToArray(), context, box[Nonce..]);
        }
        catch (InvalidCipherTextException e)
        {
            throw new CryptographicException("Another key, another context, or altered.", e);
        }
    }

    private static byte[] Run(bool sealing, byte[] key, byte[] nonce, ReadOnlySpan<byte> context, ReadOnlySpan<byte> input)
    {
        var cipher = new GcmBlockCipher(new SM4Engine());
        cipher.Init(sealing, new AeadParameters(new KeyParameter(key), 8 * Tag, nonce, context.ToArray()));
        var output = new byte[cipher.GetOutputSize(input.Length)];
        var written = cipher.ProcessBytes(input.ToArray(), 0, input.Length, output, 0);
        cipher.DoFinal(output, written);
        return output;
    }
}
