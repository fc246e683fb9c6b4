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

        var trials = new SortedDictionary<int, StaffingTrial>();
        var fewest = Fewest(scenario);
        var (tooFew, enough) = (fewest - 1, fewest);
        while (!Try(enough).Holds)
        {
            // An added window that nobody needed changed nothing, and on the same random numbers no further one will.
            if (enough > scenario.Windows.Count && Try(enough).LastWindowIdle)
                return Answer(null, PlanningRefusals.NoNumberOfWindows(enough));
            (tooFew, enough) = (enough, enough + Math.Max(1, enough - fewest));
        }

        // One window more serves nobody later, so that the fewest lie between what failed and what held.
        while (enough - tooFew > 1)
        {
            var middle = (tooFew + enough) / 2;
            (tooFew, enough) = Try(middle).Holds ? (tooFew, middle) : (middle, enough);
        }

        return Answer(enough, null);

        StaffingTrial Try(int windows) =>
            trials.TryGetValue(windows, out var known) ? known : trials[windows] = StaffingTrial.Of(With(scenario, windows), progress);

        StaffingAnswer Answer(int? windows, Refusal? infeasible) => new(
            windows,
            windows is { } held ? trials[held].Waits : null,
            ByErlangC(scenario),
            [.. trials.Select(trial => new StaffingStep(trial.Key, trial.Value.Waits.Share, trial.Value.Waits.MeanWait))],
            infeasible);
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
