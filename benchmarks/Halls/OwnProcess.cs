using System.Diagnostics;

namespace ServiceSdk.Benchmarks.Halls;

/// <summary>This program once more, for what must begin in a fresh process or be killed.</summary>
internal static class OwnProcess
{
    /// <summary>Starts it; what it prints can be read.</summary>
    public static Process Start(params string[] arguments) => Process.Start(
        new ProcessStartInfo(
            Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [typeof(OwnProcess).Assembly.Location, .. arguments])
        {
            RedirectStandardOutput = true,
        })!;
}
