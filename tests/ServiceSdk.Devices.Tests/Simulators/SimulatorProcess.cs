using System.Diagnostics;
using System.Net.Sockets;

namespace ServiceSdk.Devices.Tests.Simulators;

/// <summary>The simulator as a process of its own, as the demonstration starts it.</summary>
internal sealed class SimulatorProcess : IAsyncDisposable
{
    private readonly Process _process;

    private SimulatorProcess(Process process, string wire, Uri control) => (_process, Wire, Control) = (process, wire, control);

    public string Wire { get; }

    private Uri Control { get; }

    public static async Task<SimulatorProcess> StartAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "simulator"), [.. arguments, "--with-parent"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        var process = Process.Start(start)!;
        var words = (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken))!.Split(' ');
        (words[0], words[2]).ShouldBe(("listening", "control"));
        return new SimulatorProcess(process, words[1], new Uri(words[3]));
    }

    public async Task<string?> ControlAsync(string line)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(Control.Host, Control.Port, TestContext.Current.CancellationToken);
        await using var writer = new StreamWriter(client.GetStream()) { AutoFlush = true };
        using var reader = new StreamReader(client.GetStream());
        await writer.WriteLineAsync(line);
        return await reader.ReadLineAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>What happens when the parent dies: its end of the pipe closes.</summary>
    public async Task<int> LoseParentAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        await LoseParentAsync();
        _process.Dispose();
    }
}
