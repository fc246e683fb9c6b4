using System.Globalization;
using ServiceSdk.Hosting;
using ServiceSdk.Hosting.Privacy;

namespace SteeredHost;

/// <summary>Rotates a folder's master key, and dies when a data key is to be wrapped for the n-th time.</summary>
internal static class DyingRotation
{
    public static void Run(string folder, string wrapping)
    {
        using var data = DataFolder.Open(folder);
        var sealing = new DyingSealing(new AesGcmSealing(), int.Parse(wrapping, CultureInfo.InvariantCulture));
        KeyRotation.Run(data, Path.Combine(folder, "keys", "master.key"), new Sealings([sealing], sealing.Name));
    }
}
