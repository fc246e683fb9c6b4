using ServiceSdk.Devices;

namespace EscPosPrinter.Rendering;

/// <summary>What fits across the paper.</summary>
/// <param name="Columns">Characters of 12 dots; a Chinese one takes two.</param>
/// <param name="QrModule">Dots to a QR module, so that the longest permitted content still fits.</param>
internal sealed record Paper(int Columns, byte QrModule)
{
    /// <summary>576 dots printable.</summary>
    public static Paper Mm80 { get; } = new(48, 6);

    /// <summary>384 dots printable.</summary>
    public static Paper Mm58 { get; } = new(32, 4);

    public static Paper Of(string option) => option switch
    {
        "80" => Mm80,
        "58" => Mm58,
        _ => throw new DeviceException(DeviceError.Illegal, "option 'paper' must be 58 or 80"),
    };
}
