using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using ServiceSdk.Devices;
using ServiceSdk.Halls;
using ServiceSdk.Plugins;

namespace ServiceSdk.Hosting.Devices;

/// <summary>Turns a configured endpoint into one that can be dialled; a demonstration starts the simulator behind it.</summary>
public delegate Task<string> EndpointResolver(string endpoint, CancellationToken cancellation);

/// <summary>Drivers loaded into this process.</summary>
public sealed class InProcessDevicePosts : IDevicePosts, IAsyncDisposable
{
    private readonly ConcurrentDictionary<(string Hall, string Terminal), List<PostedDevice>> _posts = [];
    private readonly TaskCompletionSource _attached = new(TaskCreationOptions.RunContinuationsAsynchronously);

    // The plugins, not their drivers alone: code whose plugin nobody holds is unloaded with the next collection.
    private readonly Dictionary<string, LoadedPlugin> _drivers;
    private readonly EndpointResolver _resolve;
    private readonly TimeProvider _time;
    private readonly ILogger<InProcessDevicePosts> _log;

    /// <summary>Makes the posts, still empty.</summary>
    /// <param name="drivers">What was loaded of the driver folder.</param>
    /// <param name="resolve">How endpoints become addresses.</param>
    /// <param name="time">The clock of deadlines.</param>
    /// <param name="log">Where losses and returns are told.</param>
    public InProcessDevicePosts(LoadReport drivers, EndpointResolver resolve, TimeProvider time, ILogger<InProcessDevicePosts> log)
    {
        _drivers = drivers.Plugins.Where(plugin => plugin.Driver is not null).ToDictionary(plugin => plugin.Manifest.Id);
        (_resolve, _time, _log) = (resolve, time, log);
    }

    /// <inheritdoc />
    public Task Attached => _attached.Task;

    /// <summary>Attaches the halls' devices. One that cannot be made is told and left out; the others serve.</summary>
    public async Task AttachAsync(IEnumerable<HallConfiguration> halls, CancellationToken cancellation)
    {
        foreach (var hall in halls)
            await AttachAsync(hall, cancellation);
        _attached.TrySetResult();
    }

    /// <inheritdoc />
    public bool Has<T>(string hall, string terminal)
        where T : IDevice => Find<T>(hall, terminal) is not null;

    /// <inheritdoc />
    public Task<Outcome<IdCard>> ReadCardAsync(string hall, string terminal, TimeSpan deadline, CancellationToken cancellation) =>
        RunAsync<IIdCardReader, IdCard>(hall, terminal, static (reader, token) => reader.ReadAsync(token), deadline, cancellation);

    /// <inheritdoc />
    public Task<Outcome<TicketDocument>> PrintAsync(
        string hall, string terminal, TicketDocument ticket, TimeSpan deadline, CancellationToken cancellation) =>
        RunAsync<ITicketPrinter, TicketDocument>(
            hall,
            terminal,
            async (printer, token) =>
            {
                await printer.PrintAsync(ticket, token);
                return ticket;
            },
            deadline,
            cancellation);

    /// <inheritdoc />
    public Task<Outcome<Grade>> AskGradeAsync(
        string hall, string terminal, EvaluationSession session, TimeSpan deadline, CancellationToken cancellation) =>
        RunAsync<IEvaluator, Grade>(hall, terminal, (evaluator, token) => evaluator.AskAsync(session, token), deadline, cancellation);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        foreach (var device in _posts.Values.SelectMany(devices => devices))
            await device.DisposeAsync();
    }

    private async Task AttachAsync(HallConfiguration hall, CancellationToken cancellation)
    {
        foreach (var post in hall.Devices)
        {
            if (!_drivers.TryGetValue(post.Driver, out var driver))
            {
                Diagnostics.HostingLog.DeviceFailed(_log, hall.Id, post.Id, nameof(DeviceError.NoHardware), $"no driver {post.Driver}");
                continue;
            }

            try
            {
                var endpoint = await _resolve(post.Endpoint, cancellation);
                var made = driver.Driver!.Create(new DeviceContext(post.Id, endpoint, new Dictionary<string, string>(), _log, _time));
                _posts.GetOrAdd((hall.Id, post.Terminal), _ => []).Add(new PostedDevice(hall.Id, post.Id, made, _time, _log));
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // A driver is foreign code: whatever it throws costs its own device and nothing else. Only its contract's words are told.
                var (error, detail) = e is DeviceException device ? (device.Error, device.Message) : (DeviceError.DriverFault, e.GetType().Name);
                Diagnostics.HostingLog.DeviceFailed(_log, hall.Id, post.Id, error.ToString(), detail);
            }
        }
    }

    private async Task<Outcome<TResult>> RunAsync<T, TResult>(
        string hall, string terminal, Func<T, CancellationToken, Task<TResult>> command, TimeSpan deadline, CancellationToken cancellation)
        where T : IDevice
        where TResult : notnull =>
        Find<T>(hall, terminal) is { } device
            ? await device.RunAsync(command, deadline, cancellation)
            : DeviceRefusals.NoDevice();

    private PostedDevice? Find<T>(string hall, string terminal)
        where T : IDevice =>
        _posts.TryGetValue((hall, terminal), out var devices) ? devices.Find(device => device.Is<T>()) : null;
}
