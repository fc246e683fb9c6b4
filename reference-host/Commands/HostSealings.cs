using ServiceSdk.Hosting.Privacy;
using ServiceSdk.Sm;

namespace ServiceSdk.ReferenceHost.Commands;

/// <summary>What this host can seal with. A folder may hold data of each, whatever is sealed with now.</summary>
internal static class HostSealings
{
    /// <summary>The algorithms by what the command line calls them.</summary>
    public static readonly IReadOnlyDictionary<string, string> Names = new Dictionary<string, string>
    {
        ["aes"] = AesGcmSealing.Algorithm, ["sm"] = Sm4GcmSealing.Algorithm,
    };

    /// <summary>All of them, for commands that only open.</summary>
    public static readonly Sealings All = new([new AesGcmSealing(), new Sm4GcmSealing()], AesGcmSealing.Algorithm);
}
