using System.Net.Sockets;
using System.Text;
using ServiceSdk.ReferenceHost.Tests.Hosts;

namespace ServiceSdk.ReferenceHost.Tests.Access;

/// <summary>Callers that send next to nothing and hold their connections: the host lets go of them, and serves the others meanwhile.</summary>
public sealed class SlowCallerTests(DemonstrationHost host)
{
    private const int Callers = 200;

    [Theory(Timeout = 120_000)]
    [InlineData("GET /api/v1/halls HTTP/1.1\r\nHost: hall\r\nX-Slow: ", 408)]
    [InlineData("POST /api/v1/session HTTP/1.1\r\nHost: hall\r\nContent-Type: application/json\r\nIdempotency-Key: 0d3a7b8e-52a5-4c8b-9f6d-6f1f0b7f3c01\r\nContent-Length: 4000\r\n\r\n{", 400)]
    public async Task Caller_ThatSendsHalfARequest_IsLetGoAndHoldsUpNobody(string half, int status)
    {
        var held = new List<Socket>();
        for (var n = 0; n < Callers; n++)
        {
            held.Add(new Socket(SocketType.Stream, ProtocolType.Tcp));
            await held[n].ConnectAsync(host.Process.Address.Host, host.Process.Address.Port, TestContext.Current.CancellationToken);
            await held[n].SendAsync(Encoding.ASCII.GetBytes(half), TestContext.Current.CancellationToken);
        }

        using var other = host.Anonymous();
        (await other.GetAsync("halls")).Status.ShouldBe(200);
        foreach (var answer in await Task.WhenAll(held.Select(ToTheEndAsync)))
            answer.ShouldStartWith($"HTTP/1.1 {status} ");
        held.ForEach(socket => socket.Dispose());
    }

    /// <summary>Reads until the host closes the connection.</summary>
    private static async Task<string> ToTheEndAsync(Socket socket)
    {
        var (answer, part) = (new StringBuilder(), new byte[4_096]);
        while (await socket.ReceiveAsync(part, TestContext.Current.CancellationToken) is > 0 and var read)
            answer.Append(Encoding.ASCII.GetString(part, 0, read));
        return answer.ToString();
    }
}
