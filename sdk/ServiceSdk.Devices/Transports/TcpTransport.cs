using System.Net.Sockets;

namespace ServiceSdk.Devices.Transports;

internal sealed class TcpTransport(TcpClient client) : ITransport
{
    private readonly NetworkStream _stream = client.GetStream();

    public async ValueTask WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        try
        {
            await _stream.WriteAsync(bytes, cancellation).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is IOException or ObjectDisposedException)
        {
            throw Lost(failure);
        }
    }

    public async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellation)
    {
        try
        {
            var count = await _stream.ReadAsync(buffer, cancellation).ConfigureAwait(false);
            return count > 0 ? count : throw new DeviceException(DeviceError.Offline, "the device closed the connection");
        }
        catch (Exception failure) when (failure is IOException or ObjectDisposedException)
        {
            throw Lost(failure);
        }
    }

    public ValueTask DisposeAsync()
    {
        client.Dispose();
        return ValueTask.CompletedTask;
    }

    private static DeviceException Lost(Exception failure) => new(
        DeviceError.Offline,
        failure switch
        {
            IOException { InnerException: SocketException socket } => $"the connection is lost: {socket.SocketErrorCode}",
            ObjectDisposedException => "the connection was closed here",
            _ => "the connection is lost",
        },
        failure);
}
