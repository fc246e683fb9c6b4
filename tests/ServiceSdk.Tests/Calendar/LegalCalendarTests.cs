using ServiceSdk.Calendar;

namespace ServiceSdk.Tests.Calendar;

public sealed class LegalCalendarTests
{
    private readonly LegalCalendar _calendar = LegalCalendar.Shipped;

    [Theory]
    [InlineData(2018, 250)]
    [InlineData(2019, 250)]
    [InlineData(2020, 249)]
    [InlineData(2021, 250)]
    [InlineData(2022, 249)]
    [InlineData(2023, 249)]
    [InlineData(2024, 251)]
    [InlineData(2025, 248)]
    [InlineData(2026, 248)]
    public void WorkingDays_OfAWholeYear_AreAsTheNoticesGiveThem(int year, int count) =>
        _calendar.WorkingDays(new(year - 1, 12, 31), new(year, 12, 31)).ShouldBe(count);

    [Theory]
    [InlineData("2018-09-24", false)] // Mid-Autumn, a Monday
    [InlineData("2018-09-29", true)] // make-up Saturday
    [InlineData("2018-09-26", true)] // an ordinary Wednesday
    [InlineData("2018-09-22", false)] // an ordinary Saturday
    [InlineData("2018-12-29", true)] // in the notice for 2019
    [InlineData("2018-12-31", false)] // in the notice for 2019
    public void IsWorkingDay_ListedAndUnlistedDays_FollowsTheNoticeThenTheWeekday(string date, bool works) =>
        _calendar.IsWorkingDay(DateOnly.Parse(date)).ShouldBe(works);

    [Fact]
    public void IsWorkingDay_LongAfterEveryNotice_IsTheWeekdays() // dates come over the wire
    {
        _calendar.IsWorkingDay(new(2119, 12, 31)).ShouldBeFalse(); // a Sunday
        _calendar.IsWorkingDay(new(2120, 1, 1)).ShouldBeTrue();
        _calendar.IsWorkingDay(DateOnly.MaxValue).ShouldBeTrue(); // a Friday
    }

    [Fact]
    public void IsWorkingDay_BeforeTheFirstNotice_Throws() =>
        Should.Throw<ArgumentOutOfRangeException>(() => _calendar.IsWorkingDay(new(2017, 12, 31)));

    [Fact]
    public void AsKnownOn_TheDayAnAmendmentIsPublished_ReplacesTheWholeList()
    {
        var mayThird = new DateOnly(2019, 5, 3);

        _calendar.AsKnownOn(new(2019, 3, 21)).IsWorkingDay(mayThird).ShouldBeTrue();
        _calendar.AsKnownOn(new(2019, 3, 22)).IsWorkingDay(mayThird).ShouldBeFalse();
        // The first edition's make-up day is gone with its list: 1 February 2020 was to be worked.
        _calendar.AsKnownOn(new(2020, 1, 26)).IsWorkingDay(new(2020, 2, 1)).ShouldBeTrue();
        _calendar.AsKnownOn(new(2020, 1, 27)).IsWorkingDay(new(2020, 2, 1)).ShouldBeFalse();
    }

    [Fact]
    public void AsKnownOn_AskedAgain_IsTheSameEdition()
    {
        var edition = _calendar.AsKnownOn(new(2020, 1, 26));

        _calendar.AsKnownOn(new(2019, 11, 21)).ShouldBeSameAs(edition);
        _calendar.AsKnownOn(new(2020, 1, 27)).ShouldNotBeSameAs(edition);
        _calendar.AsKnownOn(new(2025, 11, 4)).ShouldBeSameAs(_calendar);
    }

    [Fact]
    public void EditionsSince_ADay_BeginWithTheOneKnownThenAndEndWithTheCalendarItself()
    {
        _calendar.EditionsSince(new(2024, 12, 1)).ShouldBe([_calendar.AsKnownOn(new(2024, 12, 1)), _calendar]);
        _calendar.EditionsSince(new(2026, 1, 1)).ShouldBe([_calendar]);
        _calendar.EditionsSince(new(2017, 1, 1)).Count().ShouldBe(HolidayNotices.Shipped.Count + 1);
    }

    [Theory]
    [InlineData("2018-11-30", "2018-12-05", true)]
    [InlineData("2018-12-01", "2018-12-05", false)] // the notice for 2019 may still hold it
    [InlineData("2018-12-01", "2018-12-06", true)]
    [InlineData("2019-01-02", "2018-12-05", false)]
    [InlineData("2026-11-30", "2026-11-24", true)]
    [InlineData("2026-12-01", "2026-11-24", false)]
    public void IsKnown_AsKnownOnADay_NeedsTheYearsNoticeAndForDecemberTheNext(string date, string on, bool known) =>
        _calendar.AsKnownOn(DateOnly.Parse(on)).IsKnown(DateOnly.Parse(date)).ShouldBe(known);

    [Fact]
    public void NoticesFor_ADayOfDecember_NamesBothYears()
    {
        _calendar.NoticesFor(new(2018, 12, 3)).ShouldBe(["2018", "2019-amended"]);
        _calendar.NoticesFor(new(2020, 3, 3)).ShouldBe(["2020-amended"]);
        _calendar.NoticesFor(new(2027, 3, 3)).ShouldBeEmpty();
    }

    [Fact]
    public void Shipped_Notices_AreCompleteAndEachNamesItsNumberAndPage()
    {
        HolidayNotices.Shipped.Select(notice => notice.Id).ShouldBe(
            ["2018", "2019", "2019-amended", "2020", "2020-amended", "2021", "2022", "2023", "2024", "2025", "2026"]);
        HolidayNotices.Shipped.ShouldAllBe(notice => notice.Number!.StartsWith("国办发明电〔") && notice.Page.Contains("gov.cn/"));
        // The notice of January 2020 also says that work begins again on Monday 3 February.
        HolidayNotices.Shipped.SelectMany(notice => notice.Days)
            .Where(day => !day.Off && day.Date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
            .Select(day => day.Date).ShouldBe([new(2020, 2, 3)]);
    }
}
