using System.Diagnostics;

namespace ServiceSdk.Crash.Tests.Hosts;

/// <summary>A disk in memory in the place of a folder; gone when disposed.</summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly string _folder;

    private SmallDisk(string folder) => _folder = folder;

    /// <summary>Mounts it.</summary>
    /// <returns>Null where that is not permitted.</returns>
    public static SmallDisk? Mount(string folder, int megabytes) =>
        OperatingSystem.IsLinux() && Run("mount", "-t", "tmpfs", "-o", $"size={megabytes}m", "tmpfs", folder) == 0 ? new SmallDisk(folder) : null;

    /// <summary>A process that still has a file of it open keeps nobody from deleting the folder.</summary>
    public void Dispose() => Run("umount", "--lazy", _folder);

    private static int Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode;
    }
}
