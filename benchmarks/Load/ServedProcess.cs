using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.Channels;
using ServiceSdk.Benchmarks.Rows;

namespace ServiceSdk.Benchmarks.Load;

/// <summary>A server in a process of its own, ended with this object.</summary>
internal sealed class ServedProcess : IAsyncDisposable
{
    /// <summary>The environment variable by which answers from a socket are read on the thread that learns of them.</summary>
    public const string InlineCompletions = "DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan BetweenAsking = TimeSpan.FromMilliseconds(10);

    private readonly Process _process;
    private readonly Channel<string> _lines = Channel.CreateUnbounded<string>();

    private ServedProcess(Process process, Uri address) => (_process, Address) = (process, address);

    /// <summary>The built host, beside this project's own build.</summary>
    public static string Host { get; } = Path.GetFullPath(
        Path.Combine(AppContext.BaseDirectory, "..", "..", "reference-host", "release", "ServiceSdk.ReferenceHost.dll"));

    public Uri Address { get; }

    /// <summary>Where a host listens for gRPC.</summary>
    public string GrpcAddress => $"http://127.0.0.1:{Address.Port + 1}";

    /// <summary>From process start to the first 200 of /health/ready.</summary>
    public TimeSpan ReadyAfter { get; private set; }

    /// <summary>Processor time it has used: what a request costs, whatever else the machine does.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    public static Task<ServedProcess> StartHostAsync(string data) => StartAsync(Host, ["--data", data]);

    /// <summary>Starts a server and waits until it is ready.</summary>
    /// <exception cref="NotMeasuredException">It ended or was not ready in a minute.</exception>
    public static async Task<ServedProcess> StartAsync(string assembly, string[] arguments)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            RedirectStandardOutput = true,
        };
        foreach (var argument in (string[])[assembly, .. arguments, "--urls", address.GetLeftPart(UriPartial.Authority)])
            start.ArgumentList.Add(argument);

        // Every server runs as a user starts the host, not as this process is set for its load.
        start.Environment.Remove(InlineCompletions);
        start.Environment["DOTNET_gcConcurrent"] = "1";

        var watch = Stopwatch.StartNew();
        var served = new ServedProcess(Process.Start(start)!, address);
        served._process.OutputDataReceived += (_, line) => served._lines.Writer.TryWrite(line.Data ?? "");
        served._process.BeginOutputReadLine();
        try
        {
            await served.BecomeReadyAsync(watch);
            return served;
        }
        catch
        {
            await served.DisposeAsync();
            throw;
        }
    }

    /// <summary>The next line it printed.</summary>
    public async Task<string> ReadLineAsync() => await _lines.Reader.ReadAsync().AsTask().WaitAsync(Patience);

    /// <summary>What the system holds in memory for it (VmRSS).</summary>
    /// <exception cref="NotMeasuredException">It has ended.</exception>
    public long ResidentBytes()
    {
        if (_process.HasExited)
            throw new NotMeasuredException($"{Address} ended with exit code {_process.ExitCode}.");
        var line = File.ReadLines($"/proc/{_process.Id}/status").First(line => line.StartsWith("VmRSS:", StringComparison.Ordinal));
        return long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) * 1024;
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private async Task BecomeReadyAsync(Stopwatch watch)
    {
        using var client = new HttpClient { BaseAddress = Address };
        while (watch.Elapsed < Patience && !_process.HasExited)
        {
            try
            {
                using var answer = await client.GetAsync("/health/ready");
                if (answer.StatusCode == HttpStatusCode.OK)
                {
                    ReadyAfter = watch.Elapsed;
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // It does not listen yet.
            }

            await Task.Delay(BetweenAsking);
        }

        throw new NotMeasuredException($"{Address} was not ready after {watch.Elapsed.TotalSeconds:0} s.");
    }

    /// <summary>One that is free, as is the next: a host takes that for gRPC.</summary>
    private static int FreePort()
    {
        while (true)
        {
            using var first = Listen(0);
            var port = ((IPEndPoint)first.LocalEndpoint).Port;
            try
            {
                using var next = Listen(port + 1);
                return port;
            }
            catch (SocketException e) when (e.SocketErrorCode == SocketError.AddressAlreadyInUse)
            {
                // Another is looked for.
            }
        }
    }

    private static TcpListener Listen(int port)
    {
        var listener = new TcpListener(IPAddress.Loopback, port);
        listener.Start();
        return listener;
    }
}
