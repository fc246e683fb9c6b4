using ServiceSdk.Calendar;
using ServiceSdk.Cases;

namespace ServiceSdk.Supervision;

/// <summary>A card a clock earns unless it is stopped or paused before.</summary>
/// <param name="Kind">Which.</param>
/// <param name="On">The day it is raised on; <see cref="CardKind.Overdue"/> once that day is over.</param>
public readonly record struct CardDay(CardKind Kind, DateOnly On);

/// <summary>When the cards of a running clock are due: derived as its last day is, so a calendar that changes moves them.</summary>
public static class CardDays
{
    /// <summary>The cards of a clock by the rules in force when it started, earliest first; none for a clock that is not watched.</summary>
    /// <param name="clock">A running clock.</param>
    /// <param name="due">Its last day.</param>
    /// <param name="calendar">The calendar, as known on the day of the question.</param>
    public static IReadOnlyList<CardDay> Of(CaseClock clock, DateOnly due, LegalCalendar calendar)
    {
        if (CardRules.Of(clock.Start.Anchor).For(clock.Start.Kind) is not { } watched)
            return [];
        var days = new List<CardDay>();
        if (watched.HintDays is { } left)
            days.Add(new(CardKind.DueSoon, FirstWith(left, day => calendar.WorkingDays(day, due), clock, due)));

        // The day itself counts as used: the ninth of ten is when nine tenths are.
        if (watched.YellowPercent is { } percent)
            days.Add(new(CardKind.NearlyOver, FirstWith(clock.Budget.Days * (100 - percent) / 100, day => clock.Remaining(calendar, due, day), clock, due)));
        return [.. days.OrderBy(day => day.On), new(CardKind.Overdue, due)];
    }

    /// <summary>The first day of a clock with no more than so many left after it.</summary>
    private static DateOnly FirstWith(int left, Func<DateOnly, int> leftAfter, CaseClock clock, DateOnly due)
    {
        var day = due;
        while (day > clock.Start.Anchor && leftAfter(day.AddDays(-1)) <= left)
            day = day.AddDays(-1);
        return day;
    }
}
