using ServiceSdk.Items;

namespace ServiceSdk.Calendar;

/// <summary>Why a deadline is not counted.</summary>
public static class DeadlineRefusals
{
    private static readonly DateOnly Last = new(2099, 12, 31);

    /// <summary>The start lies outside the calendar.</summary>
    public static Refusal AnchorOutsideCalendar { get; } = new(
        "deadline_date_outside_calendar", "起算日期不在法定日历的范围内。", "请填写2018年1月1日至2099年12月31日之间的日期。");

    /// <summary>Not a length a term can have.</summary>
    public static Refusal LengthInvalid { get; } = new(
        "deadline_days_invalid", "期限天数不正确。", "请填写1至3650之间的整数。");

    /// <summary>Not a length a term of months can have.</summary>
    public static Refusal MonthsInvalid { get; } = new(
        "deadline_months_invalid", "期限月数不正确。", "请填写1至120之间的整数。");

    /// <summary>A pause ends before it begins.</summary>
    public static Refusal PauseReversed { get; } = new(
        "deadline_pause_reversed", "暂停的恢复日期早于暂停日期。", "请核对暂停日期和恢复日期。");

    /// <summary>A pause begins before the term does, or before the one ahead of it has ended.</summary>
    public static Refusal PauseOutOfOrder { get; } = new(
        "deadline_pause_out_of_order", "暂停日期早于起算日期，或者与前一次暂停重叠。", "请按时间先后填写各次暂停，且不得重叠。");

    /// <summary>A pause lasts beyond the calendar.</summary>
    public static Refusal PauseOutsideCalendar { get; } = new(
        "deadline_pause_outside_calendar", "暂停日期不在法定日历的范围内。", "请填写2099年12月31日以前的日期。");

    internal static Refusal? OfAnchor(DateOnly anchor) =>
        anchor < LegalCalendar.First || anchor > Last ? AnchorOutsideCalendar : null;

    internal static Refusal? OfLength(Term term) => term.Days is < 1 or > 3650 ? LengthInvalid : null;

    internal static Refusal? OfMonths(int months) => months is < 1 or > 120 ? MonthsInvalid : null;

    internal static Refusal? OfPauses(DateOnly anchor, ReadOnlySpan<Pause> pauses)
    {
        var earliest = anchor;
        foreach (var pause in pauses)
        {
            if (pause.To < pause.From)
            {
                return PauseReversed;
            }

            if (pause.From < earliest)
            {
                return PauseOutOfOrder;
            }

            if (pause.To > Last)
            {
                return PauseOutsideCalendar;
            }

            earliest = pause.To;
        }

        return null;
    }
}
