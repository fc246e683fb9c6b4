using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;
using ServiceSdk.Hosting;
using ServiceSdk.ReferenceHost.Diagnostics;

namespace ServiceSdk.ReferenceHost.Demonstration;

/// <summary>Starts the simulators behind <c>simulator://kind</c> endpoints, a process each on loopback, and ends them with the host.</summary>
internal sealed partial class SimulatorProcesses(ServiceHallOptions options, ILogger<SimulatorProcesses> log) : IDisposable
{
    private const string Scheme = "simulator://";
    private readonly ConcurrentBag<Process> _processes = [];

    public async Task<string> ResolveAsync(string endpoint, CancellationToken cancellation)
    {
        if (!endpoint.StartsWith(Scheme, StringComparison.Ordinal))
            return endpoint;
        var kind = endpoint[Scheme.Length..];
        var process = Process.Start(Starting(kind))!;
        _processes.Add(process);
        var line = await process.StandardOutput.ReadLineAsync(cancellation) ?? "";
        var address = Listening().Match(line);
        if (!address.Success)
        {
            HostLog.SimulatorMissing(log, kind);
            return "tcp://127.0.0.1:9";
        }

        HostLog.SimulatorStarted(log, kind, address.Groups["wire"].Value, address.Groups["control"].Value);
        return address.Groups["wire"].Value;
    }

    public void Dispose()
    {
        // Closing standard input ends them, as the host's own death does.
        foreach (var process in _processes)
        {
            process.StandardInput.Close();
            process.Dispose();
        }
    }

    private ProcessStartInfo Starting(string kind)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        string[] arguments =
        [
            Path.Combine(AppContext.BaseDirectory, "simulators", "simulator.dll"), kind, "--port", "0", "--control", "0", "--with-parent",
            .. kind switch
            {
                "sdt" => new[] { "--auto" },
                "esc-pos" => ["--out", Path.Combine(options.DataDirectory, "printed")],
                _ => [],
            },
        ];
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        return start;
    }

    [GeneratedRegex("^listening (?<wire>tcp://[^ ]+) control (?<control>tcp://[^ ]+)$")]
    private static partial Regex Listening();
}
