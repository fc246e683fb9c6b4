using System.Threading.Channels;

namespace ServiceSdk.Devices.Sessions;

/// <summary>The device's patience and the host's token in one, and whose end it was told apart.</summary>
internal sealed class Deadline : IDisposable
{
    private readonly TimeSpan _patience;
    private readonly CancellationToken _host;
    private readonly CancellationTokenSource _device;
    private readonly CancellationTokenSource _both;

    public Deadline(TimeSpan patience, TimeProvider time, CancellationToken host)
    {
        (_patience, _host) = (patience, host);
        _device = new CancellationTokenSource(patience, time);
        _both = CancellationTokenSource.CreateLinkedTokenSource(_device.Token, host);
    }

    public async ValueTask RunAsync(Func<CancellationToken, ValueTask> step)
    {
        try
        {
            await step(_both.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (_host.IsCancellationRequested)
        {
            throw new DeviceException(DeviceError.Timeout, "the host's deadline passed");
        }
        catch (OperationCanceledException) when (_device.IsCancellationRequested)
        {
            throw new DeviceException(DeviceError.Timeout, $"no answer within {_patience.TotalMilliseconds:0} ms");
        }
        catch (ChannelClosedException closed) when (closed.InnerException is DeviceException reason)
        {
            throw new DeviceException(reason.Error, reason.Message, reason);
        }
    }

    public void Dispose()
    {
        _both.Dispose();
        _device.Dispose();
    }
}
