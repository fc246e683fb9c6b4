namespace ServiceSdk.Devices.Tests.Support;

/// <summary>Makes devices the way a host does.</summary>
internal static class DeviceUnderTest
{
    public static TDevice Create<TDevice>(
        this IDeviceDriver driver, string endpoint, TimeProvider? time = null, CapturingLog? log = null, params (string Name, string Value)[] options)
        where TDevice : IDevice =>
        (TDevice)driver.Create(new DeviceContext(
            "device-1", endpoint, options.ToDictionary(o => o.Name, o => o.Value), log ?? new CapturingLog(), time ?? TimeProvider.System));

    /// <summary>Expects a command to fail, and gives its error for exact assertions.</summary>
    public static async Task<(DeviceError Error, string Message)> ShouldFailAsync(this Task command)
    {
        var failure = await Should.ThrowAsync<DeviceException>(() => command);
        return (failure.Error, failure.Message);
    }
}
