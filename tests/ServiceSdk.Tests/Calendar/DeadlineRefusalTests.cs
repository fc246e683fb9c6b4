using ServiceSdk.Calendar;
using ServiceSdk.Items;

namespace ServiceSdk.Tests.Calendar;

public sealed class DeadlineRefusalTests
{
    private static readonly DateOnly Anchor = new(2018, 9, 17);

    [Theory]
    [InlineData("2017-12-31")]
    [InlineData("2100-01-01")]
    public void Of_AStartOutsideTheCalendar_IsRefused(string anchor)
    {
        var refusal = new Refusal("deadline_date_outside_calendar", "起算日期不在法定日历的范围内。", "请填写2018年1月1日至2099年12月31日之间的日期。");

        Deadline.Of(LegalCalendar.Shipped, DateOnly.Parse(anchor), new Term(1, DayUnit.WorkingDays)).Refusal().ShouldBe(refusal);
        Deadline.OfMonths(LegalCalendar.Shipped, DateOnly.Parse(anchor), 1).Refusal().ShouldBe(refusal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-3)]
    [InlineData(3651)]
    public void Of_ALengthNoTermHas_IsRefused(int days) =>
        Deadline.Of(LegalCalendar.Shipped, Anchor, new Term(days, DayUnit.CalendarDays)).Refusal()
            .ShouldBe(new Refusal("deadline_days_invalid", "期限天数不正确。", "请填写1至3650之间的整数。"));

    [Theory]
    [InlineData(0)]
    [InlineData(121)]
    public void OfMonths_ALengthNoTermHas_IsRefused(int months) =>
        Deadline.OfMonths(LegalCalendar.Shipped, Anchor, months).Refusal()
            .ShouldBe(new Refusal("deadline_months_invalid", "期限月数不正确。", "请填写1至120之间的整数。"));

    [Fact]
    public void Of_APauseThatEndsBeforeItBegins_IsRefused() =>
        Paused(new Pause(new(2018, 9, 21), new(2018, 9, 20)))
            .ShouldBe(new Refusal("deadline_pause_reversed", "暂停的恢复日期早于暂停日期。", "请核对暂停日期和恢复日期。"));

    [Fact]
    public void Of_PausesBeforeTheStartOrOverlapping_AreRefused()
    {
        var refusal = new Refusal(
            "deadline_pause_out_of_order", "暂停日期早于起算日期，或者与前一次暂停重叠。", "请按时间先后填写各次暂停，且不得重叠。");

        Paused(new Pause(new(2018, 9, 16), new(2018, 9, 20))).ShouldBe(refusal);
        Paused(new(new(2018, 9, 18), new(2018, 9, 21)), new(new(2018, 9, 20), new(2018, 9, 25))).ShouldBe(refusal);
    }

    [Fact]
    public void Of_APauseBeyondTheCalendar_IsRefused() =>
        Paused(new Pause(new(2018, 9, 18), new(2100, 1, 1)))
            .ShouldBe(new Refusal("deadline_pause_outside_calendar", "暂停日期不在法定日历的范围内。", "请填写2099年12月31日以前的日期。"));

    private static Refusal Paused(params Pause[] pauses) =>
        Deadline.Of(LegalCalendar.Shipped, Anchor, new Term(10, DayUnit.WorkingDays), pauses).Refusal();
}
