using Simulator.Post;

namespace Simulator.Keypad;

/// <summary>A pad that sends every press, wanted or not: the driver must tell them apart.</summary>
internal sealed class KeypadSimulator(int? auto = null) : ISimulatedDevice
{
    private readonly SemaphoreSlim _gate = new(1);
    private Stream? _host;
    private uint _open;
    private uint _before;
    private bool _spoil;

    /// <summary>Raised with a request's letter when it has been answered.</summary>
    public event Action<char>? Answered;

    public async Task ServeAsync(Stream wire, CancellationToken cancellation)
    {
        _host = wire;
        try
        {
            while (await PadWire.NextAsync(wire, cancellation) is { } request)
            {
                await SendAsync(Answer(request.Type, request.Session), cancellation);
                Answered?.Invoke(request.Type);
            }
        }
        finally
        {
            _host = null;
        }
    }

    public async Task<string> ControlAsync(string[] words, CancellationToken cancellation)
    {
        byte[]? frames = words switch
        {
            ["press", var key] when Number(key) is { } number => PadWire.Key(_open, number, held: false),
            ["double", var key] when Number(key) is { } number => [.. PadWire.Key(_open, number, held: false), .. PadWire.Key(_open, number, held: false)],
            ["hold", var key] when Number(key) is { } number => [.. Enumerable.Repeat(PadWire.Key(_open, number, held: true), 5).SelectMany(frame => frame)],
            ["press-old", var key] when Number(key) is { } number => PadWire.Key(_before, number, held: false),
            ["fault", "noise"] => [0x02, 0xFF, 0x00, 0x03],
            ["fault", "bad-checksum"] => [],
            _ => null,
        };
        if (frames is null)
            return "error: press KEY | double KEY | hold KEY | press-old KEY | fault noise|bad-checksum";
        if (_host is null)
            return "error: no host is connected";
        _spoil |= frames.Length == 0;
        await SendAsync(frames, cancellation);
        return "ok";
    }

    private byte[] Answer(char type, uint session)
    {
        if (type == 'O' && session != _open)
            (_before, _open) = (_open == 0 ? _before : _open, session);
        if (type == 'C' && session == _open)
            (_before, _open) = (_open, 0);
        var done = PadWire.Done(session, type);
        return type == 'O' && auto is { } key ? [.. done, .. PadWire.Key(_open, key, held: false)] : done;
    }

    private async Task SendAsync(byte[] frames, CancellationToken cancellation)
    {
        await _gate.WaitAsync(cancellation);
        try
        {
            if (_spoil && frames.Length > 0)
            {
                frames[^2] ^= 0xFF;
                _spoil = false;
            }
            if (_host is { } host)
                await host.WriteAsync(frames, cancellation);
        }
        finally
        {
            _gate.Release();
        }
    }

    private static int? Number(string key) => key is [>= '1' and <= '9'] ? key[0] - '0' : null;
}
