using System.Diagnostics;
using ServiceSdk.Benchmarks.Load;

namespace ServiceSdk.Benchmarks.Halls;

/// <summary>This program once more, for what must begin in a fresh process or be killed.</summary>
internal static class OwnProcess
{
    /// <summary>Starts it; what it prints can be read.</summary>
    public static Process Start(params string[] arguments)
    {
        var start = Again(arguments);
        start.RedirectStandardOutput = true;
        return Process.Start(start)!;
    }

    /// <summary>
    /// Runs it to its end set as a host where many wait: the collector stops it often for a few milliseconds rather than seldom for longer,
    /// and what is compiled is not first watched, which takes a fifth of the processor half a minute long.
    /// </summary>
    /// <returns>Its exit code.</returns>
    public static async Task<int> AsHostAsync(string[] arguments)
    {
        var start = Again(arguments);
        start.Environment["DOTNET_gcConcurrent"] = "1";

        // A hall that comes into memory stays there, so that what a pause copies grows with what was allocated since the one before: by
        // default as much as half the processor's cache, which makes 25 ms of it. Hexadecimal: 2 MiB.
        start.Environment["DOTNET_GCGen0MaxBudget"] = "200000";
        start.Environment["DOTNET_TieredPGO"] = "0";
        using var process = Process.Start(start)!;
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    private static ProcessStartInfo Again(string[] arguments)
    {
        var start = new ProcessStartInfo(
            Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [typeof(OwnProcess).Assembly.Location, .. arguments]);

        // What the load over HTTP sets for itself: an engine is measured as anyone runs it, and where answers are read on the thread that
        // reads the sockets, ending a rival's server waits there for the end of its output, which that thread would read.
        start.Environment.Remove(ServedProcess.InlineCompletions);
        return start;
    }
}
