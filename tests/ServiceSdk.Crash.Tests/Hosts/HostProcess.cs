using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading.Channels;

namespace ServiceSdk.Crash.Tests.Hosts;

/// <summary>A host on a data folder, in a process that can be killed.</summary>
internal sealed partial class HostProcess : IDisposable
{
    internal const int KilledBySigKill = 128 + 9;
    private readonly Process _process;
    private readonly Channel<string> _lines = Channel.CreateUnbounded<string>();

    private HostProcess(string[] command, string? now = null)
    {
        _process = new Process
        {
            StartInfo = new ProcessStartInfo(command[0], command[1..])
            {
                RedirectStandardInput = true, RedirectStandardOutput = true, StandardOutputEncoding = Encoding.UTF8,
            },
        };
        if (now is not null)
            _process.StartInfo.Environment["STEERED_NOW"] = now;
        _process.OutputDataReceived += (_, line) => _ = line.Data is { } text ? _lines.Writer.TryWrite(text) : _lines.Writer.TryComplete();
        _process.Start();
        _process.BeginOutputReadLine();
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1");

    /// <summary>What it told of passwords and secrets; empty when the folder was seeded before.</summary>
    public Dictionary<string, string> Secrets { get; } = [];

    /// <summary>The host that dies where it is told, at the date and time it is told; it writes what applicants are told into a folder, and locks nobody out of their session.</summary>
    public static Task<HostProcess> StartMortalAsync(string folder, string? now = null) => ReadyAsync(new HostProcess(
        CommandOf("SteeredHost", "--data", folder, "--urls", "http://127.0.0.1:0", "--notices", "sample", "--lock-after", "120"), now));

    /// <summary>The host as it ships.</summary>
    public static Task<HostProcess> StartPlainAsync(string folder) =>
        ReadyAsync(new HostProcess(CommandOf("reference-host", "--data", folder, "--urls", "http://127.0.0.1:0")));

    /// <summary>The host as it ships, where no file may grow beyond a size: what it writes further fails as on a full disk.</summary>
    public static Task<HostProcess> StartWithFilesUpToAsync(string folder, int bytes) => ReadyAsync(new HostProcess(
    [
        "sh", "-c", $"trap '' XFSZ; ulimit -f {bytes / 512}; export DOTNET_EnableWriteXorExecute=0; exec \"$0\" \"$@\"", .. CommandOf("reference-host", "--data", folder, "--urls", "http://127.0.0.1:0"),
    ]));

    public Task ArmAsync(CrashPoint point, string @event) => OrderAsync($"{point} {@event}");

    /// <summary>Sets its clock.</summary>
    /// <param name="now">Date and time in China.</param>
    public Task SetAsync(string now) => OrderAsync($"now {now}");

    /// <summary>Asks it to stop, as the machine does when it shuts down, and waits until it has.</summary>
    public async Task StopAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
        _process.ExitCode.ShouldBe(0);
    }

    /// <summary>kill -9, from outside.</summary>
    public void Kill() => _process.Kill();

    public async Task DiedAsync()
    {
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
        _process.ExitCode.ShouldBe(KilledBySigKill);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    internal static string[] CommandOf(string program, params string[] arguments)
    {
        var folder = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", program, "release"));
        var assembly = program == "SteeredHost" ? "SteeredHost.dll" : "ServiceSdk.ReferenceHost.dll";
        return [Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", Path.Combine(folder, assembly), .. arguments];
    }

    private static async Task<HostProcess> ReadyAsync(HostProcess host)
    {
        host.Address = new Uri(Listening().Match(await host.LineAsync(Listening().IsMatch)).Groups["url"].Value);

        // The welcome ends with an empty line.
        await host.LineAsync(line =>
        {
            if (Login().Match(line) is { Success: true } login)
                host.Secrets[login.Groups["name"].Value] = login.Groups["secret"].Value;
            return line.Length == 0;
        });
        return host;
    }

    private async Task OrderAsync(string order)
    {
        await _process.StandardInput.WriteLineAsync(order);
        await LineAsync(line => line == $"followed {order}");
    }

    private async Task<string> LineAsync(Func<string, bool> wanted)
    {
        await foreach (var line in _lines.Reader.ReadAllAsync(TestContext.Current.CancellationToken))
        {
            if (wanted(line))
                return line;
        }

        throw new InvalidOperationException("The host ended before it said what was waited for.");
    }

    [GeneratedRegex("已就绪：(?<url>http://[0-9.:]+)")]
    private static partial Regex Listening();

    [GeneratedRegex("^  (staff|terminal)\t(?<name>[^\t]+)\t(?<secret>[^\t]+)\t")]
    private static partial Regex Login();
}
