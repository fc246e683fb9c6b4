using ServiceSdk.Calendar;
using ServiceSdk.Items;

namespace ServiceSdk.Tests.Calendar;

public sealed class DeadlineTests
{
    private readonly LegalCalendar _calendar = LegalCalendar.Shipped;

    [Theory]
    [InlineData("2018-09-20", 5, "2018-09-28")] // Mid-Autumn Monday off
    [InlineData("2018-09-28", 1, "2018-09-29")] // make-up weekend
    [InlineData("2018-09-28", 2, "2018-09-30")]
    [InlineData("2018-09-28", 3, "2018-10-08")] // then seven days off
    [InlineData("2018-09-03", 20, "2018-09-30")] // make-up days shorten too
    [InlineData("2018-09-27", 5, "2018-10-09")] // the receive term of art. 32
    [InlineData("2018-09-27", 20, "2018-10-30")] // deemed accepted: counted from the day of receipt
    [InlineData("2020-01-17", 10, "2020-02-07")] // the Spring Festival as amended
    public void Of_WorkingDays_SkipsTheFirstDayAndCountsByTheNotices(string anchor, int days, string due) =>
        Due(anchor, days, DayUnit.WorkingDays).ShouldBe(DateOnly.Parse(due));

    [Fact]
    public void Of_AsKnownBeforeAnAmendment_GivesWhatWasTrueThen()
    {
        var then = _calendar.AsKnownOn(new(2020, 1, 20));

        var deadline = Deadline.Of(then, new(2020, 1, 17), new Term(10, DayUnit.WorkingDays)).Value();

        deadline.Due.ShouldBe(new(2020, 2, 5));
        deadline.Provisional.ShouldBeFalse();
        deadline.Notices.ShouldBe(["2020"]);
    }

    [Fact]
    public void Of_APause_CountsTheNoticeDayAndNotTheDayOfResumption() // used 4, left 6
    {
        var due = Deadline.Of(_calendar, new(2018, 9, 17), new Term(10, DayUnit.WorkingDays), Pause("2018-09-21", "2018-10-10")).Value();

        due.Due.ShouldBe(new(2018, 10, 18));
    }

    [Theory]
    [InlineData("2018-09-28", "2018-10-10")] // noticed on the due day itself: nothing left, decided on resumption
    [InlineData("2018-09-28", "2018-10-13")] // resumed on a Saturday: the Monday after
    public void Of_APauseOnTheLastDay_EndsWithTheResumption(string from, string to)
    {
        var due = Deadline.Of(_calendar, new(2018, 9, 20), new Term(5, DayUnit.WorkingDays), Pause(from, to)).Value().Due;

        due.ShouldBe(_calendar.RollForward(DateOnly.Parse(to)));
    }

    [Fact]
    public void Of_APauseAfterTheDueDay_ChangesNothing()
    {
        var due = Deadline.Of(_calendar, new(2018, 9, 20), new Term(5, DayUnit.WorkingDays), Pause("2018-09-29", "2018-10-20")).Value().Due;

        due.ShouldBe(new(2018, 9, 28));
    }

    [Fact]
    public void Of_CalendarDaysPausedWhileTheEndRolls_EndsWithTheResumption()
    {
        var due = Deadline.Of(_calendar, new(2026, 8, 3), new Term(60, DayUnit.CalendarDays), Pause("2026-10-05", "2026-10-20")).Value().Due;

        due.ShouldBe(new(2026, 10, 20));
    }

    [Theory]
    [InlineData("2026-07-06", 60, "2026-09-04")] // item 83
    [InlineData("2026-08-03", 60, "2026-10-08")] // day 60 is 2 October
    [InlineData("2026-09-24", 3, "2026-09-28")] // item 127: day 3 is a Mid-Autumn Sunday
    public void Of_CalendarDays_RollsAnEndOnADayOffToTheNextWorkingDay(string anchor, int days, string due) =>
        Due(anchor, days, DayUnit.CalendarDays).ShouldBe(DateOnly.Parse(due));

    [Theory]
    [InlineData("2026-09-05", 1, "2026-10-08")] // item 13: 5 October lies in the holidays
    [InlineData("2026-01-31", 1, "2026-02-28")] // no corresponding day; a make-up Saturday, no roll
    [InlineData("2026-03-02", 3, "2026-06-02")]
    public void OfMonths_Always_EndsOnTheCorrespondingDayOrTheMonthsLastAndRolls(string anchor, int months, string due) =>
        Deadline.OfMonths(_calendar, DateOnly.Parse(anchor), months).Value().Due.ShouldBe(DateOnly.Parse(due));

    [Theory]
    [InlineData("2026-11-10", 14, false)]
    [InlineData("2026-11-10", 15, true)] // counts 1 December, which the notice for 2027 may hold
    public void Of_DaysNotKnownYet_IsProvisional(string anchor, int days, bool provisional) =>
        Deadline.Of(_calendar, DateOnly.Parse(anchor), new Term(days, DayUnit.WorkingDays)).Value().Provisional.ShouldBe(provisional);

    [Fact]
    public void Of_OverTheTurnOfTheYear_NamesEveryNoticeItRestsOn()
    {
        var deadline = Deadline.Of(_calendar, new(2018, 12, 28), new Term(3, DayUnit.WorkingDays)).Value();

        deadline.Due.ShouldBe(new(2019, 1, 3)); // 29 December is worked, 30 and 31 are not
        deadline.Notices.ShouldBe(["2018", "2019-amended"]);
    }

    [Fact]
    public void Of_CalendarDays_RestsOnItsEndAlone() =>
        Deadline.Of(_calendar, new(2026, 10, 12), new Term(60, DayUnit.CalendarDays)).Value()
            .ShouldSatisfyAllConditions(d => d.Due.ShouldBe(new(2026, 12, 11)), d => d.Provisional.ShouldBeTrue());

    [Fact]
    public void Of_WithoutAPause_AllocatesNothing()
    {
        var term = new Term(20, DayUnit.WorkingDays);
        bool Counted() => Deadline.Of(_calendar, new(2018, 9, 3), term).Succeeded(out _, out _);
        Counted().ShouldBeTrue();
        var before = GC.GetAllocatedBytesForCurrentThread();

        var counted = Counted();
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        (counted, allocated).ShouldBe((true, 0));
    }

    [Fact]
    public void Recounted_AfterAnAmendment_IsTheLaterDay()
    {
        var told = Counted("2020-01-17", 10, knownOn: "2020-01-17").Due;

        var recounted = Deadline.Recounted(_calendar, told, new(2020, 1, 17), new(2020, 1, 17), new Term(10, DayUnit.WorkingDays)).Value();

        (told, recounted.Due).ShouldBe((new(2020, 2, 5), new(2020, 2, 7)));
        recounted.Notices.ShouldBe(["2020-amended"]);
    }

    [Fact]
    public void Recounted_AfterAnAmendmentThatShortens_KeepsWhatWasTold()
    {
        var (anchor, term) = (new DateOnly(2019, 4, 25), new Term(5, DayUnit.WorkingDays)); // the amendment works on 28 April, a Sunday
        var told = Counted("2019-04-25", 3, knownOn: "2019-03-21").Due;

        told.ShouldBe(new(2019, 4, 30));
        Counted("2019-04-25", 3, knownOn: "2019-03-22").Due.ShouldBe(new(2019, 4, 29));
        Deadline.Recounted(_calendar, told, new(2019, 3, 21), anchor, term with { Days = 3 }).Value().Due.ShouldBe(told);
    }

    [Fact]
    public void Recounted_AfterAnEditionThatWasLongerForAWhile_KeepsWhatWasShownMeanwhile()
    {
        HolidayNotice Edition(string id, string? amends, int day, params string[] off) => new(
            id, null, 2027, new(2026, 11, day), "https://www.gov.cn/", amends, [.. off.Select(date => new HolidayDay(DateOnly.Parse(date), true, "元旦"))]);
        var longer = new LegalCalendar([Edition("a", null, 1), Edition("b", "a", 2, "2027-01-04", "2027-01-05")]);
        var shorter = new LegalCalendar([.. longer.Notices, Edition("c", "b", 3, "2027-01-04")]);

        DateOnly Recounted(LegalCalendar calendar) => Deadline.Recounted(
            calendar, new(2027, 1, 5), new(2026, 11, 1), new(2027, 1, 1), new Term(2, DayUnit.WorkingDays)).Value().Due;

        Recounted(longer).ShouldBe(new(2027, 1, 7));
        Recounted(shorter).ShouldBe(new(2027, 1, 7));
    }

    [Fact]
    public void Recounted_OnceTheYearIsKnown_IsNoLongerProvisional()
    {
        var before = _calendar.AsKnownOn(new(2025, 11, 3));
        Deadline Recounted(LegalCalendar calendar) => Deadline.Recounted(
            calendar, new(2026, 1, 6), new(2025, 11, 3), new(2025, 12, 29), new Term(5, DayUnit.WorkingDays)).Value();

        (Recounted(before).Provisional, Recounted(_calendar).Provisional).ShouldBe((true, false));
    }

    private static Pause Pause(string from, string to) => new(DateOnly.Parse(from), DateOnly.Parse(to));

    private Deadline Counted(string anchor, int days, string knownOn) =>
        Deadline.Of(_calendar.AsKnownOn(DateOnly.Parse(knownOn)), DateOnly.Parse(anchor), new Term(days, DayUnit.WorkingDays)).Value();

    private DateOnly Due(string anchor, int days, DayUnit unit) =>
        Deadline.Of(_calendar, DateOnly.Parse(anchor), new Term(days, unit)).Value().Due;
}
