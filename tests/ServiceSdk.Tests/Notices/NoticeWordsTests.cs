using ServiceSdk.Notices;

namespace ServiceSdk.Tests.Notices;

public sealed class NoticeWordsTests
{
    public static TheoryData<NoticeOccasion, NoticeChannel> All => new(
        from occasion in Enum.GetValues<NoticeOccasion>()
        from channel in Enum.GetValues<NoticeChannel>()
        select (occasion, channel));

    public static TheoryData<NoticeOccasion> Occasions => [.. Enum.GetValues<NoticeOccasion>()];

    [Theory]
    [MemberData(nameof(All))]
    public void Words_Shipped_MayBeSentOnTheirChannel(NoticeOccasion occasion, NoticeChannel channel)
    {
        var text = NoticeTexts.Shipped.Of(occasion);
        NoticeWords.Check(text.For(channel), channel).Value().ShouldBe(text.For(channel));
        text.For(channel).ShouldContain(channel == NoticeChannel.Page ? $"{{{NoticeWords.Number}}}" : $"{{{NoticeWords.Applicant}}}");
        text.Title.ShouldNotBeEmpty();
    }

    /// <summary>With a number of the longest hall, an item of ten characters and the latest dates.</summary>
    [Theory]
    [MemberData(nameof(Occasions))]
    public void Message_Shipped_IsTwoPartsAtMost(NoticeOccasion occasion)
    {
        var filled = NoticeWords.Fill(NoticeTexts.Shipped.Of(occasion).Sms, new Dictionary<string, string?>
        {
            [NoticeWords.Applicant] = "张*", [NoticeWords.Item] = "社会保险参保证明查询", [NoticeWords.Number] = "320402006901-10-20261126-0001-10",
            [NoticeWords.Hall] = "雕庄街道为民服务中心", [NoticeWords.Promised] = "2026年12月31日", [NoticeWords.Cure] = "2026年12月31日",
            [NoticeWords.Tracking] = "EB123456789CN",
        });
        filled.ShouldNotContain("{");
        NoticeWords.Parts(filled).ShouldBeLessThanOrEqualTo(2);
    }

    [Fact]
    public void Texts_Shipped_AreSamples() => NoticeTexts.Shipped.Source.ShouldBe("sample");

    [Theory]
    [InlineData(0, 1)]
    [InlineData(70, 1)]
    [InlineData(71, 2)]
    [InlineData(134, 2)]
    [InlineData(135, 3)]
    public void Message_ByItsLength_HasParts(int length, int parts) => NoticeWords.Parts(new string('字', length)).ShouldBe(parts);

    [Fact]
    public void Words_WithADateThatIsNotThere_ReferToThePaper() =>
        NoticeWords.Fill("承诺{承诺日期}前办结", new Dictionary<string, string?> { ["承诺日期"] = null }).ShouldBe("承诺（见通知书）前办结");

    [Fact]
    public void Words_Filled_LeaveTheApplicantOpen() =>
        NoticeWords.Fill("{申请人}，{事项}", new Dictionary<string, string?> { ["事项"] = "户口登记" }).ShouldBe("{申请人}，户口登记");

    [Fact]
    public void Attempts_AreFive_EachLaterThanTheLast() =>
        Enumerable.Range(1, 5).Select(SendingRules.PauseAfter).ShouldBe([60_000, 300_000, 1_800_000, 7_200_000, null]);

    [Fact]
    public void Receipt_IsAskedForEverMoreRarely_AndThenNoMore()
    {
        const long hour = 3_600_000, day = 24 * hour;
        SendingRules.ReceiptAfter(NoticeChannel.Sms, 0).ShouldBe(60_000);
        SendingRules.ReceiptAfter(NoticeChannel.Sms, 2 * hour).ShouldBe(2 * hour);
        SendingRules.ReceiptAfter(NoticeChannel.Sms, 2 * day).ShouldBe(6 * hour);
        SendingRules.ReceiptAfter(NoticeChannel.Sms, 3 * day).ShouldBeNull();
        SendingRules.ReceiptAfter(NoticeChannel.Post, 3 * day).ShouldBe(6 * hour);
        SendingRules.ReceiptAfter(NoticeChannel.Post, 30 * day).ShouldBeNull();
    }
}
