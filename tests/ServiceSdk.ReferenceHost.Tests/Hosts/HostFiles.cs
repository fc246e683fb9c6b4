using System.Diagnostics;
using System.Text;

namespace ServiceSdk.ReferenceHost.Tests.Hosts;

/// <summary>The built host, beside these tests in the artifacts folder.</summary>
internal static class HostFiles
{
    private static readonly DirectoryInfo Own = new(AppContext.BaseDirectory);

    /// <summary>The host's folder, of the same configuration as the tests'.</summary>
    public static string Folder { get; } = Path.Combine(Own.Parent!.Parent!.FullName, "reference-host", Own.Name);

    /// <summary>How the host is started: output redirected, UTF-8.</summary>
    public static ProcessStartInfo Starting(IEnumerable<string> arguments) =>
        new(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [Path.Combine(Folder, "ServiceSdk.ReferenceHost.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
}
