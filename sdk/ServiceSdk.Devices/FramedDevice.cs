using ServiceSdk.Devices.Codecs;
using ServiceSdk.Devices.Sessions;
using ServiceSdk.Devices.Transports;

namespace ServiceSdk.Devices;

/// <summary>
/// What every framed device has in common: connect and probe, one command at a time, the status that follows from how it ended, and
/// a loss that is noticed while nothing runs.
/// </summary>
/// <typeparam name="TFrame">The protocol's frame.</typeparam>
public abstract class FramedDevice<TFrame> : IDevice
{
    private readonly DeviceContext _context;
    private readonly DeviceEndpoint _endpoint;
    private readonly IFrameCodec<TFrame> _codec;
    private readonly Lock _publishing = new();
    private FrameSession<TFrame>? _session;
    private int _busy;

    /// <summary>Makes it, without touching the wire.</summary>
    /// <exception cref="DeviceException">Illegal: an endpoint it does not understand.</exception>
    protected FramedDevice(DeviceContext context, IFrameCodec<TFrame> codec)
    {
        (_context, _codec) = (context, codec);
        _endpoint = DeviceEndpoint.Parse(context.Endpoint);
        Status = new DeviceStatus(DeviceState.Unknown, StatusSource.Assumed, Now, "not opened yet");
    }

    /// <inheritdoc/>
    public event EventHandler<DeviceStatus>? StatusChanged;

    /// <inheritdoc/>
    public DeviceStatus Status { get; private set; }

    /// <summary>The clock to wait by.</summary>
    protected TimeProvider Time => _context.Time;

    private long Now => _context.Time.GetUtcNow().ToUnixTimeMilliseconds();

    /// <inheritdoc/>
    public async Task OpenAsync(CancellationToken cancellation)
    {
        await CutAsync().ConfigureAwait(false);
        try
        {
            var transport = await _endpoint.ConnectAsync(cancellation).ConfigureAwait(false);
            var session = new FrameSession<TFrame>(transport, _codec, _context.Time, _context.Log);
            _session = session;
            await ProbeAsync(session, cancellation).ConfigureAwait(false);
            _ = WatchAsync(session);
        }
        catch (OperationCanceledException late)
        {
            await DropAsync("the device could not be reached in time").ConfigureAwait(false);
            throw new DeviceException(DeviceError.Timeout, "the host's deadline passed while connecting", late);
        }
        catch (DeviceException failure)
        {
            await DropAsync(failure.Message).ConfigureAwait(false);
            throw;
        }
    }

    /// <inheritdoc/>
    public async Task CloseAsync(CancellationToken cancellation)
    {
        await CutAsync().ConfigureAwait(false);
        Publish(DeviceState.Unknown, StatusSource.Assumed, "closed");
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await CutAsync().ConfigureAwait(false);
        GC.SuppressFinalize(this);
    }

    /// <summary>Proves that the device answers, and publishes what it says of itself.</summary>
    /// <exception cref="DeviceException">It does not.</exception>
    protected abstract Task ProbeAsync(FrameSession<TFrame> session, CancellationToken cancellation);

    /// <summary>Runs one command on the open session.</summary>
    /// <exception cref="DeviceException">Closed: not open, or lost since. Busy: another command runs. And what the command throws.</exception>
    protected async Task<T> RunAsync<T>(Func<FrameSession<TFrame>, Task<T>> command)
    {
        var session = _session ?? throw new DeviceException(DeviceError.Closed, "the device is not open");
        if (Interlocked.Exchange(ref _busy, 1) == 1)
            throw new DeviceException(DeviceError.Busy, "another command is running");
        try
        {
            return await command(session).ConfigureAwait(false);
        }
        finally
        {
            Volatile.Write(ref _busy, 0);
        }
    }

    /// <summary>Cuts a connection that can no longer be trusted; the host opens it again.</summary>
    /// <param name="reason">For an engineer; no personal data.</param>
    protected async Task DropAsync(string reason)
    {
        await CutAsync().ConfigureAwait(false);
        Publish(DeviceState.Offline, StatusSource.Inferred, reason);
    }

    /// <summary>Makes a status known, if it is news.</summary>
    protected void Publish(DeviceState state, StatusSource source, string detail)
    {
        DeviceStatus status;
        lock (_publishing)
        {
            if ((Status.State, Status.Source, Status.Detail) == (state, source, detail))
                return;
            Status = status = new DeviceStatus(state, source, Now, detail);
        }
        StatusChanged?.Invoke(this, status);
    }

    private async Task CutAsync()
    {
        if (Interlocked.Exchange(ref _session, null) is { } session)
            await session.DisposeAsync().ConfigureAwait(false);
    }

    private async Task WatchAsync(FrameSession<TFrame> session)
    {
        var lost = await session.Lost.ConfigureAwait(false);
        if (ReferenceEquals(session, _session))
            Publish(DeviceState.Offline, StatusSource.Sensor, lost.Message);
    }
}
