using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ServiceSdk.Hosting.Documents;

/// <summary>
/// A ClamAV daemon, by its INSTREAM command (clamd(8)): four bytes of length before each part, a length of zero at the end, and one line of answer.
/// Safe for concurrent use.
/// </summary>
/// <param name="daemon">Where clamd listens: TCP, or a Unix socket.</param>
/// <param name="time">Measures the deadline.</param>
public sealed class ClamScanner(EndPoint daemon, TimeProvider time) : IDocumentScanner
{
    private const int Part = 64 * 1024, LongestAnswer = 1024;
    private const string UnixScheme = "unix:", TcpScheme = "tcp://";

    /// <summary>How long one document may take.</summary>
    public static readonly TimeSpan Deadline = TimeSpan.FromMinutes(2);

    /// <summary>Reads an address: <c>tcp://127.0.0.1:3310</c> or <c>unix:/run/clamav/clamd.ctl</c>.</summary>
    /// <returns>Null where it is neither.</returns>
    public static EndPoint? ParseAddress(string address)
    {
        if (address.StartsWith(UnixScheme, StringComparison.Ordinal) && address.Length > UnixScheme.Length)
            return new UnixDomainSocketEndPoint(address[UnixScheme.Length..]);
        return address.StartsWith(TcpScheme, StringComparison.Ordinal) && Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Port > 0
            ? new DnsEndPoint(uri.Host, uri.Port)
            : null;
    }

    /// <inheritdoc />
    public async ValueTask<Refusal?> ScanAsync(Stream content, CancellationToken cancellation)
    {
        using var late = new CancellationTokenSource(Deadline, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, late.Token);
        try
        {
            return Judge(await AskAsync(content, either.Token));
        }
        catch (Exception e) when (e is IOException or SocketException || (e is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return DocumentRefusals.ScannerUnavailable();
        }
    }

    private static Refusal? Judge(string answer) => answer switch
    {
        "stream: OK" => null,
        _ when answer.StartsWith("stream: ", StringComparison.Ordinal) && answer.EndsWith(" FOUND", StringComparison.Ordinal) => DocumentRefusals.Infected(),
        _ when answer.StartsWith("INSTREAM size limit exceeded", StringComparison.Ordinal) => DocumentRefusals.ScannerLimit(),
        _ => DocumentRefusals.ScannerUnavailable(),
    };

    private async Task<string> AskAsync(Stream content, CancellationToken cancellation)
    {
        using var socket = daemon.AddressFamily == AddressFamily.Unix
            ? new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified)
            : new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(daemon, cancellation);
        await using var clamd = new NetworkStream(socket);
        try
        {
            await SendAsync(content, clamd, cancellation);
        }
        catch (IOException)
        {
            // It stops listening once it has heard enough, and says why.
        }

        var answer = new byte[LongestAnswer];
        var length = await clamd.ReadAtLeastAsync(answer, LongestAnswer, throwOnEndOfStream: false, cancellation);
        return Encoding.ASCII.GetString(answer, 0, length).TrimEnd('\0');
    }

    private static async Task SendAsync(Stream content, NetworkStream clamd, CancellationToken cancellation)
    {
        await clamd.WriteAsync("zINSTREAM\0"u8.ToArray(), cancellation);
        content.Position = 0;
        var part = new byte[sizeof(int) + Part];
        int count;
        do
        {
            count = await content.ReadAsync(part.AsMemory(sizeof(int)), cancellation);
            BinaryPrimitives.WriteInt32BigEndian(part, count);
            await clamd.WriteAsync(part.AsMemory(0, sizeof(int) + count), cancellation);
        }
        while (count > 0);
    }
}
