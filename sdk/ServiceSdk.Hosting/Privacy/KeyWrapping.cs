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
    public byte[] Open(SubjectKey row) => sealings.Of(row.Algorithm).Open(_keys[row.Algorithm], ContextOf(row), row.Wrapped);

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

    private static byte[] ContextOf(SubjectKey row) => Encoding.UTF8.GetBytes(row.Subject);
}
