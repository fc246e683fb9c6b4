using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace ServiceSdk.ReferenceHost.Tests.Hosts;

/// <summary>The host serving a data folder on a free port; killed when disposed, and its simulators with it.</summary>
internal sealed partial class HostProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    // Tests sign in more often than people do.
    private static readonly string[] Patient = ["--guesses-per-minute", "100000"];

    private readonly Process _process;
    private readonly List<string> _lines = [];
    private TaskCompletionSource _more = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _open = 2;
    private bool _killed;

    private HostProcess(Process process) => _process = process;

    /// <summary>Where it listens.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>Where it listens for gRPC: a port and a Unix socket.</summary>
    public string[] Grpc { get; private set; } = [];

    /// <summary>The secrets it printed, by the name that signs in; empty on a folder that was seeded before.</summary>
    public Dictionary<string, string> Secrets { get; } = [];

    /// <summary>Everything it has written so far.</summary>
    public string Output
    {
        get
        {
            lock (_lines)
                return string.Join('\n', _lines);
        }
    }

    /// <summary>Starts it and waits until it has said all of its welcome.</summary>
    public static Task<HostProcess> StartAsync(string data, params string[] options) => StartAsync(HostFiles.Starting(Arguments(data, options)));

    /// <summary>Starts the one whose clock can be set.</summary>
    /// <param name="data">The data folder.</param>
    /// <param name="now">Date and time in China when it starts.</param>
    /// <param name="options">Further options.</param>
    public static Task<HostProcess> StartSteeredAsync(string data, string now, params string[] options)
    {
        var start = HostFiles.Starting(Arguments(data, options), "SteeredHost", "SteeredHost.dll");
        start.RedirectStandardInput = true;
        start.Environment["STEERED_NOW"] = now;
        return StartAsync(start);
    }

    private static IEnumerable<string> Arguments(string data, string[] options) =>
        ["--data", data, "--urls", "http://127.0.0.1:0", .. Patient, .. options];

    private static async Task<HostProcess> StartAsync(ProcessStartInfo start)
    {
        var host = new HostProcess(new Process { StartInfo = start });
        host._process.OutputDataReceived += (_, line) => host.Take(line.Data);
        host._process.ErrorDataReceived += (_, line) => host.Take(line.Data);
        host._process.Start();
        host._process.BeginOutputReadLine();
        host._process.BeginErrorReadLine();
        try
        {
            host.Address = new Uri((await host.FindAsync(Welcome())).Groups["address"].Value);
            host.Grpc = (await host.FindAsync(OtherAddresses())).Groups["addresses"].Value.Split("    ");
            await host.FindAsync(EndOfWelcome());
            foreach (var login in host.Output.Split('\n').Select(line => Login().Match(line)).Where(login => login.Success))
                host.Secrets.Add(login.Groups["name"].Value, login.Groups["secret"].Value);
            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    /// <summary>Sets the clock of a steered one.</summary>
    /// <param name="now">Date and time in China.</param>
    public async Task SetAsync(string now)
    {
        await _process.StandardInput.WriteLineAsync($"now {now}");
        await FindAsync(new Regex($"^followed now {now}$"));
    }

    /// <summary>The first line like the pattern, waited for if need be.</summary>
    public async Task<Match> FindAsync(Regex pattern)
    {
        using var patience = new CancellationTokenSource(Patience);
        for (var i = 0; ; i++)
        {
            if (pattern.Match(await LineAsync(i).WaitAsync(patience.Token)) is { Success: true } found)
                return found;
        }
    }

    /// <summary>Asks it to stop, as the machine does when it shuts down, and waits until it has.</summary>
    public async Task StopAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        using (var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]))
            await kill.WaitForExitAsync(patience.Token);
        await _process.WaitForExitAsync(patience.Token);
    }

    /// <summary>Ends the simulators it started, as devices that lose their power.</summary>
    public void EndSimulators()
    {
        var children = Directory.GetDirectories($"/proc/{_process.Id}/task")
            .SelectMany(thread => File.ReadAllText(Path.Combine(thread, "children")).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        foreach (var child in children.ToList())
        {
            using var simulator = Process.GetProcessById(int.Parse(child, CultureInfo.InvariantCulture));
            simulator.Kill();
        }
    }

    /// <summary>Kills it, once; its output can still be read.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _killed, true))
            return;
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync(CancellationToken.None);
        _process.Dispose();
    }

    private async Task<string> LineAsync(int index)
    {
        while (true)
        {
            Task more;
            lock (_lines)
            {
                if (index < _lines.Count)
                    return _lines[index];
                if (_open == 0)
                    throw new InvalidOperationException($"The host ended:\n{string.Join('\n', _lines)}");
                more = _more.Task;
            }

            await more;
        }
    }

    private void Take(string? line)
    {
        TaskCompletionSource more;
        lock (_lines)
        {
            if (line is null)
                _open--;
            else
                _lines.Add(line);
            (more, _more) = (_more, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        }

        more.SetResult();
    }

    [GeneratedRegex("^ServiceSdk 已就绪：(?<address>https?://[^ ]+)")]
    private static partial Regex Welcome();

    [GeneratedRegex("^  另有地址（含gRPC）：(?<addresses>.+)$")]
    private static partial Regex OtherAddresses();

    [GeneratedRegex("^$")]
    private static partial Regex EndOfWelcome();

    [GeneratedRegex("^  (staff|terminal)\t(?<name>[^\t]+)\t(?<secret>[^\t]+)\t")]
    private static partial Regex Login();
}
