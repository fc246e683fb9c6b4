using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ServiceSdk.Hosting.Tests.Documents;

/// <summary>A clamd on the wire, as clamd(8) describes INSTREAM: it reads every length, and finds EICAR's test file.</summary>
internal sealed class ClamSimulator : IAsyncDisposable
{
    // In two parts: a scanner on a developer's machine must not find this source.
    public static readonly byte[] Eicar = Encoding.ASCII.GetBytes(@"X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*");

    private readonly Socket _socket;
    private readonly Task _serving;
    private readonly CancellationTokenSource _end = new();

    public ClamSimulator(EndPoint at)
    {
        _socket = new Socket(at.AddressFamily, SocketType.Stream, ProtocolType.Unspecified);
        _socket.Bind(at);
        _socket.Listen();
        _serving = ServeAsync();
    }

    /// <summary>Where it listens.</summary>
    public EndPoint Address => _socket.LocalEndPoint!;

    /// <summary>clamd's StreamMaxLength, in bytes.</summary>
    public long Limit { get; init; } = 25 << 20;

    /// <summary>What it answers instead; empty for a line that goes dead.</summary>
    public string? Answer { get; init; }

    /// <summary>How many bytes it was sent last.</summary>
    public long Received { get; private set; }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _socket.Dispose();
        await _serving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _end.Dispose();
    }

    private async Task ServeAsync()
    {
        while (true)
        {
            using var client = await _socket.AcceptAsync(_end.Token);
            await using var wire = new NetworkStream(client);
            var verdict = await HearAsync(wire);
            await wire.WriteAsync(Encoding.ASCII.GetBytes(Answer ?? verdict + "\0"), _end.Token);
            client.Shutdown(SocketShutdown.Send);
            await wire.CopyToAsync(Stream.Null, _end.Token);
        }
    }

    private async Task<string> HearAsync(NetworkStream wire)
    {
        var command = new byte[10];
        await wire.ReadExactlyAsync(command, _end.Token);
        if (!command.AsSpan().SequenceEqual("zINSTREAM\0"u8))
            return "UNKNOWN COMMAND";
        using var content = new MemoryStream();
        var length = new byte[4];
        while (true)
        {
            await wire.ReadExactlyAsync(length, _end.Token);
            var part = new byte[BinaryPrimitives.ReadInt32BigEndian(length)];
            if (part.Length == 0)
                break;
            await wire.ReadExactlyAsync(part, _end.Token);
            content.Write(part);
            if (content.Length > Limit)
                return "INSTREAM size limit exceeded. ERROR";
        }

        Received = content.Length;
        return content.ToArray().AsSpan().IndexOf(Eicar) >= 0 ? "stream: Eicar-Test-Signature FOUND" : "stream: OK";
    }
}
