using ServiceSdk.Calendar;
using ServiceSdk.Items;

namespace ServiceSdk.Tests.Calendar;

public sealed class DeadlineProperties
{
    private static readonly LegalCalendar Shipped = LegalCalendar.Shipped;
    private static readonly Gen<DateOnly> Day = Gen.Int[0, 3200].Select(day => LegalCalendar.First.AddDays(day));
    private static readonly Gen<int> Length = Gen.Int[1, 90];
    private static readonly Gen<DayUnit> Unit = Gen.Enum<DayUnit>();

    // Two pauses after the anchor, in order.
    private static readonly Gen<(DateOnly Anchor, Pause[] Pauses)> Paused =
        from anchor in Day
        from gaps in Gen.Int[0, 25].Array[4]
        let first = new Pause(anchor.AddDays(gaps[0]), anchor.AddDays(gaps[0] + gaps[1]))
        let second = new Pause(first.To.AddDays(gaps[2]), first.To.AddDays(gaps[2] + gaps[3]))
        select (anchor, new[] { first, second });

    [Fact]
    public void Of_OneDayMore_IsNeverEarlier() =>
        Gen.Select(Paused, Length, Unit).Sample((paused, days, unit) =>
            Due(paused.Anchor, days, unit, paused.Pauses) <= Due(paused.Anchor, days + 1, unit, paused.Pauses));

    [Fact]
    public void Of_APause_NeverShortens() =>
        Gen.Select(Paused, Length, Unit).Sample((paused, days, unit) =>
            Due(paused.Anchor, days, unit) <= Due(paused.Anchor, days, unit, paused.Pauses[..1])
            && Due(paused.Anchor, days, unit, paused.Pauses[..1]) <= Due(paused.Anchor, days, unit, paused.Pauses));

    [Fact]
    public void Of_WorkingDaysInTwoParts_EqualsTheWhole() =>
        Gen.Select(Day, Length, Length).Sample((anchor, a, b) =>
            Due(anchor, a + b, DayUnit.WorkingDays)
            == Due(Due(anchor, a, DayUnit.WorkingDays), b, DayUnit.WorkingDays));

    [Fact]
    public void Of_Any_EndsOnAWorkingDay() =>
        Gen.Select(Paused, Length, Unit).Sample((paused, days, unit) =>
            Shipped.IsWorkingDay(Due(paused.Anchor, days, unit, paused.Pauses)));

    [Fact]
    public void Of_AnyAsKnownOnAnyDay_AgreesWithWalkingDayByDay() =>
        Gen.Select(Paused, Length, Unit, Gen.Int[-100, 3400]).Sample((paused, days, unit, known) =>
        {
            var (term, calendar) = (new Term(days, unit), Shipped.AsKnownOn(LegalCalendar.First.AddDays(known)));
            var walked = new WalkedCalendar([.. calendar.InForce.Values]).Count(paused.Anchor, term, paused.Pauses);
            Deadline.Of(calendar, paused.Anchor, term, paused.Pauses).Value().ShouldSatisfyAllConditions(
                deadline => deadline.Due.ShouldBe(walked.Due),
                deadline => deadline.Provisional.ShouldBe(walked.Provisional),
                deadline => deadline.Notices.ShouldBe(walked.Notices));
        });

    [Fact]
    public void WorkingDays_OfAnyStretch_AreThoseCountedDayByDay() =>
        Gen.Select(Day, Gen.Int[0, 400]).Sample((after, days) =>
        {
            var walked = new WalkedCalendar([.. Shipped.InForce.Values]);
            Shipped.WorkingDays(after, after.AddDays(days)).ShouldBe(Enumerable.Range(1, days).Count(day => walked.IsWorkingDay(after.AddDays(day))));
        });

    [Fact]
    public void Of_OverPausesThatLeaveTheYearOut_NamesNoNoticeOfIt()
    {
        var deadline = Deadline.Of(Shipped, new(2019, 3, 1), new Term(10, DayUnit.WorkingDays), new Pause(new(2019, 3, 5), new(2021, 3, 1))).Value();

        deadline.Notices.ShouldBe(["2019-amended", "2021"]);
    }

    private static DateOnly Due(DateOnly anchor, int days, DayUnit unit, params Pause[] pauses) =>
        Deadline.Of(Shipped, anchor, new Term(days, unit), pauses).Value().Due;
}
