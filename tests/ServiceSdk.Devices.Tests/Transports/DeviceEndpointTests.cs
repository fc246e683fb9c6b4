using ServiceSdk.Devices.Tests.Support;
using ServiceSdk.Devices.Transports;

namespace ServiceSdk.Devices.Tests.Transports;

public sealed class DeviceEndpointTests
{
    [Theory]
    [InlineData("reader", "endpoint is not an address such as tcp://host:port")]
    [InlineData("serial:///dev/ttyS0", "endpoint scheme 'serial' is not supported; tcp is")]
    [InlineData("tcp://127.0.0.1", "endpoint must be tcp://host:port and nothing more")]
    [InlineData("tcp://127.0.0.1:1/path", "endpoint must be tcp://host:port and nothing more")]
    public void Parse_NotAnEndpoint_IsIllegal(string endpoint, string message)
    {
        var refusal = Should.Throw<DeviceException>(() => DeviceEndpoint.Parse(endpoint));

        (refusal.Error, refusal.Message).ShouldBe((DeviceError.Illegal, message));
    }

    [Fact]
    public async Task Connect_NothingThere_IsOffline() =>
        (await DeviceEndpoint.Parse("tcp://127.0.0.1:1").ConnectAsync(TestContext.Current.CancellationToken).ShouldFailAsync())
            .ShouldBe((DeviceError.Offline, "cannot connect to 127.0.0.1:1: ConnectionRefused"));
}
