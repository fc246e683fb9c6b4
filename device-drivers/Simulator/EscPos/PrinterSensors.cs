namespace Simulator.EscPos;

/// <summary>What the printer senses, and the bytes it says it in.</summary>
internal sealed class PrinterSensors
{
    private const byte Fixed = 0x12;

    public bool PaperOut { get; set; }

    public bool PaperNearEnd { get; set; }

    public bool CoverOpen { get; set; }

    public bool Stopped => PaperOut || CoverOpen;

    /// <summary>The answer to DLE EOT n.</summary>
    public byte RealTime(byte n) => n switch
    {
        1 => (byte)(Fixed | (Stopped ? 0x08 : 0)),
        2 => (byte)(Fixed | (CoverOpen ? 0x04 : 0) | (PaperOut ? 0x20 : 0)),
        4 => (byte)(Fixed | (PaperNearEnd ? 0x0C : 0) | (PaperOut ? 0x60 : 0)),
        _ => Fixed,
    };

    /// <summary>The answer to GS r 1.</summary>
    public byte InTurn => (byte)((PaperNearEnd ? 0x03 : 0) | (PaperOut ? 0x0C : 0));
}
