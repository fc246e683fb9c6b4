using ServiceSdk.Hosting.Privacy;

namespace SteeredHost;

/// <summary>A provider that dies when it is to seal for the n-th time.</summary>
/// <param name="sealing">The provider itself.</param>
/// <param name="last">Which time, from 1.</param>
internal sealed class DyingSealing(ISealing sealing, int last) : ISealing
{
    private int _seals;

    public string Name => sealing.Name;

    public int KeySize => sealing.KeySize;

    public byte[] Derive(byte[] secret, string purpose) => sealing.Derive(secret, purpose);

    public byte[] Seal(byte[] key, ReadOnlySpan<byte> context, ReadOnlySpan<byte> plain)
    {
        if (++_seals == last)
            Death.Now();
        return sealing.Seal(key, context, plain);
    }

    public byte[] Open(byte[] key, ReadOnlySpan<byte> context, ReadOnlySpan<byte> box) => sealing.Open(key, context, box);
}
