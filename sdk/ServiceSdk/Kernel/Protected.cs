namespace ServiceSdk;

/// <summary>Personal data as ciphertext under its subject's data key. Erasing the key erases the data; the record stays whole.</summary>
/// <typeparam name="T">What the plaintext is; the ciphertext itself is opaque here.</typeparam>
/// <param name="Subject">The subject the data key belongs to: a case, visit or person, by a random id.</param>
/// <param name="Algorithm">How it was encrypted, e.g. <c>A256GCM</c>.</param>
/// <param name="Ciphertext">nonce‖data‖tag. Never changed once handed over.</param>
public sealed record Protected<T>(string Subject, string Algorithm, byte[] Ciphertext)
{
    /// <summary>Compares by content.</summary>
    public bool Equals(Protected<T>? other) =>
        other is not null && Subject == other.Subject && Algorithm == other.Algorithm
        && Ciphertext.AsSpan().SequenceEqual(other.Ciphertext);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(Subject);
        hash.Add(Algorithm);
        hash.AddBytes(Ciphertext);
        return hash.ToHashCode();
    }

    /// <summary>Shows nothing.</summary>
    public override string ToString() => "Protected";
}
