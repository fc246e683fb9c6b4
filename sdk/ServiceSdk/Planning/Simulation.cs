namespace ServiceSdk.Planning;

/// <summary>"What happens with these windows?": a scenario run through the queue's own code. The same scenario gives the same answer on every machine.</summary>
public static class Simulation
{
    /// <summary>Simulates a scenario, on all processors.</summary>
    /// <param name="scenario">The hall and its load.</param>
    /// <param name="progress">Told the share that is done, 0–1, from any thread; null for nobody.</param>
    public static SimulationAnswer Run(Scenario scenario, Action<double>? progress = null)
    {
        var waiting = new WaitingProfile(scenario.Classes.Count, scenario.Run?.From ?? 0);
        var replications = Replicate(scenario, progress, waiting);
        var all = WaitStatistics.Of([.. replications.Select(one => one.All)]);
        var span = replications.Sum(replication => replication.Span);
        return new SimulationAnswer(
            scenario.Trace is { } trace ? Tickets(scenario, trace, replications[0].Fates) : null,
            Named(scenario.Classes.Select(@class => @class.Id), at => scenario.Classes.Count == 1 ? all : WaitStatistics.Of([.. replications.Select(one => one.OfClass(at))])),
            Named(scenario.Lines, at => scenario.Lines.Count == 1 ? all : WaitStatistics.Of([.. replications.Select(one => one.OfLine(at))])),
            all,
            Named(scenario.Windows.Select(window => window.Id), at => new WindowUse(span == 0 ? 0 : (double)replications.Sum(one => one.Busy[at]) / span)),
            Overload.Of(scenario, replications))
        {
            Waiting = Named(scenario.Classes.Select(@class => @class.Id), at => waiting.Of(at, replications.Length)),
        };
    }

    /// <summary>All replications, in order.</summary>
    /// <param name="scenario">The hall and its load.</param>
    /// <param name="progress">Told the share that is done.</param>
    /// <param name="waiting">Counts who waits; null where nobody wants to know.</param>
    internal static Replication[] Replicate(Scenario scenario, Action<double>? progress, WaitingProfile? waiting = null)
    {
        var (setUp, replications, done) = (new HallSetUp(scenario), new Replication[scenario.Run?.Replications ?? 1], 0);
        Parallel.For(0, replications.Length, index =>
        {
            var visits = DrawnLoad.Of(scenario, index);
            var record = SimulatedHall.Run(setUp, visits);
            replications[index] = new Replication(scenario, visits, record);
            if (waiting is not null)
            {
                lock (waiting)
                    waiting.Add(visits, record.Fates);
            }

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
