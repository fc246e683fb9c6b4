namespace ServiceSdk.Devices.Transports;

/// <summary>Where a device is attached, and how to connect to it. Immutable.</summary>
public abstract record DeviceEndpoint
{
    private protected DeviceEndpoint()
    {
    }

    /// <summary>Reads an endpoint as the configuration writes it: <c>tcp://host:port</c>.</summary>
    /// <exception cref="DeviceException">Illegal: another scheme, or no host and port.</exception>
    public static DeviceEndpoint Parse(string endpoint)
    {
        if (!Uri.TryCreate(endpoint, UriKind.Absolute, out var uri))
            throw new DeviceException(DeviceError.Illegal, "endpoint is not an address such as tcp://host:port");
        if (uri.Scheme != "tcp")
            throw new DeviceException(DeviceError.Illegal, $"endpoint scheme '{uri.Scheme}' is not supported; tcp is");
        if (uri.Host.Length == 0 || uri.Port < 0 || uri.PathAndQuery.Length > 1 || uri.UserInfo.Length > 0)
            throw new DeviceException(DeviceError.Illegal, "endpoint must be tcp://host:port and nothing more");
        return new TcpEndpoint(uri.Host, uri.Port);
    }

    /// <summary>Connects.</summary>
    /// <exception cref="DeviceException">Offline: nothing answers at the address.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled first.</exception>
    public abstract Task<ITransport> ConnectAsync(CancellationToken cancellation);
}
