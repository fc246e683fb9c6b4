using System.Diagnostics;

namespace ServiceSdk.Benchmarks.Halls.Rivals;

/// <summary>A rival's server: a Debian package, installed when missing and allowed, run on a folder of its own and ended with this object.</summary>
internal sealed class RivalServer : IDisposable
{
    private readonly Process _process;

    private RivalServer(Process process) => _process = process;

    /// <summary>Where a program of a package is, installed if need be.</summary>
    /// <exception cref="RivalMissingException">It is not here and cannot be had.</exception>
    public static string Find(string package, Func<string?> find)
    {
        if (find() is { } here)
            return here;
        if (Environment.UserName == "root" && File.Exists("/usr/bin/apt-get"))
        {
            Run("apt-get", ["update", "-q"]);
            Run("apt-get", ["install", "-q", "-y", "--no-install-recommends", package]);
        }

        return find() ?? throw new RivalMissingException($"The Debian package {package} is missing and could not be installed.");
    }

    /// <summary>Starts a server and leaves it running.</summary>
    public static RivalServer Start(string program, params string[] arguments) => new(Launch(program, arguments));

    /// <summary>Runs a program to its end.</summary>
    /// <returns>Its exit code.</returns>
    public static int Run(string program, params string[] arguments)
    {
        using var process = Launch(program, arguments);
        process.WaitForExit();
        return process.ExitCode;
    }

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }

    private static Process Launch(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        var process = Process.Start(start)!;
        process.OutputDataReceived += static (_, _) => { };
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }
}

/// <summary>A rival's server is not here and cannot be installed.</summary>
internal sealed class RivalMissingException(string message) : Exception(message);
