using Simulator.Post;

namespace Simulator.EscPos;

/// <summary>
/// A printer: real-time commands are answered as they arrive, all else waits in the buffer for its turn and for paper. What is
/// buffered comes out when the paper is back, unless it was cleared.
/// </summary>
internal sealed class EscPosSimulator(TicketFolder tray) : ISimulatedDevice
{
    private const byte DataLinkEscape = 0x10;
    private readonly Lock _gate = new();
    private readonly PrinterSensors _sensors = new();
    private readonly PrintHead _head = new();
    private readonly List<byte> _buffer = [];
    private readonly List<byte> _ticket = [];
    private readonly List<byte> _realTime = [];
    private readonly List<byte> _answers = [];
    private Stream? _host;
    private int? _dieAfterBytes;
    private int? _paperForLines;

    /// <summary>Raised when all that has arrived is answered, printed, or waiting.</summary>
    public event Action? Rested;

    /// <summary>Out of paper, or open.</summary>
    public bool Stopped => _sensors.Stopped;

    public async Task ServeAsync(Stream wire, CancellationToken cancellation)
    {
        var chunk = new byte[1024];
        int count;
        _host = wire;
        try
        {
            while ((count = await wire.ReadAsync(chunk, cancellation)) > 0 && Receive(chunk.AsSpan(0, count)))
            {
                await AnswerAsync(cancellation);
                Rested?.Invoke();
            }
        }
        finally
        {
            _host = null;
        }
    }

    public async Task<string> ControlAsync(string[] words, CancellationToken cancellation)
    {
        var result = Control(words);
        await AnswerAsync(cancellation);
        return result;
    }

    private async Task AnswerAsync(CancellationToken cancellation)
    {
        byte[] answers;
        lock (_gate)
        {
            Work();
            answers = [.. _answers];
            _answers.Clear();
        }
        if (_host is { } host)
            await host.WriteAsync(answers, cancellation);
    }

    private string Control(string[] words)
    {
        lock (_gate)
        {
            switch (words)
            {
                case ["paper", "out"]:
                    _sensors.PaperOut = true;
                    break;
                case ["paper", "out-after", var lines] when int.TryParse(lines, out var left):
                    _paperForLines = left;
                    break;
                case ["paper", "near-end"]:
                    _sensors.PaperNearEnd = true;
                    break;
                case ["paper", "ok"]:
                    (_sensors.PaperOut, _sensors.PaperNearEnd, _paperForLines) = (false, false, null);
                    break;
                case ["cover", "open" or "closed"]:
                    _sensors.CoverOpen = words[1] == "open";
                    break;
                case ["die-after", var bytes] when int.TryParse(bytes, out var left):
                    _dieAfterBytes = left;
                    break;
                default:
                    return "error: paper out|out-after LINES|near-end|ok | cover open|closed | die-after BYTES";
            }
        }
        return "ok";
    }

    /// <returns>False when the printer has lost its power: all it held is gone.</returns>
    private bool Receive(ReadOnlySpan<byte> bytes)
    {
        lock (_gate)
        {
            foreach (var b in bytes)
            {
                if (_realTime.Count > 0 || b == DataLinkEscape)
                    RealTime(b);
                else
                    _buffer.Add(b);
                if (_buffer.Count > 0 && _dieAfterBytes-- == 0)
                {
                    _dieAfterBytes = null;
                    Forget();
                    return false;
                }
            }
        }
        return true;
    }

    private void RealTime(byte b)
    {
        _realTime.Add(b);
        if (_realTime.Count < 3)
            return;
        switch (_realTime)
        {
            case [_, 0x04, var n]:
                _answers.Add(_sensors.RealTime(n));
                break;
            case [_, 0x05, 0x02]:
                Forget();
                break;
            default:
                _buffer.AddRange(_realTime);
                break;
        }
        _realTime.Clear();
    }

    private void Work()
    {
        var bytes = _buffer.ToArray();
        var done = 0;
        while (!_sensors.Stopped && done < bytes.Length && Command.Length(bytes.AsSpan(done)) is > 0 and var length)
        {
            Do(bytes.AsSpan(done, length));
            done += length;
        }
        _buffer.RemoveRange(0, done);
    }

    private void Do(ReadOnlySpan<byte> command)
    {
        if (command is [0x1D, 0x72, _])
        {
            _answers.Add(_sensors.InTurn);
            return;
        }
        _ticket.AddRange(command);
        if (command is [0x1D, 0x56, ..])
        {
            tray.Add([.. _ticket], _head.Text);
            _ticket.Clear();
            _head.Reset();
            return;
        }
        _head.Do(command);
        if (command is [0x0A] && _paperForLines is { } left)
        {
            _sensors.PaperOut = left <= 1;
            _paperForLines = left - 1;
        }
    }

    private void Forget()
    {
        _buffer.Clear();
        _ticket.Clear();
        _realTime.Clear();
        _head.Reset();
    }
}
