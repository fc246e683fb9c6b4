using ServiceSdk.Devices.Codecs;

namespace EscPosPrinter.Wire;

/// <summary>A printer answers in single bytes, and their fixed bits tell which command they answer.</summary>
internal sealed class PrinterCodec : IFrameCodec<PrinterByte>
{
    public Scan<PrinterByte> Read(ReadOnlySpan<byte> bytes) => bytes[0] switch
    {
        var b when (b & 0x93) == 0x12 => Scan<PrinterByte>.Whole(1, new PrinterByte(InTurn: false, b)),
        var b when (b & 0x90) == 0x00 => Scan<PrinterByte>.Whole(1, new PrinterByte(InTurn: true, b)),
        _ => Scan<PrinterByte>.Skip(1, Resync.Noise),
    };
}

/// <summary>One status byte.</summary>
/// <param name="InTurn">True when it answers GS r, false when it answers DLE EOT.</param>
/// <param name="Value">Its bits.</param>
internal sealed record PrinterByte(bool InTurn, byte Value);
