using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Time.Testing;
using ServiceSdk.Hosting.Documents;

namespace ServiceSdk.Hosting.Tests.Documents;

public sealed class ClamScannerTests : IDisposable
{
    private static readonly Refusal Unavailable = new(
        "document_scanner_unavailable", "病毒检查暂时不可用，不能接收文件。", "请稍后重试；仍然失败时请联系系统管理员。");

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("clamd-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Scan_AHarmlessContent_IsSentWholeAndAdmitted(bool unix)
    {
        await using var clamd = new ClamSimulator(unix ? new UnixDomainSocketEndPoint(Path.Combine(_folder.FullName, "clamd.ctl")) : new IPEndPoint(IPAddress.Loopback, 0));

        (await ScanAsync(clamd, new byte[300_001])).ShouldBeNull();
        clamd.Received.ShouldBe(300_001);
    }

    [Fact]
    public async Task Scan_TheTestVirusAcrossTwoParts_IsRefused()
    {
        await using var clamd = OverTcp();
        byte[] content = [.. new byte[(64 * 1024) - 20], .. ClamSimulator.Eicar];

        (await ScanAsync(clamd, content)).ShouldBe(new Refusal(
            "document_infected", "文件中发现病毒，没有接收。", "请换一份没有病毒的文件，并检查文件来源的电脑。"));
    }

    [Fact]
    public async Task Scan_MoreThanTheDaemonLooksAt_IsRefused()
    {
        await using var clamd = new ClamSimulator(new IPEndPoint(IPAddress.Loopback, 0)) { Limit = 100_000 };

        (await ScanAsync(clamd, new byte[100_001])).ShouldBe(new Refusal(
            "document_scanner_limit", "文件超过了病毒检查的大小限制，没有接收。", "请分成几个文件；或请系统管理员提高clamd的StreamMaxLength。"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("stream: ")]
    [InlineData("Error allocating memory. ERROR\0")]
    [InlineData("stream: OK but not quite\0")]
    public async Task Scan_AnyOtherAnswer_IsRefused(string answer)
    {
        await using var clamd = new ClamSimulator(new IPEndPoint(IPAddress.Loopback, 0)) { Answer = answer };

        (await ScanAsync(clamd, [1])).ShouldBe(Unavailable);
    }

    [Fact]
    public async Task Scan_NobodyListens_IsRefused()
    {
        var clamd = OverTcp();
        var address = clamd.Address;
        await clamd.DisposeAsync();

        (await new ClamScanner(address, TimeProvider.System).ScanAsync(new MemoryStream([1]), TestContext.Current.CancellationToken)).ShouldBe(Unavailable);
    }

    [Fact]
    public async Task Scan_TheDaemonSaysNothing_IsRefusedAtTheDeadline()
    {
        using var silent = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        silent.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        silent.Listen();
        var time = new FakeTimeProvider();
        var scanning = new ClamScanner(silent.LocalEndPoint!, time).ScanAsync(new MemoryStream([1]), TestContext.Current.CancellationToken).AsTask();

        scanning.IsCompleted.ShouldBeFalse();
        time.Advance(ClamScanner.Deadline);
        (await scanning).ShouldBe(Unavailable);
    }

    [Theory]
    [InlineData("tcp://127.0.0.1:3310", "Unspecified/127.0.0.1:3310")]
    [InlineData("unix:/run/clamav/clamd.ctl", "/run/clamav/clamd.ctl")]
    [InlineData("tcp://127.0.0.1", null)]
    [InlineData("http://127.0.0.1:3310", null)]
    [InlineData("unix:", null)]
    [InlineData("clamd", null)]
    public void ParseAddress_AText_IsAnAddressOrNone(string text, string? address) => (ClamScanner.ParseAddress(text)?.ToString()).ShouldBe(address);

    private static ClamSimulator OverTcp() => new(new IPEndPoint(IPAddress.Loopback, 0));

    private static async Task<Refusal?> ScanAsync(ClamSimulator clamd, byte[] content) =>
        await new ClamScanner(clamd.Address, TimeProvider.System).ScanAsync(new MemoryStream(content), TestContext.Current.CancellationToken);
}
