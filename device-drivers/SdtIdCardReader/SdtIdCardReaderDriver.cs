using ServiceSdk.Devices;

namespace SdtIdCardReader;

/// <summary>Resident identity card readers that speak SDT frames (GA 467 family).</summary>
public sealed class SdtIdCardReaderDriver : IDeviceDriver
{
    /// <inheritdoc/>
    public IDevice Create(DeviceContext context) => new SdtReader(context);
}
