namespace ServiceSdk.Devices;

/// <summary>
/// One attached device, as its driver sees it. The host owns the life (Open, Enable, …, Close), runs one command at a time and
/// sets every deadline; a driver speaks the wire. Every failure is a <see cref="DeviceException"/>.
/// </summary>
public interface IDevice : IAsyncDisposable
{
    /// <summary>The last known status; changes are pushed by <see cref="StatusChanged"/>.</summary>
    DeviceStatus Status { get; }

    /// <summary>Raised when <see cref="Status"/> has changed, on any thread.</summary>
    event EventHandler<DeviceStatus> StatusChanged;

    /// <summary>Opens the transport and proves that the device answers. May be called again after a loss.</summary>
    /// <exception cref="DeviceException">Offline, Timeout or ProtocolError.</exception>
    Task OpenAsync(CancellationToken cancellation);

    /// <summary>Closes the transport; never throws for a device that is already gone.</summary>
    Task CloseAsync(CancellationToken cancellation);
}

/// <summary>A driver plugin's entry: makes the device for one address. It has a public parameterless constructor.</summary>
public interface IDeviceDriver
{
    /// <summary>Makes the device, without touching the wire.</summary>
    /// <exception cref="DeviceException">Illegal: an endpoint or option it does not understand.</exception>
    IDevice Create(DeviceContext context);
}

/// <summary>What a driver gets from its host.</summary>
/// <param name="Id">The device's id in the hall, for messages.</param>
/// <param name="Endpoint">Where it is attached: <c>tcp://127.0.0.1:7101</c>, later <c>serial:///dev/ttyS0</c>.</param>
/// <param name="Options">The driver's own settings, by name.</param>
/// <param name="Log">Where to write what an engineer needs; never personal data.</param>
/// <param name="Time">The clock to wait by.</param>
public sealed record DeviceContext(
    string Id,
    string Endpoint,
    IReadOnlyDictionary<string, string> Options,
    Microsoft.Extensions.Logging.ILogger Log,
    TimeProvider Time);
