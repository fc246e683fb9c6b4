using System.Net.Sockets;

namespace ServiceSdk.ReferenceHost.Tests.Hosts;

/// <summary>The way in for whoever plays the citizen at a simulated device: a line a command.</summary>
internal sealed class ControlPort(Uri address)
{
    public async Task<string?> SendAsync(string command)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(address.Host, address.Port, TestContext.Current.CancellationToken);
        await using var writer = new StreamWriter(client.GetStream()) { AutoFlush = true };
        using var reader = new StreamReader(client.GetStream());
        await writer.WriteLineAsync(command);
        return await reader.ReadLineAsync(TestContext.Current.CancellationToken);
    }
}
