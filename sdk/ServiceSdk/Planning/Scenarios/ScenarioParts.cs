namespace ServiceSdk.Planning;

/// <summary>Which ticket is next.</summary>
/// <param name="Kind">One of the queue's policies.</param>
/// <param name="Margin">m of the default rule.</param>
internal sealed record ScenarioPolicy(string Kind, long Margin);

/// <summary>What a class is promised. What its policy does not need may be left out: 0 then, and a promise that is never due.</summary>
/// <param name="Id">The class's id.</param>
/// <param name="Order">Its rank under strict priority, the smallest first.</param>
/// <param name="Rate">How fast its priority grows under accumulating priority; in thousandths, so that it is whole.</param>
/// <param name="Target">The wait it should have.</param>
/// <param name="Promise">The wait it must not exceed.</param>
/// <param name="Protected">Whether it goes first among the critical.</param>
internal sealed record ScenarioClass(string Id, int Order, long Rate, long Target, long Promise, bool Protected);

/// <summary>A window.</summary>
/// <param name="Id">The window's id.</param>
/// <param name="Lines">What it serves, each once.</param>
/// <param name="Prefer">Its own strict order before the policy's; null for none.</param>
/// <param name="Closed">When it calls nobody.</param>
internal sealed record ScenarioWindow(string Id, IReadOnlyList<string> Lines, IReadOnlyList<string>? Prefer, IReadOnlyList<Closure> Closed);

/// <summary>A time without calls, [<paramref name="From"/>, <paramref name="To"/>); work in hand is finished.</summary>
internal readonly record struct Closure(long From, long To)
{
    /// <summary>The same times as disjoint intervals in order, none touching the next.</summary>
    public static IEnumerable<Closure> Joined(IEnumerable<Closure> closures)
    {
        Closure? open = null;
        foreach (var next in closures.OrderBy(closure => closure.From))
        {
            if (open is { } before && next.From <= before.To)
            {
                open = before with { To = Math.Max(before.To, next.To) };
                continue;
            }

            if (open is { } done)
                yield return done;
            open = next;
        }

        if (open is { } last)
            yield return last;
    }
}

/// <summary>How appointments are called.</summary>
internal sealed record AppointmentTimes(long EarlyCall, long Tolerance, long Grace);

/// <summary>What an absent citizen costs, and may still do.</summary>
/// <param name="Lost">How long the window waits.</param>
/// <param name="BackAfterCalls">After how many further calls one who came back is callable.</param>
/// <param name="Within">How long after the window gave up one may come back, edge included.</param>
internal sealed record AbsenceTimes(long Lost, int BackAfterCalls, long Within);

/// <summary>What a staffing plan must hold.</summary>
/// <param name="Class">The class's place among the scenario's classes.</param>
/// <param name="Within">The wait promised.</param>
/// <param name="Share">To how many of the class, 0–1.</param>
internal sealed record StaffingPromise(int Class, long Within, double Share);

/// <summary>How often a random load is drawn.</summary>
/// <param name="Replications">How many independent draws: days, or long runs.</param>
/// <param name="Tickets">How many tickets a long run has; null for days.</param>
/// <param name="WarmUp">How many of them come first and are not counted.</param>
/// <param name="From">When a day's arrivals begin.</param>
/// <param name="To">When they end, itself not included.</param>
/// <param name="Seed">What the random numbers are drawn from.</param>
internal sealed record ScenarioRun(int Replications, int? Tickets, int WarmUp, long From, long To, long Seed);
