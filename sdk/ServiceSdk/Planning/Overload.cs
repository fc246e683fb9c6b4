using ServiceSdk.Queueing;

namespace ServiceSdk.Planning;

/// <summary>Load that no rule can bear: then a promise is not kept by reordering, only by windows.</summary>
internal static class Overload
{
    private const double MostCritical = 0.1;

    /// <summary>Of fewer calls a share says nothing.</summary>
    private const int FewestCalls = 100;

    /// <summary>The promises that cannot be kept.</summary>
    public static IReadOnlyList<Refusal> Of(Scenario scenario, IReadOnlyList<Replication> replications)
    {
        var refusals = new List<Refusal>();
        if (Steady(scenario))
        {
            var groups = scenario.Lines.Index().Select(line => Group(scenario, line.Index)).Append([.. Enumerable.Range(0, scenario.Lines.Count)]);
            foreach (var lines in groups.DistinctBy(lines => string.Join(',', lines)))
            {
                var windows = scenario.Windows.Count(window => lines.Any(line => window.Lines.Contains(scenario.Lines[line])));
                if (Load(scenario, lines) is var load && load >= windows)
                    refusals.Add(PlanningRefusals.Overloaded(string.Join('、', lines.Select(line => scenario.Lines[line])), load, windows));
            }
        }

        var (calls, critical) = (replications.Sum(one => one.Calls), replications.Sum(one => one.Critical));
        if (scenario.Policy.Kind == TargetShare.Name && calls >= FewestCalls && critical > MostCritical * calls)
            refusals.Add(PlanningRefusals.Critical((double)critical / calls));
        return refusals;
    }

    /// <summary>How many windows a steady load keeps busy.</summary>
    public static double Load(Scenario scenario, IReadOnlyCollection<int> lines) =>
        scenario.Streams.Where(stream => lines.Contains(stream.Line)).Sum(stream => stream.Steady!.Value * stream.Work(scenario.Absence) / 60_000);

    /// <summary>Whether the load is the same for ever, so that it can be compared with the windows.</summary>
    public static bool Steady(Scenario scenario) =>
        scenario.Run is { Tickets: not null } && scenario.Streams.All(stream => stream is { Steady: not null, Patience: null });

    /// <summary>The lines that depend on no other windows than those of one line.</summary>
    private static int[] Group(Scenario scenario, int line)
    {
        var windows = scenario.Windows.Where(window => window.Lines.Contains(scenario.Lines[line])).ToList();
        return
        [
            .. Enumerable.Range(0, scenario.Lines.Count).Where(other =>
                scenario.Windows.Where(window => window.Lines.Contains(scenario.Lines[other])).All(windows.Contains)),
        ];
    }
}
