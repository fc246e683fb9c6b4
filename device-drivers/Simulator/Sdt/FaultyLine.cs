namespace Simulator.Sdt;

/// <summary>The cable: sends answers whole, unless a fault is armed for one.</summary>
internal sealed class FaultyLine
{
    private readonly Lock _gate = new();
    private readonly Queue<(SdtFault Fault, string Command)> _armed = new();
    private byte[] _keptBack = [];

    /// <summary>Arms a fault for the next answer to a command; armed ones wait in line.</summary>
    /// <param name="fault">Lower-case words joined by hyphens.</param>
    /// <param name="command">find, select or read.</param>
    public bool Arm(string fault, string command)
    {
        if (!Enum.TryParse<SdtFault>(fault.Replace("-", ""), ignoreCase: true, out var kind) || command is not ("find" or "select" or "read"))
            return false;
        lock (_gate)
            _armed.Enqueue((kind, command));
        return true;
    }

    /// <returns>False when the cable is pulled.</returns>
    public async Task<bool> SendAsync(Stream wire, string command, byte[] reply, CancellationToken cancellation)
    {
        byte[] bytes = [.. _keptBack, .. reply];
        _keptBack = [];
        switch (Take(command))
        {
            case SdtFault.Noise:
                await wire.WriteAsync((byte[])[0x00, 0xAA, 0xAA, 0x96, 0xFF, .. bytes], cancellation);
                return true;
            case SdtFault.BadChecksum:
                bytes[^1] ^= 0xFF;
                break;
            case SdtFault.LyingLength:
                bytes[6]--;
                break;
            case SdtFault.Stall:
                bytes = bytes[..(bytes.Length / 2)];
                break;
            case SdtFault.CutMidFrame:
                await wire.WriteAsync(bytes.AsMemory(0, bytes.Length / 2), cancellation);
                return false;
            case SdtFault.Dribble:
                foreach (var one in bytes)
                    await wire.WriteAsync((byte[])[one], cancellation);
                return true;
            case SdtFault.Late:
                _keptBack = bytes;
                return true;
        }
        await wire.WriteAsync(bytes, cancellation);
        return true;
    }

    private SdtFault? Take(string command)
    {
        lock (_gate)
            return _armed.TryPeek(out var next) && next.Command == command ? _armed.Dequeue().Fault : null;
    }
}
