namespace ServiceSdk.Devices.Transports;

/// <summary>A connected stream of bytes to one device: no framing, no retry. Disposing it cuts the connection.</summary>
public interface ITransport : IAsyncDisposable
{
    /// <summary>Writes all of it.</summary>
    /// <exception cref="DeviceException">Offline: the connection is gone; how much was sent is not known.</exception>
    ValueTask WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellation);

    /// <summary>Waits for bytes; one reader at a time.</summary>
    /// <param name="buffer">Where they go.</param>
    /// <param name="cancellation">Gives up waiting; no byte is lost.</param>
    /// <returns>How many, at least 1.</returns>
    /// <exception cref="DeviceException">Offline, and the message says why: closed by the device, reset, or disposed here.</exception>
    ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellation);
}
