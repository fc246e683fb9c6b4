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
    public void Of_Any_AgreesWithWalkingDayByDay() =>
        Gen.Select(Paused, Length, Unit).Sample((paused, days, unit) =>
            Due(paused.Anchor, days, unit, paused.Pauses) == Walk(paused.Anchor, days, unit, paused.Pauses));

    // A person with a wall calendar: cross off one day after the other; put the pencil down at each notice, take it up again
    // the day after resumption.
    private static DateOnly Walk(DateOnly anchor, int days, DayUnit unit, IEnumerable<Pause> pauses)
    {
        var (day, left, coming) = (anchor, days, new Queue<Pause>(pauses));
        while (true)
        {
            if (coming.TryPeek(out var pause) && pause.From == day)
            {
                coming.Dequeue();
                day = pause.To;
                continue;
            }

            if (left == 0 && Listed(day))
            {
                return day;
            }

            day = day.AddDays(1);
            left -= left > 0 && (unit == DayUnit.CalendarDays || Listed(day)) ? 1 : 0;
        }
    }

    private static bool Listed(DateOnly day)
    {
        var listed = HolidayNotices.Shipped.Where(notice => notice.Id is not ("2019" or "2020"))
            .SelectMany(notice => notice.Days).FirstOrDefault(listed => listed.Date == day);
        return listed is null ? day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) : !listed.Off;
    }

    private static DateOnly Due(DateOnly anchor, int days, DayUnit unit, params Pause[] pauses) =>
        Deadline.Of(Shipped, anchor, new Term(days, unit), pauses).Value().Due;
}
