using System.Net.Sockets;

namespace ServiceSdk.Devices.Transports;

internal sealed record TcpEndpoint(string Host, int Port) : DeviceEndpoint
{
    public override async Task<ITransport> ConnectAsync(CancellationToken cancellation)
    {
        var client = new TcpClient { NoDelay = true };
        try
        {
            await client.ConnectAsync(Host, Port, cancellation).ConfigureAwait(false);
            return new TcpTransport(client);
        }
        catch (Exception failure)
        {
            client.Dispose();
            if (failure is SocketException socket)
                throw new DeviceException(DeviceError.Offline, $"cannot connect to {Host}:{Port}: {socket.SocketErrorCode}", socket);
            throw;
        }
    }
}
