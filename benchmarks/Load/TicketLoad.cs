using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace ServiceSdk.Benchmarks.Load;

/// <summary>Keep-alive connections that each send one prepared request after another and check every answer.</summary>
internal static class TicketLoad
{
    private const int Connections = 64;

    /// <summary>Runs the load.</summary>
    /// <returns>Answered requests a second.</returns>
    /// <exception cref="Rows.NotMeasuredException">An answer was not 201.</exception>
    public static async Task<double> RunAsync(Uri address, PreparedRequest request, TimeSpan duration)
    {
        var watch = Stopwatch.StartNew();
        var counts = await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => SendAsync(address, request.Copy(), watch, duration)));
        return counts.Sum() / watch.Elapsed.TotalSeconds;
    }

    private static async Task<long> SendAsync(Uri address, PreparedRequest request, Stopwatch watch, TimeSpan duration)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(IPAddress.Loopback, address.Port);
        var buffer = new byte[4096];
        long count = 0;
        while (watch.Elapsed < duration)
        {
            await socket.SendAsync(request.Next());
            for (var length = 0; !HttpAnswer.IsWhole(buffer.AsSpan(0, length));)
            {
                var received = await socket.ReceiveAsync(buffer.AsMemory(length));
                if (received == 0)
                    throw new Rows.NotMeasuredException($"{address} closed a connection.");
                length += received;
            }

            if (HttpAnswer.Status(buffer) != (int)HttpStatusCode.Created)
                throw new Rows.NotMeasuredException($"{address} answered {HttpAnswer.Status(buffer)}.");
            count++;
        }

        return count;
    }
}
