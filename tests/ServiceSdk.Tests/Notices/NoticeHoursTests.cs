using ServiceSdk.Calendar;
using ServiceSdk.Notices;

namespace ServiceSdk.Tests.Notices;

/// <summary>Quiet hours 免打扰: at night, over midnight and over holidays.</summary>
public sealed class NoticeHoursTests
{
    private static readonly NoticeHours EveryDay = NoticeTexts.Shipped.Hours, WorkingDays = EveryDay with { DaysOff = false };

    [Theory]
    [InlineData("2026-11-26 08:00", "2026-11-26 08:00")]
    [InlineData("2026-11-26 20:59", "2026-11-26 20:59")]
    [InlineData("2026-11-26 21:00", "2026-11-27 08:00")]
    [InlineData("2026-11-26 23:59", "2026-11-27 08:00")]
    [InlineData("2026-11-27 00:00", "2026-11-27 08:00")]
    [InlineData("2026-11-27 07:59", "2026-11-27 08:00")]
    [InlineData("2026-12-31 22:00", "2027-01-01 08:00")]
    public void Message_AtNight_WaitsForTheMorning(string now, string next) => EveryDay.Next(At(now), LegalCalendar.Shipped).ShouldBe(At(next));

    /// <summary>1–7 October 2026 are off; Saturday 10 October is worked.</summary>
    [Theory]
    [InlineData("2026-09-30 20:59", "2026-09-30 20:59")]
    [InlineData("2026-09-30 21:00", "2026-10-08 08:00")]
    [InlineData("2026-10-03 12:00", "2026-10-08 08:00")]
    [InlineData("2026-10-10 12:00", "2026-10-10 12:00")]
    [InlineData("2026-11-28 12:00", "2026-11-30 08:00")]
    public void Message_OnADayOff_WaitsForAWorkingDayWhereTheHallSaysSo(string now, string next) =>
        WorkingDays.Next(At(now), LegalCalendar.Shipped).ShouldBe(At(next));

    [Fact]
    public void Message_OnADayOff_GoesOutWhereNobodySaysOtherwise() =>
        EveryDay.Next(At("2026-10-03 12:00"), LegalCalendar.Shipped).ShouldBe(At("2026-10-03 12:00"));

    private static long At(string local) => DateTimeOffset.Parse($"{local}+08:00").ToUnixTimeMilliseconds();
}
