namespace ServiceSdk.Queueing;

/// <summary>
/// Forecasts the waits of a hall. A ticket waits no longer than w exactly when, inside w, the windows call all who go before it; and who
/// that is depends on w: some come meanwhile and overtake, some are overtaken. So each quantile is the w that agrees with itself.
/// </summary>
internal sealed class HallForecast(QueueDay day)
{
    // Where the wait is sought no further: how often, how near in milliseconds and as a part of it, and how far from the first guess.
    private const int Rounds = 6;
    private const double Near = 1_000, NearPart = 1.0 / 32, Farthest = 8;

    public ServiceClock Clock { get; } = new();

    /// <summary>How long a ticket will wait that is about to join a line, or waits in it; null while no window calls from the line.</summary>
    /// <param name="policy">The rule of the hall.</param>
    /// <param name="line">The line.</param>
    /// <param name="standing">How it stands there.</param>
    /// <param name="lane">Its lane; null while there is none.</param>
    /// <param name="ticket">The ticket; null for one about to join.</param>
    /// <param name="now">Hall time in milliseconds.</param>
    public WaitEstimate? Of(IQueuePolicy policy, OpenLine line, in Standing standing, Lane? lane, Ticket? ticket, long now)
    {
        var waiting = line.Waiting + (ticket is null ? 1 : 0);
        var (open, idle, inService) = WindowsOf(line, waiting, now);
        if (open <= 0)
            return null;

        var start = Math.Max(now, standing.Reference);
        var head = ticket is null && lane is { Count: > 0 } ? Clock.Between(lane.HeadStanding.Reference, now) : (double?)null;
        int? inLane = lane is null ? null : ticket is not null ? lane.Before(ticket) : standing.Reference == now ? lane.Count : null;
        var asked = new Asked(
            new Overtaking(policy, standing), line, standing, lane, inLane, now, start, idle, new QueueAhead(waiting - 1 - idle, 0, open, inService, head));
        var half = Solve(asked, nineTenths: false, asked.Queue);
        var nineTenths = Solve(asked, nineTenths: true, half.Queue);
        var p50 = Clock.After(start, (long)half.Wait) - now;
        return new WaitEstimate((int)(half.Ahead + 0.5), p50, Math.Max(p50, Clock.After(start, (long)nineTenths.Wait) - now));
    }

    /// <summary>Finds the wait that agrees with who goes before: two secant steps from a first guess of those, then halving.</summary>
    /// <returns>The wait, how many of those who go before wait now, and all that stands before the ticket.</returns>
    private (double Wait, double Ahead, QueueAhead Queue) Solve(in Asked asked, bool nineTenths, in QueueAhead guess)
    {
        var forecast = asked.Line.Forecast;
        var wait = Told(guess);
        var (low, high) = (0.0, Farthest * wait);
        var (earlier, earlierOff) = (0.0, 0.0);
        for (var round = 1; ; round++)
        {
            var (waiting, coming) = Before(asked, wait);
            var queue = asked.Queue with { Calls = waiting + coming - asked.Idle, Overtaking = coming };
            var told = Told(queue);
            var off = told - wait;
            if (Math.Abs(off) <= Near + NearPart * wait)
                return (told, waiting, queue);
            if (round == Rounds)
                return (wait, waiting, queue);
            (low, high) = off > 0 ? (wait, high) : (low, wait);
            var next = round switch { 1 => told, 2 or 3 => wait - off * (wait - earlier) / (off - earlierOff), _ => 0 };
            (earlier, earlierOff) = (wait, off);
            wait = next >= low && next <= high ? next : (low + high) / 2;
        }

        double Told(in QueueAhead queue) => queue.Calls < 0 ? 0 : nineTenths ? forecast.NineTenths(queue) : forecast.Half(queue);
    }

    /// <summary>How many go before, did the ticket wait so long: of those who wait, and of those still to come.</summary>
    private (double Waiting, double Coming) Before(in Asked asked, double wait)
    {
        // Who waits and is overtaken by the call before this one is called after the ticket, not before.
        var at = Clock.After(asked.Start, (long)wait);
        var callBefore = Clock.After(asked.Start, (long)Math.Max(0, wait - asked.Line.Forecast.Service / asked.Queue.Windows));
        var (waiting, coming) = (0.0, 0.0);
        foreach (var lane in asked.Line.Lanes)
            waiting += lane == asked.Lane && asked.InLane is { } before ? before : asked.Overtaking.Of(lane, callBefore);
        for (var @class = 0; @class < day.Targets.Length; @class++)
        {
            if (@class != asked.Standing.Class && asked.Line.Arrivals(@class, asked.Now) is > 0 and var rate)
                coming += asked.Overtaking.Of(day.StandingOf(@class, asked.Now, int.MaxValue), rate, at);
        }

        return (waiting, coming);
    }

    /// <summary>
    /// How many windows call from a line, how many of those are free, and how long the services of the line have taken so far. A window
    /// that serves other lines too goes there as often as people wait there.
    /// </summary>
    private (double Open, double Idle, double InService) WindowsOf(OpenLine line, int waiting, long now)
    {
        var (open, idle, inService) = (0.0, 0.0, 0L);
        foreach (var counter in line.Counters)
        {
            if (counter.InHand?.Line == line)
                inService += now - counter.CalledAt;
            if (counter.State != WindowState.Open)
                continue;
            var share = (double)waiting / (counter.Waiting - line.Waiting + waiting);
            open += share;
            idle += counter.InHand is null ? share : 0;
        }

        return open > 0 || Clock.IsServing(now) ? (open, idle, inService) : Planned(line.Setup.Skill);
    }

    /// <summary>Before the hours and over lunch nobody need sit at a window yet.</summary>
    private (double Open, double Idle, double InService) Planned(Skill skill)
    {
        double windows = day.Plan.Windows.Count(window => window.Skills.Contains(skill));
        return (windows, windows, 0);
    }

    // What stays the same while a wait is sought. InLane: how many of its lane go before; null where that depends on the wait.
    private readonly record struct Asked(
        Overtaking Overtaking, OpenLine Line, Standing Standing, Lane? Lane, int? InLane, long Now, long Start, double Idle, QueueAhead Queue);
}
