using System.Security.Cryptography;

namespace ServiceSdk.Hosting.Privacy;

/// <summary>The providers that open what was sealed, by their names, and the one that seals what is new. Immutable.</summary>
public sealed class Sealings
{
    /// <summary>What every host has: AES-256-GCM.</summary>
    public static readonly Sealings Standard = new([new AesGcmSealing()], AesGcmSealing.Algorithm);

    private readonly Dictionary<string, ISealing> _known;

    /// <summary>Makes the set.</summary>
    /// <param name="known">Each name once. One that sealed anything in the data folder must stay.</param>
    /// <param name="current">The name of the one that seals what is new.</param>
    /// <exception cref="DataFolderException"><paramref name="current"/> is not among them; in Chinese.</exception>
    public Sealings(IEnumerable<ISealing> known, string current)
    {
        _known = known.ToDictionary(one => one.Name);
        Current = _known.GetValueOrDefault(current) ?? throw new DataFolderException($"没有名为{current}的加密算法。请核对设置。");
    }

    /// <summary>Seals what is new.</summary>
    public ISealing Current { get; }

    /// <summary>Every provider.</summary>
    public IEnumerable<ISealing> All => _known.Values;

    /// <summary>The provider of a name.</summary>
    /// <exception cref="CryptographicException">There is none.</exception>
    public ISealing Of(string name) => _known.GetValueOrDefault(name) ?? throw new CryptographicException($"No provider for {name}.");
}
