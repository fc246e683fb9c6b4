using ServiceSdk.Queueing;

namespace ServiceSdk.Tests.Queueing.Estimates;

public sealed class WaitTextTests
{
    private const double Minute = TestHall.Minute;

    [Theory]
    [InlineData(0, 0, "即将叫号")]
    [InlineData(0.5, 2, "5分钟以内")]
    [InlineData(4.9, 9.9, "10分钟以内")]
    [InlineData(5, 10, "约5–10分钟")]
    [InlineData(11, 23, "约10–25分钟")]
    [InlineData(20, 20, "约20分钟")]
    [InlineData(59, 60, "约55–60分钟")]
    [InlineData(59, 60.01, "约55–70分钟")]
    [InlineData(67, 121, "约60–130分钟")]
    public void Wait_IsRoundedOutwards(double p50, double p90, string text) =>
        WaitText.Wait(new WaitEstimate(3, (long)(p50 * Minute), (long)(p90 * Minute))).ShouldBe(text);

    [Fact]
    public void Ahead_CountsPeople() => WaitText.Ahead(new WaitEstimate(3, 0, 0)).ShouldBe("前面3人");
}
