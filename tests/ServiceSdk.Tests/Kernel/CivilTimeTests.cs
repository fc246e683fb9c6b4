namespace ServiceSdk.Tests.Kernel;

public sealed class CivilTimeTests
{
    [Theory]
    [InlineData("2018-09-28T15:59:59.999Z", "2018-09-28", 1439)]
    [InlineData("2018-09-28T16:00:00.000Z", "2018-09-29", 0)]
    [InlineData("2026-01-01T01:00:59.999Z", "2026-01-01", 540)]
    public void DateAndMinute_AroundMidnightInThePlus8Zone_FollowThatZone(string utc, string date, int minute)
    {
        var civilTime = DateTimeOffset.Parse(utc).ToUnixTimeMilliseconds();

        CivilTime.Date(civilTime).ShouldBe(DateOnly.Parse(date));
        CivilTime.MinuteOfDay(civilTime).ShouldBe(minute);
    }
}
