using ServiceSdk.Queueing;

namespace ServiceSdk.Tests.Queueing;

public sealed class PauseReasonsTests
{
    [Theory]
    [InlineData("系统维护", "系统维护")]
    [InlineData("授权已收回", "暂停办理，请稍候")]
    [InlineData("系统维护，张三到场", "暂停办理，请稍候")]
    public void Reason_OnADisplay_IsAStandardOneOrNone(string given, string shown) => PauseReasons.Shown(given).ShouldBe(shown);

    [Fact]
    public void Page_OffersWhatDisplaysShow() =>
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "words.js")).ShouldContain(
            $"pauseReasons = [{string.Join(", ", PauseReasons.Standard.Select(reason => $"'{reason}'"))}]");
}
