using Microsoft.Extensions.Logging;
using ServiceSdk.Devices;
using ServiceSdk.Hosting.Diagnostics;

namespace ServiceSdk.Hosting.Devices;

/// <summary>
/// One device as the host runs it: one command at a time, each with a deadline, opened when needed and again after a loss, its
/// failures told once on loss and once on return. Safe for concurrent use.
/// </summary>
internal sealed class PostedDevice(string hall, string id, IDevice device, TimeProvider time, ILogger log) : IAsyncDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private bool _open;
    private bool _lost;

    public bool Is<T>() => device is T;

    public async Task<Outcome<TResult>> RunAsync<T, TResult>(
        Func<T, CancellationToken, Task<TResult>> command, TimeSpan deadline, CancellationToken cancellation)
        where TResult : notnull
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            using var limit = new CancellationTokenSource(deadline, time);
            using var linked = CancellationTokenSource.CreateLinkedTokenSource(cancellation, limit.Token);
            var result = await RunAsync((T)device, command, linked.Token);
            if (_lost)
                HostingLog.DeviceReturned(log, hall, id);
            _lost = false;
            return result;
        }
        catch (DeviceException e)
        {
            return await FailedAsync(e.Error, e.Message);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return await FailedAsync(DeviceError.Timeout, "the deadline passed");
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // A driver is foreign code: what it throws beside the contract is its own fault and is told by type alone.
            return await FailedAsync(DeviceError.DriverFault, e.GetType().Name);
        }
        finally
        {
            _turn.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await device.DisposeAsync();
        _turn.Dispose();
    }

    private async Task<TResult> RunAsync<T, TResult>(T opened, Func<T, CancellationToken, Task<TResult>> command, CancellationToken cancellation)
    {
        if (!_open)
        {
            await device.OpenAsync(cancellation);
            _open = true;
        }

        return await command(opened, cancellation);
    }

    private async Task<Refusal> FailedAsync(DeviceError error, string detail)
    {
        // A card that was never laid down is no fault of the device; anything that may have broken the session opens it anew.
        if (error is DeviceError.Offline or DeviceError.ProtocolError or DeviceError.Closed or DeviceError.NoHardware
            or DeviceError.OutcomeUnknown or DeviceError.DriverFault)
        {
            if (!_lost)
                HostingLog.DeviceFailed(log, hall, id, error.ToString(), detail);
            (_lost, _open) = (true, false);
            await device.CloseAsync(CancellationToken.None);
        }

        return DeviceRefusals.Of(error);
    }
}
