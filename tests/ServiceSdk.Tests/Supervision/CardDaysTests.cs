using ServiceSdk.Calendar;
using ServiceSdk.Cases;
using ServiceSdk.Items;
using ServiceSdk.Supervision;

namespace ServiceSdk.Tests.Supervision;

/// <summary>R21: a hint one working day before a clock ends, yellow at 90 % of the promised term, red past it.</summary>
public sealed class CardDaysTests
{
    private static readonly DateOnly Monday = new(2026, 8, 3);

    [Theory]
    [InlineData(10, "2026-08-14", "2026-08-14", "2026-08-17")] // nine of ten days are used on the Friday before the last
    [InlineData(20, "2026-08-28", "2026-08-27", "2026-08-31")]
    [InlineData(5, "2026-08-07", "2026-08-10", "2026-08-10")]
    [InlineData(1, "2026-08-03", "2026-08-04", "2026-08-04")]
    public void Promise_InWorkingDays_HasItsHintItsYellowAndItsRed(int days, string hint, string yellow, string red) =>
        Days(ClockKind.Promised, new Term(days, DayUnit.WorkingDays)).Order().ShouldBe(
            new[] { $"{hint} DueSoon", $"{yellow} NearlyOver", $"{red} Overdue" }.Order());

    [Fact]
    public void Promise_InCalendarDays_IsHintedAtOnAWorkingDay() => Days(ClockKind.Promised, new Term(60, DayUnit.CalendarDays)).ShouldBe(
        ["2026-09-30 DueSoon", "2026-10-02 NearlyOver", "2026-10-08 Overdue"], "the 60th day lies in the holidays and rolls");

    [Fact]
    public void Hint_BeforeALongHoliday_IsTheLastDayBeforeIt() =>
        Days(ClockKind.Statutory, new Term(5, DayUnit.WorkingDays), new(2026, 9, 23)).ShouldBe(["2026-09-30 DueSoon", "2026-10-08 Overdue"]);

    [Fact]
    public void Clock_OfTheApplicant_HasNone() => Days(ClockKind.Cure, new Term(10, DayUnit.WorkingDays)).ShouldBeEmpty();

    [Fact]
    public void Extension_MovesThem()
    {
        var clock = Clock(ClockKind.Promised, new Term(10, DayUnit.WorkingDays), Monday);
        clock = clock with { Extensions = [new(Monday.AddDays(7), 10, "疑难", "N-1")] };
        Days(clock).ShouldBe(["2026-08-27 NearlyOver", "2026-08-28 DueSoon", "2026-08-31 Overdue"]);
    }

    /// <summary>Whatever the term and the holidays: nothing comes after the red card, and one working day lies between the hint and the end.</summary>
    [Fact]
    public void Days_OfAnyClock_AreInsideItsTerm() => Gen.Select(Gen.Int[0, 2_500], Gen.Int[1, 90], Gen.Enum<DayUnit>()).Sample((from, length, unit) =>
    {
        var clock = Clock(ClockKind.Promised, new Term(length, unit), new DateOnly(2018, 1, 2).AddDays(from));
        var due = clock.Start.Told.Due;
        var days = CardDays.Of(clock, due, LegalCalendar.Shipped);
        days.ShouldAllBe(day => day.On >= clock.Start.Anchor && day.On <= due);
        days.Select(day => day.On).ShouldBe(days.Select(day => day.On).Order());
        var (hint, yellow) = (days.Single(day => day.Kind == CardKind.DueSoon).On, days.Single(day => day.Kind == CardKind.NearlyOver).On);
        LegalCalendar.Shipped.WorkingDays(hint, due).ShouldBeLessThanOrEqualTo(1);
        if (hint > clock.Start.Anchor)
            LegalCalendar.Shipped.WorkingDays(hint.AddDays(-1), due).ShouldBe(2);
        if (unit == DayUnit.WorkingDays && yellow > clock.Start.Anchor)
            (LegalCalendar.Shipped.WorkingDays(clock.Start.Anchor, yellow) * 100).ShouldBeGreaterThanOrEqualTo(length * 90);
    });

    [Fact]
    public void Rules_ThatShip_AreDatedAndSaySample()
    {
        CardRules.Shipped.ShouldAllBe(rules => rules.Source == Sources.Sample);
        CardRules.Shipped.Select(rules => rules.ValidFrom).ShouldBe(CardRules.Shipped.Select(rules => rules.ValidFrom).Distinct().Order());
        CardRules.Of(new(2026, 8, 3)).For(ClockKind.Promised).ShouldBe(new WatchedClock(ClockKind.Promised, 1, 90));
        CardRules.Of(new(2010, 1, 1)).ShouldBe(CardRules.Shipped[0]);
    }

    private static string[] Days(ClockKind kind, Term term, DateOnly? anchor = null) => Days(Clock(kind, term, anchor ?? Monday));

    private static string[] Days(CaseClock clock) =>
        [.. CardDays.Of(clock, clock.Count(LegalCalendar.Shipped, clock.Start.Anchor).Due, LegalCalendar.Shipped).Select(day => $"{CivilTime.Text(day.On)} {day.Kind}")];

    private static CaseClock Clock(ClockKind kind, Term term, DateOnly anchor) =>
        new(new ClockStarted(kind, term, Sources.Sample, anchor, Deadline.Of(LegalCalendar.Shipped, anchor, term).Value()), null);
}
