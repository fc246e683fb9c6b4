using ServiceSdk.Notices;

namespace ServiceSdk.Tests.Notices;

public sealed class HallNoticesTests
{
    private static readonly Envelope Manager = Envelopes.Of(Roles.Manager, new(2026, 11, 26));
    private readonly HallNotices _hall = new();

    [Fact]
    public void Words_OfAHallThatSaysNothing_AreTheShippedOnes() => _hall.Of(NoticeOccasion.Ready, NoticeChannel.Page).ShouldBe(
        ("办件{办件编号}结果已出，请持有效证件到{大厅}领取。", 0));

    [Fact]
    public void Words_ChangedAndTakenBack_CountTheirVersions()
    {
        Do(Change("办件{办件编号}可以领取了。"));
        _hall.Of(NoticeOccasion.Ready, NoticeChannel.Page).ShouldBe(("办件{办件编号}可以领取了。", 1));
        Do(Change("请来领取。"));
        _hall.Of(NoticeOccasion.Ready, NoticeChannel.Page).ShouldBe(("请来领取。", 2));
        Do(Change(null));
        _hall.Of(NoticeOccasion.Ready, NoticeChannel.Page).Version.ShouldBe(0);
        Do(Change("请来领取。")).ShouldBe(new NoticeTextChanged(NoticeOccasion.Ready, NoticeChannel.Page, "请来领取。", 4));
        _hall.Of(NoticeOccasion.Ready, NoticeChannel.Sms).Version.ShouldBe(0);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("第一行\n第二行")]
    public void Words_ThatAreNone_AreRefused(string text) => Refused(Change(text)).ShouldBe(
        new Refusal("notice_text_invalid", "通知内容应为1至500个字，不能换行。", "请修改通知内容。"));

    [Theory]
    [InlineData("{身份证号码}", "身份证号码")]
    [InlineData("{办件编号", "{办件编号")]
    [InlineData("{}", "")]
    public void Words_WithAPlaceholderThatIsNone_AreRefusedByItsName(string text, string name) => Refused(Change(text)).ShouldBe(new Refusal(
        "notice_placeholder_invalid", $"通知内容中的“{name}”不能填入。", "花括号中请只用申请人、事项、办件编号、大厅、承诺日期、补正期限、运单号。"));

    [Theory]
    [InlineData("申请人")]
    [InlineData("事项")]
    public void Words_OfThePage_NameNobodyAndNothing(string name) => Refused(Change($"{{{name}}}您好")).ShouldBe(
        new Refusal("notice_personal_placeholder_invalid", $"站内通知中不能填入“{name}”。", "请去掉这一处。"));

    [Fact]
    public void Settings_AsTheyAre_AreRefused()
    {
        var unchanged = new Refusal("notice_setting_unchanged", "通知设置已经是这样。", "无需再次修改。");
        Refused(Change(null)).ShouldBe(unchanged);
        Refused(new ChangeNoticeHours(new NoticeHours(480, 1_260, true))).ShouldBe(unchanged);
    }

    [Fact]
    public void Hours_Changed_Hold()
    {
        Do(new ChangeNoticeHours(new NoticeHours(540, 1_020, false)));
        _hall.Hours.ShouldBe(new NoticeHours(540, 1_020, false));
    }

    [Theory]
    [InlineData(-1, 600)]
    [InlineData(600, 600)]
    [InlineData(600, 1_441)]
    public void Hours_ThatAreNone_AreRefused(int from, int to) => Refused(new ChangeNoticeHours(new NoticeHours(from, to, true))).ShouldBe(new Refusal(
        "notice_hours_invalid", "发送时段应在一天之内，开始早于结束。", "请填写开始和结束的分钟数，例如480（8:00）至1260（21:00）。"));

    private static ChangeNoticeText Change(string? text) => new(NoticeOccasion.Ready, NoticeChannel.Page, text);

    private IEvent Do(ICommand command)
    {
        var @event = _hall.Decide(command, Manager).Value().ShouldHaveSingleItem();
        _hall.Apply(@event, Manager.Actor, Manager.At);
        return @event;
    }

    private Refusal Refused(ICommand command) => _hall.Decide(command, Manager).Refusal();
}
