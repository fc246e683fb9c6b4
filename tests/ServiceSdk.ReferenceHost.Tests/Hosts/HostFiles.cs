using System.Diagnostics;
using System.Text;

namespace ServiceSdk.ReferenceHost.Tests.Hosts;

/// <summary>The built host, beside these tests in the artifacts folder.</summary>
internal static class HostFiles
{
    private static readonly DirectoryInfo Own = new(AppContext.BaseDirectory);

    /// <summary>The host's folder, of the same configuration as the tests'.</summary>
    public static string Folder { get; } = FolderOf("reference-host");

    /// <summary>A program's folder, of the same configuration as the tests'.</summary>
    public static string FolderOf(string program) => Path.Combine(Own.Parent!.Parent!.FullName, program, Own.Name);

    /// <summary>How a host is started: output redirected, UTF-8.</summary>
    public static ProcessStartInfo Starting(
        IEnumerable<string> arguments, string program = "reference-host", string assembly = "ServiceSdk.ReferenceHost.dll") =>
        new(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [Path.Combine(FolderOf(program), assembly), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
}
