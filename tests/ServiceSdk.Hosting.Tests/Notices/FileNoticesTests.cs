using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using ServiceSdk.Hosting.Notices.Sample;
using ServiceSdk.Notices;

namespace ServiceSdk.Hosting.Tests.Notices;

/// <summary>The sample provider: it plays every end, keeps nothing in the clear, and says that it is a sample.</summary>
public sealed class FileNoticesTests : IDisposable
{
    private static readonly CancellationToken None = TestContext.Current.CancellationToken;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("outbox-");
    private readonly FakeTimeProvider _time = new(NoticeProcess.Morning);

    private static readonly IReadOnlyList<SampleRule> Rules = SampleRule.Read("""
        [
          { "ends": "0001", "does": "Arrives", "minutes": 90 },
          { "ends": "0002", "does": "ComesBack", "minutes": 5 },
          { "ends": "0003", "does": "Silent" },
          { "ends": "0004", "does": "Busy" },
          { "ends": "0005", "does": "Unreachable" }
        ]
        """u8);

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Message_Sent_IsAFileWithoutItsNumber()
    {
        (await Provider(NoticeChannel.Sms).SendAsync(new("c-N1", "张*您好，已受理。", "13800138076"), None)).Succeeded(out var reference, out _).ShouldBeTrue();
        reference.ShouldBe("sample-c-N1");
        var written = File.ReadAllText(Directory.GetFiles(_folder.FullName).ShouldHaveSingleItem(), Encoding.UTF8);
        written.ShouldContain("示例，没有真正发出");
        written.ShouldContain("138****8076");
        written.ShouldContain("张*您好，已受理。");
        written.ShouldNotContain("13800138076");
    }

    [Fact]
    public async Task Letter_Sent_IsAFileWithoutNameAndHouse()
    {
        await Provider(NoticeChannel.Post).SendAsync(new("c-N1", "张*：已受理。", "欧阳小明\n江苏省常州市天宁区兰陵街道光华路1号"), None);
        var written = File.ReadAllText(Directory.GetFiles(_folder.FullName).ShouldHaveSingleItem(), Encoding.UTF8);
        written.ShouldContain("欧*，江苏省常州市天宁区兰陵街道***");
        written.ShouldNotContain("光华路");
    }

    [Fact]
    public async Task Message_SentTwiceUnderOneId_IsOne()
    {
        var provider = Provider(NoticeChannel.Sms);
        var first = await provider.SendAsync(new("c-N1", "一", "13800138076"), None);
        _time.Advance(TimeSpan.FromHours(1));
        var second = await Provider(NoticeChannel.Sms).SendAsync(new("c-N1", "二", "13800138076"), None);
        first.ShouldBe(second);
        File.ReadAllText(Directory.GetFiles(_folder.FullName).ShouldHaveSingleItem(), Encoding.UTF8).ShouldContain("\"text\": \"一\"");
    }

    [Theory]
    [InlineData("13800138076", 0, true)]
    [InlineData("13800130001", 89, null)]
    [InlineData("13800130001", 90, true)]
    [InlineData("13800130002", 5, false)]
    [InlineData("13800130003", 100_000, null)]
    public async Task Receipt_ByTheRules_ComesWhenItShould(string phone, int minutes, bool? arrived)
    {
        await Provider(NoticeChannel.Sms).SendAsync(new("c-N1", "一", phone), None);
        _time.Advance(TimeSpan.FromMinutes(minutes));
        var receipts = await Provider(NoticeChannel.Sms).ReceiptsAsync(["c-N1", "never-sent"], None);
        receipts.SingleOrDefault()?.Arrived.ShouldBe(arrived!.Value);
        receipts.Count.ShouldBe(arrived is null ? 0 : 1);
    }

    [Theory]
    [InlineData("13800130004", "notice_provider_busy")]
    [InlineData("13800130005", "notice_unreachable")]
    public async Task Message_NotTaken_SaysWhy(string phone, string code)
    {
        (await Provider(NoticeChannel.Sms).SendAsync(new("c-N1", "一", phone), None)).Succeeded(out _, out var refusal).ShouldBeFalse();
        refusal!.Code.ShouldBe(code);
        Directory.GetFiles(_folder.FullName).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[{}]")]
    [InlineData("""[{"ends":"1","does":"Explodes"}]""")]
    [InlineData("""[{"ends":"1","does":"Busy","x":1}]""")]
    public void Rules_ThatAreNone_AreRefused(string json) => Should.Throw<JsonException>(() => SampleRule.Read(Encoding.UTF8.GetBytes(json)));

    private FileNotices Provider(NoticeChannel channel) => new(_folder.FullName, channel, Rules, _time);
}
