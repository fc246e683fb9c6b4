using System.Security.Cryptography;

namespace ServiceSdk.Hosting.Privacy;

/// <summary>
/// One way to seal personal data, with the hash its keys are derived by. Whatever it sealed carries its name, so that another can be
/// added and old data still opens. Safe for concurrent use.
/// </summary>
public interface ISealing
{
    /// <summary>Its name in keys and protected fields; for ever. Letters and digits.</summary>
    string Name { get; }

    /// <summary>How long its keys are, in bytes.</summary>
    int KeySize { get; }

    /// <summary>Derives a key from a secret (HKDF without salt, by this provider's hash).</summary>
    /// <param name="secret">The secret.</param>
    /// <param name="purpose">What the key is for; another purpose is another key.</param>
    /// <returns>A key of <see cref="KeySize"/>.</returns>
    byte[] Derive(byte[] secret, string purpose);

    /// <summary>Encrypts.</summary>
    /// <param name="key">A key of <see cref="KeySize"/>.</param>
    /// <param name="context">Authenticated beside the data, so that a ciphertext moved elsewhere does not open.</param>
    /// <param name="plain">The data.</param>
    /// <returns>Everything that opening needs but key and context; never the same twice.</returns>
    byte[] Seal(byte[] key, ReadOnlySpan<byte> context, ReadOnlySpan<byte> plain);

    /// <summary>Decrypts.</summary>
    /// <param name="key">The key it was sealed with.</param>
    /// <param name="context">The context it was sealed with.</param>
    /// <param name="box">What <see cref="Seal"/> returned.</param>
    /// <exception cref="CryptographicException">Another key, another context, or altered.</exception>
    byte[] Open(byte[] key, ReadOnlySpan<byte> context, ReadOnlySpan<byte> box);
}
