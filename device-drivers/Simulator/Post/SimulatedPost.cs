namespace Simulator.Post;

/// <summary>One simulated device on its two ports: the wire and the control.</summary>
internal sealed class SimulatedPost : IAsyncDisposable
{
    private readonly LoopbackPort _wire;
    private readonly LoopbackPort _control;

    private SimulatedPost(ISimulatedDevice device, int port, int control)
    {
        _wire = new LoopbackPort(port, device.ServeAsync);
        _control = new LoopbackPort(control, (stream, cancellation) => ObeyAsync(device, stream, cancellation));
    }

    public string WireAddress => _wire.Address;

    public string ControlAddress => _control.Address;

    public static SimulatedPost Open(ISimulatedDevice device, int port = 0, int control = 0) => new(device, port, control);

    public async ValueTask DisposeAsync()
    {
        await _control.DisposeAsync();
        await _wire.DisposeAsync();
    }

    private static async Task ObeyAsync(ISimulatedDevice device, Stream stream, CancellationToken cancellation)
    {
        using var reader = new StreamReader(stream);
        await using var writer = new StreamWriter(stream) { AutoFlush = true };
        while (await reader.ReadLineAsync(cancellation) is { } line)
        {
            var answer = await device.ControlAsync(line.Split(' ', StringSplitOptions.RemoveEmptyEntries), cancellation);
            await writer.WriteLineAsync(answer.AsMemory(), cancellation);
        }
    }
}
