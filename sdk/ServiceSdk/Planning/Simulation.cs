namespace ServiceSdk.Planning;

/// <summary>"What happens with these windows?": a scenario run through the queue's own code. The same scenario gives the same answer on every machine.</summary>
public static class Simulation
{
    /// <summary>Simulates a scenario, on all processors.</summary>
    /// <param name="scenario">The hall and its load.</param>
    /// <param name="progress">Told the share that is done, 0–1, from any thread; null for nobody.</param>
    public static SimulationAnswer Run(Scenario scenario, Action<double>? progress = null)
    {
        var replications = Replicate(scenario, progress);
        var waiting = new WaitingProfile(scenario.Classes.Count, scenario.Run?.From ?? 0);
        foreach (var replication in replications)
            waiting.Add(replication.Waiting);

        var span = replications.Sum(replication => replication.Span);
        return new SimulationAnswer(
            scenario.Trace is { } trace ? Tickets(scenario, trace, replications[0].Fates) : null,
            Named(scenario.Classes.Select(@class => @class.Id), at => WaitStatistics.Of([.. replications.Select(one => one.OfClass(at))])),
            Named(scenario.Lines, at => WaitStatistics.Of([.. replications.Select(one => one.OfLine(at))])),
            WaitStatistics.Of([.. replications.Select(one => one.All)]),
            Named(scenario.Windows.Select(window => window.Id), at => new WindowUse(span == 0 ? 0 : (double)replications.Sum(one => one.Busy[at]) / span)),
            Overload.Of(scenario, replications))
        {
            Waiting = Named(scenario.Classes.Select(@class => @class.Id), at => waiting.Of(at, replications.Length)),
        };
    }

    /// <summary>All replications, in order.</summary>
    /// <param name="scenario">The hall and its load.</param>
    /// <param name="progress">Told the share that is done.</param>
    internal static Replication[] Replicate(Scenario scenario, Action<double>? progress)
    {
        var (setUp, replications, done) = (new HallSetUp(scenario), new Replication[scenario.Run?.Replications ?? 1], 0);
        Parallel.For(0, replications.Length, index =>
        {
            var visits = DrawnLoad.Of(scenario, index);
            replications[index] = new Replication(scenario, visits, SimulatedHall.Run(setUp, visits));
            progress?.Invoke((double)Interlocked.Increment(ref done) / replications.Length);
        });
        return replications;
    }

    private static SimulatedTicket[] Tickets(Scenario scenario, Visit[] trace, Fate[] fates) =>
    [
        .. trace.Zip(fates, (visit, fate) => new SimulatedTicket(
            visit.No,
            fate.Called / 60_000.0,
            fate.Window is { } window ? scenario.Windows[window].Id : null,
            fate.Finished / 60_000.0,
            fate.Outcome switch
            {
                VisitOutcome.Served => "served",
                VisitOutcome.NoShow => "no-show",
                VisitOutcome.Expired => "expired",
                _ => throw new InvalidOperationException($"Ticket {visit.No} was never called."),
            })).OrderBy(ticket => ticket.No),
    ];

    private static Dictionary<string, T> Named<T>(IEnumerable<string> names, Func<int, T> at) =>
        names.Index().ToDictionary(name => name.Item, name => at(name.Index));
}
