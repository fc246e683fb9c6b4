using System.Diagnostics;

namespace ServiceSdk.Crash.Tests.Hosts;

/// <summary>One run of a program of ours to its end, which may come early.</summary>
internal static class OneRun
{
    /// <summary>Runs it.</summary>
    /// <returns>Its exit code.</returns>
    public static async Task<int> RunAsync(string program, params string[] arguments)
    {
        using var process = Start(program, arguments);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return process.ExitCode;
    }

    /// <summary>Runs it, and kills it as soon as a file of a name is made, written, renamed or removed in a folder.</summary>
    public static async Task RunUntilAsync(string folder, string file, string program, params string[] arguments)
    {
        using var process = Start(program, arguments);
        using var watcher = new FileSystemWatcher(folder, file) { IncludeSubdirectories = true };
        watcher.Created += (_, _) => process.Kill();
        watcher.Changed += (_, _) => process.Kill();
        watcher.Renamed += (_, _) => process.Kill();
        watcher.Deleted += (_, _) => process.Kill();
        watcher.EnableRaisingEvents = true;
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        watcher.EnableRaisingEvents = false;
    }

    private static Process Start(string program, string[] arguments)
    {
        var command = HostProcess.CommandOf(program, arguments);
        return Process.Start(new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
    }
}
