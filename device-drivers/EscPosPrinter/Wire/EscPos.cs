using ServiceSdk.Devices;

namespace EscPosPrinter.Wire;

/// <summary>The ESC/POS commands a ticket needs.</summary>
internal static class EscPos
{
    public const byte LineFeed = 0x0A;

    public static byte[] Initialise => [0x1B, 0x40];

    public static byte[] ChineseOn => [0x1C, 0x26];

    /// <summary>Feed to the cutter and cut, leaving one point.</summary>
    public static byte[] Cut => [0x1D, 0x56, 0x42, 0x00];

    /// <summary>GS r 1, paper sensor. Unlike DLE EOT it waits its turn, so its answer proves that all before it was done.</summary>
    public static byte[] PaperSensorInTurn => [0x1D, 0x72, 0x01];

    /// <summary>DLE ENQ 2: recover and forget what is still buffered, so that no rest of a lost ticket comes out later.</summary>
    public static byte[] ClearBuffer => [0x10, 0x05, 0x02];

    public static byte[] QrModel2 => [0x1D, 0x28, 0x6B, 0x04, 0x00, 0x31, 0x41, 0x32, 0x00];

    public static byte[] QrCorrectionM => [0x1D, 0x28, 0x6B, 0x03, 0x00, 0x31, 0x45, 0x31];

    public static byte[] QrPrint => [0x1D, 0x28, 0x6B, 0x03, 0x00, 0x31, 0x51, 0x30];

    public static byte[] QrModule(byte dots) => [0x1D, 0x28, 0x6B, 0x03, 0x00, 0x31, 0x43, dots];

    public static byte[] QrStore(byte[] content)
    {
        var length = content.Length + 3;
        return [0x1D, 0x28, 0x6B, (byte)length, (byte)(length >> 8), 0x31, 0x50, 0x30, .. content];
    }

    public static byte[] Align(TicketAlign align) => [0x1B, 0x61, (byte)align];

    public static byte[] Bold(bool on) => [0x1B, 0x45, on ? (byte)1 : (byte)0];

    public static byte[] Size(int times) => [0x1D, 0x21, (byte)((times - 1) << 4 | (times - 1))];

    /// <summary>DLE EOT n, answered at once even while the printer is stopped.</summary>
    public static byte[] RealTimeStatus(byte n) => [0x10, 0x04, n];
}
