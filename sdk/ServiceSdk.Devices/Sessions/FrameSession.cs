using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using ServiceSdk.Devices.Codecs;
using ServiceSdk.Devices.Transports;

namespace ServiceSdk.Devices.Sessions;

/// <summary>
/// A conversation in frames over one connection: matches answers to requests, waits by a <see cref="TimeProvider"/>, and throws away
/// what belongs to an earlier command. One command at a time; every failure is a <see cref="DeviceException"/>.
/// </summary>
/// <typeparam name="TFrame">The protocol's frame.</typeparam>
public sealed partial class FrameSession<TFrame> : IAsyncDisposable
{
    private const int Backlog = 64;

    // Two, since half an answer that comes late can spoil the one to the first repeat.
    private const int MostRepeats = 2;
    private readonly ITransport _transport;
    private readonly FrameBuffer<TFrame> _buffer;
    private readonly TimeProvider _time;
    private readonly ILogger _log;
    private readonly Lock _arriving = new();
    private readonly CancellationTokenSource _closing = new();
    private readonly TaskCompletionSource<DeviceException> _lost = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task _pump;

    // A device that floods while nobody listens fills this and no more; the newest frames are the ones that may still matter.
    private readonly Channel<Scan<TFrame>> _arrived = Channel.CreateBounded<Scan<TFrame>>(
        new BoundedChannelOptions(Backlog) { FullMode = BoundedChannelFullMode.DropOldest });

    /// <summary>Begins to listen on a connected transport, which it owns from now on.</summary>
    public FrameSession(ITransport transport, IFrameCodec<TFrame> codec, TimeProvider time, ILogger log)
    {
        (_transport, _buffer, _time, _log) = (transport, new FrameBuffer<TFrame>(codec), time, log);
        _pump = PumpAsync();
    }

    /// <summary>Completes, with the reason, when the connection is lost; never faulted.</summary>
    public Task<DeviceException> Lost => _lost.Task;

    /// <summary>Sends a request and returns its answer. Frames that arrived before the request, and frames that do not fit, are thrown away.</summary>
    /// <param name="request">The bytes of one request.</param>
    /// <param name="answers">Tells whether a frame can be the answer to this request.</param>
    /// <param name="patience">How long the device may take, each time it is asked.</param>
    /// <param name="repeat">Whether the request may be sent again.</param>
    /// <param name="cancellation">The host's deadline.</param>
    /// <exception cref="DeviceException">
    /// Timeout: no answer, or the host's deadline passed. ProtocolError: the answer was spoilt. Offline: the connection is lost.
    /// </exception>
    public async Task<TFrame> AskAsync(
        ReadOnlyMemory<byte> request, Func<TFrame, bool> answers, TimeSpan patience, Repeat repeat, CancellationToken cancellation)
    {
        for (var repeats = 0; ; repeats++)
        {
            try
            {
                return await AskOnceAsync(request, answers, patience, cancellation).ConfigureAwait(false);
            }
            catch (DeviceException failure) when (
                repeat == Repeat.Safe && repeats < MostRepeats && !cancellation.IsCancellationRequested
                && failure.Error is DeviceError.Timeout or DeviceError.ProtocolError)
            {
                LogAskingAgain(failure.Error);
            }
        }
    }

    /// <summary>Sends bytes that have no answer.</summary>
    /// <exception cref="DeviceException">Timeout: the device took too long to accept them, or the deadline passed. Offline.</exception>
    public async Task SendAsync(ReadOnlyMemory<byte> bytes, TimeSpan patience, CancellationToken cancellation)
    {
        using var deadline = new Deadline(patience, _time, cancellation);
        await deadline.RunAsync(token => _transport.WriteAsync(bytes, token)).ConfigureAwait(false);
    }

    /// <summary>Waits, as long as the host allows, for a frame the device sends of itself; others, and resyncs, are thrown away.</summary>
    /// <exception cref="DeviceException">Timeout: the host's deadline passed. Offline.</exception>
    public async Task<TFrame> ReceiveAsync(Func<TFrame, bool> wanted, CancellationToken cancellation)
    {
        using var deadline = new Deadline(Timeout.InfiniteTimeSpan, _time, cancellation);
        while (true)
        {
            var scan = await NextAsync(deadline).ConfigureAwait(false);
            if (scan.Resync is null && wanted(scan.Frame!))
                return scan.Frame!;
        }
    }

    /// <summary>Cuts the connection and waits until nothing of the session runs any more.</summary>
    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync().ConfigureAwait(false);
        await _transport.DisposeAsync().ConfigureAwait(false);
        await _pump.ConfigureAwait(false);
        _closing.Dispose();
    }

    private async Task<TFrame> AskOnceAsync(
        ReadOnlyMemory<byte> request, Func<TFrame, bool> answers, TimeSpan patience, CancellationToken cancellation)
    {
        using var deadline = new Deadline(patience, _time, cancellation);
        ForgetEarlier();
        await deadline.RunAsync(token => _transport.WriteAsync(request, token)).ConfigureAwait(false);
        while (true)
        {
            var scan = await NextAsync(deadline).ConfigureAwait(false);
            if (scan.Resync is Resync.BadCheck or Resync.BadLength)
                throw new DeviceException(DeviceError.ProtocolError, $"the answer was spoilt: {scan.Resync}");
            if (scan.Resync is null && answers(scan.Frame!))
                return scan.Frame!;
            if (scan.Resync is null)
                LogStale();
        }
    }

    private void ForgetEarlier()
    {
        lock (_arriving)
        {
            _buffer.Clear();
            while (_arrived.Reader.TryRead(out var scan))
            {
                if (scan.Resync is null)
                    LogStale();
            }
        }
    }

    private async Task<Scan<TFrame>> NextAsync(Deadline deadline)
    {
        Scan<TFrame> scan = default;
        await deadline.RunAsync(async token => scan = await _arrived.Reader.ReadAsync(token).ConfigureAwait(false)).ConfigureAwait(false);
        return scan;
    }

    private async Task PumpAsync()
    {
        var chunk = new byte[4096];
        try
        {
            while (true)
            {
                var count = await _transport.ReadAsync(chunk, _closing.Token).ConfigureAwait(false);
                lock (_arriving)
                {
                    _buffer.Append(chunk.AsSpan(0, count));
                    while (_buffer.TryRead(out var scan))
                        _arrived.Writer.TryWrite(scan);
                }
            }
        }
        catch (DeviceException lost) when (!_closing.IsCancellationRequested)
        {
            _arrived.Writer.Complete(lost);
            _lost.TrySetResult(lost);
        }
        catch (Exception closed) when (closed is OperationCanceledException or DeviceException)
        {
            _arrived.Writer.Complete(new DeviceException(DeviceError.Closed, "the device was closed"));
        }
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "Threw away a frame that answers no pending request")]
    private partial void LogStale();

    [LoggerMessage(Level = LogLevel.Information, Message = "Asking again after {Error}")]
    private partial void LogAskingAgain(DeviceError error);
}
