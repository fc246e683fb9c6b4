using ServiceSdk.Devices;
using ServiceSdk.Devices.Sessions;

namespace EscPosPrinter.Wire;

/// <summary>What the printer's sensors say, asked in real time.</summary>
internal sealed record PrinterState(bool Offline, bool CoverOpen, bool PaperEnd, bool Error, bool PaperNearEnd)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    public static async Task<PrinterState> AskAsync(FrameSession<PrinterByte> session, CancellationToken cancellation)
    {
        var printer = await ByteAsync(1);
        var offlineCause = await ByteAsync(2);
        var paper = await ByteAsync(4);
        return new PrinterState(
            Offline: (printer & 0x08) != 0,
            CoverOpen: (offlineCause & 0x04) != 0,
            PaperEnd: (offlineCause & 0x20) != 0 || (paper & 0x60) != 0,
            Error: (offlineCause & 0x40) != 0,
            PaperNearEnd: (paper & 0x0C) != 0);

        // Not repeated: the three answers look alike, and a late one would be read as the next.
        async Task<byte> ByteAsync(byte n) =>
            (await session.AskAsync(EscPos.RealTimeStatus(n), answer => !answer.InTurn, Patience, Repeat.Never, cancellation)).Value;
    }

    /// <summary>Why it cannot print; null when it can.</summary>
    public (DeviceError Error, string Reason)? Fault => this switch
    {
        { CoverOpen: true } => (DeviceError.UserActionRequired, "the cover is open"),
        { PaperEnd: true } => (DeviceError.ConsumableOut, "the paper has ended"),
        { Error: true } => (DeviceError.UserActionRequired, "the printer reports an error"),
        { Offline: true } => (DeviceError.Offline, "the printer is switched off line"),
        _ => null,
    };
}
