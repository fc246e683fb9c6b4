using System.Net;
using System.Net.Sockets;

namespace Simulator.Post;

/// <summary>A port on 127.0.0.1 that serves one client after the other, as a device has one host at a time.</summary>
internal sealed class LoopbackPort : IAsyncDisposable
{
    private readonly TcpListener _listener;
    private readonly CancellationTokenSource _stopping = new();
    private readonly Task _serving;

    /// <param name="port">0 picks a free one.</param>
    /// <param name="serve">Talks with one client until it is done.</param>
    public LoopbackPort(int port, Func<Stream, CancellationToken, Task> serve)
    {
        _listener = new TcpListener(IPAddress.Loopback, port);
        _listener.Start();
        _serving = ServeAsync(serve);
    }

    public string Address => $"tcp://{_listener.LocalEndpoint}";

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _serving;
        _listener.Dispose();
    }

    private async Task ServeAsync(Func<Stream, CancellationToken, Task> serve)
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync(_stopping.Token);
                client.NoDelay = true;
                try
                {
                    await serve(client.GetStream(), _stopping.Token);
                }
                catch (IOException)
                {
                    // The client left in the middle; the next one is served.
                }
            }
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            // Disposed.
        }
    }
}
