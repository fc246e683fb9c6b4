using EscPosPrinter.Rendering;
using ServiceSdk.Devices;

namespace EscPosPrinter;

/// <summary>Thermal ticket printers that speak ESC/POS. Option <c>paper</c>: 80 (default) or 58, in millimetres.</summary>
public sealed class EscPosPrinterDriver : IDeviceDriver
{
    /// <inheritdoc/>
    public IDevice Create(DeviceContext context) =>
        new EscPosTicketPrinter(context, Paper.Of(context.Options.GetValueOrDefault("paper", "80")));
}
