using System.Security.Cryptography;
using System.Text;
using ServiceSdk.Hosting.Journal;

namespace ServiceSdk.Hosting.Privacy;

/// <summary>Data keys under one master key, each by the provider its row names.</summary>
internal sealed class KeyWrapping(Sealings sealings, MasterKey master)
{
    private readonly Dictionary<string, byte[]> _keys = sealings.All.ToDictionary(one => one.Name, master.WrappingKey);

    /// <summary>A row with its data key wrapped.</summary>
    /// <param name="row">All but the wrapped key.</param>
    /// <param name="key">The data key.</param>
    public SubjectKey Wrap(SubjectKey row, byte[] key) =>
        row with { Wrapped = sealings.Of(row.Algorithm).Seal(_keys[row.Algorithm], ContextOf(row), key) };

    /// <summary>The data key of a row.</summary>
    /// <exception cref="CryptographicException">Under another master key, altered, or of a provider that is not there.</exception>
    public byte[] Open(SubjectKey row)
    {
        var sealing = sealings.Of(row.Algorithm);
        try
        {
            return sealing.Open(_keys[row.Algorithm], ContextOf(row), row.Wrapped);
        }
        catch (CryptographicException) when (row.BlindIndex is not null)
        {
            // Rows written before format 3 are bound to the subject alone.
            return sealing.Open(_keys[row.Algorithm], Encoding.UTF8.GetBytes(row.Subject), row.Wrapped);
        }
    }

    /// <summary>The data key of a row; null where it does not open.</summary>
    public byte[]? TryOpen(SubjectKey row)
    {
        try
        {
            return Open(row);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>What a wrapped key is bound to: with another subject's blind index beside it, it does not open.</summary>
    private static byte[] ContextOf(SubjectKey row) =>
        Encoding.UTF8.GetBytes(row.BlindIndex is { } index ? $"{row.Subject} {Convert.ToHexStringLower(index)}" : row.Subject);
}
