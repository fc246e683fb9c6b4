namespace ServiceSdk.Planning;

/// <summary>"How many windows hold this promise?": found by simulating one number after the other on common random numbers.</summary>
public static class Staffing
{
    /// <summary>Plans a scenario that names a promise and what an added window may serve.</summary>
    /// <param name="scenario">The hall and its load. Its windows are taken in the order of the file, then windows are added.</param>
    /// <param name="progress">Told the share that is done of each number of windows in turn, 0–1, from any thread; null for nobody.</param>
    /// <returns>The plan; or <see cref="ScenarioRefusals"/> when the scenario names no promise.</returns>
    public static Outcome<StaffingAnswer> Plan(Scenario scenario, Action<double>? progress = null)
    {
        string?[] missing = [scenario.Promise is null ? "$.promise：缺少这一项" : null, scenario.AddedWindow is null ? "$.window：缺少这一项" : null];
        if (missing.OfType<string>().ToArray() is { Length: > 0 } mistakes)
            return ScenarioRefusals.Invalid(mistakes);

        var (promise, steps) = (scenario.Promise!, new List<StaffingStep>());
        for (var windows = Fewest(scenario); ; windows++)
        {
            var replications = Simulation.Replicate(With(scenario, windows), progress, out _);
            IReadOnlyList<WaitSample>[] samples = [.. replications.Select(one => one.OfClass(promise.Class))];
            var (waits, share) = (WaitStatistics.Of(samples), Within(samples, promise.Within));
            steps.Add(new StaffingStep(windows, share, waits.MeanWait));
            if (share >= promise.Share)
                return new StaffingAnswer(windows, PromiseWaits.Of(share, waits), ByErlangC(scenario), steps, null);

            // A window that nobody needed changed nothing, and on the same random numbers no further one will.
            if (windows >= scenario.Windows.Count && windows > steps[0].Windows && replications.All(one => one.Busy[^1] == 0))
                return new StaffingAnswer(null, null, ByErlangC(scenario), steps, PlanningRefusals.NoNumberOfWindows(windows));
        }
    }

    /// <summary>The first number of windows worth trying: every line is served, and a steady load has a steady state.</summary>
    private static int Fewest(Scenario scenario)
    {
        var used = (scenario.Trace?.Select(visit => visit.Line) ?? scenario.Streams.Select(stream => stream.Line)).ToHashSet();
        var fewest = Overload.Steady(scenario) ? (int)Overload.Load(scenario, used) + 1 : 1;
        while (!used.All(line => With(scenario, fewest).Windows.Any(window => window.Lines.Contains(scenario.Lines[line]))))
            fewest++;
        return fewest;
    }

    private static Scenario With(Scenario scenario, int windows)
    {
        var added = Enumerable.Range(1, Math.Max(0, windows - scenario.Windows.Count))
            .Select(number => new ScenarioWindow($"+{number}", scenario.AddedWindow!, null, []));
        return scenario with { Windows = [.. scenario.Windows.Take(windows), .. added] };
    }

    private static double Within(IEnumerable<IReadOnlyList<WaitSample>> replications, long within)
    {
        var samples = replications.SelectMany(samples => samples).ToList();
        var people = samples.Sum(sample => sample.Count);
        return people == 0 ? 1 : (double)samples.Sum(sample => sample.Waits.Count(wait => wait <= within)) / people;
    }

    /// <summary>As if every window served all, first come first served; null where the load is no steady one or all must be within.</summary>
    private static int? ByErlangC(Scenario scenario)
    {
        if (scenario.Promise!.Share >= 1 || scenario.Streams.Count == 0 || !scenario.Streams.All(stream => stream.Steady is not null))
            return null;
        var arrivals = scenario.Streams.Sum(stream => stream.Steady!.Value) / 60_000;
        var load = Overload.Load(scenario, [.. Enumerable.Range(0, scenario.Lines.Count)]);
        return ErlangC.Windows(load, load / arrivals, scenario.Promise.Within, scenario.Promise.Share);
    }
}
