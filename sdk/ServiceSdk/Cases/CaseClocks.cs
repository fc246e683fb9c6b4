using ServiceSdk.Calendar;

namespace ServiceSdk.Cases;

/// <summary>The clocks of a case together, in the order they were started: what a step makes of them, and when each ends.</summary>
public static class CaseClocks
{
    /// <summary>What a step leaves of them.</summary>
    /// <param name="clocks">The clocks; of those of a kind the last is enough.</param>
    /// <param name="moved">The step.</param>
    /// <param name="on">Its civil date.</param>
    public static IReadOnlyList<CaseClock> After(this IReadOnlyList<CaseClock> clocks, CaseMoved moved, DateOnly on)
    {
        if (moved is { Started.Count: 0, Stopped.Count: 0, Changed: null })
            return clocks;
        List<CaseClock> after = [.. clocks];
        foreach (var kind in moved.Stopped)
        {
            var running = after.FindIndex(clock => clock.Start.Kind == kind && clock.StoppedOn is null);
            after[running] = after[running].Stopped(on);
        }

        foreach (var changed in moved.Changed ?? [])
        {
            var last = after.FindLastIndex(clock => clock.Start.Kind == changed.Kind);
            after[last] = after[last].After(changed, moved.Statement, on);
        }

        after.AddRange(moved.Started.Select(start => new CaseClock(start, null) { ToldOn = on }));
        return after;
    }

    /// <summary>The last clock of a kind; null for none.</summary>
    /// <param name="clocks">The clocks.</param>
    /// <param name="kind">Which.</param>
    public static CaseClock? Last(this IReadOnlyList<CaseClock> clocks, ClockKind kind) => clocks.LastOrDefault(clock => clock.Start.Kind == kind);

    /// <summary>When one of them ends, counted anew; a promise that would end after the law's term ends with it.</summary>
    /// <param name="clocks">The clocks.</param>
    /// <param name="clock">One of them.</param>
    /// <param name="calendar">The calendar, as known on the day of the question.</param>
    /// <param name="today">The day of the question.</param>
    public static Deadline Count(this IReadOnlyList<CaseClock> clocks, CaseClock clock, LegalCalendar calendar, DateOnly today)
    {
        var counted = clock.Count(calendar, today);
        if (clock is not { Start.Kind: ClockKind.Promised, StoppedOn: null } || clocks.Last(ClockKind.Statutory) is not { StoppedOn: null } law)
            return counted;
        var lawful = law.Count(calendar, today);
        return counted.Due > lawful.Due ? lawful : counted;
    }
}
