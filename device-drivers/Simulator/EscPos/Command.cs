namespace Simulator.EscPos;

/// <summary>How long the command or character at the start of the bytes is, from the ESC/POS reference; a printer must know that to skip it.</summary>
internal static class Command
{
    /// <returns>0 when it is not whole yet.</returns>
    public static int Length(ReadOnlySpan<byte> bytes)
    {
        var length = bytes switch
        {
            [0x1B, 0x40, ..] => 2,
            [0x1B, 0x61 or 0x45 or 0x64, ..] => 3,
            [0x1C, 0x26 or 0x2E, ..] => 2,
            [0x1D, 0x21 or 0x72, ..] => 3,
            [0x1D, 0x56, 0x41 or 0x42, ..] => 4,
            [0x1D, 0x28, 0x6B, var low, var high, ..] => 5 + low + (high << 8),
            [0x1B or 0x1C or 0x1D] or [0x1D, 0x56] or [0x1D, 0x28, ..] => int.MaxValue,
            [0x1B or 0x1C or 0x1D, ..] => 2,
            [>= 0x81 and <= 0xFE, ..] => 2,
            _ => 1,
        };
        return length <= bytes.Length ? length : 0;
    }
}
