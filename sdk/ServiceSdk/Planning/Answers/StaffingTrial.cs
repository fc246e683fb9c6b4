namespace ServiceSdk.Planning;

/// <summary>One number of windows, simulated.</summary>
/// <param name="Holds">Whether the promise was held.</param>
/// <param name="LastWindowIdle">Whether nobody needed the last window.</param>
/// <param name="Waits">What was measured.</param>
internal sealed record StaffingTrial(bool Holds, bool LastWindowIdle, PromiseWaits Waits)
{
    public static StaffingTrial Of(Scenario scenario, Action<double>? progress)
    {
        var promise = scenario.Promise!;
        var replications = Simulation.Replicate(scenario, progress);
        IReadOnlyList<WaitSample>[] samples = [.. replications.Select(one => one.OfClass(promise.Class))];
        var share = Within(samples, promise.Within);
        return new StaffingTrial(
            share >= promise.Share, replications.All(one => one.Busy[^1] == 0), PromiseWaits.Of(share, WaitStatistics.Of(samples)));
    }

    private static double Within(IEnumerable<IReadOnlyList<WaitSample>> replications, long within)
    {
        var samples = replications.SelectMany(samples => samples).ToList();
        var people = samples.Sum(sample => sample.Count);
        return people == 0 ? 1 : (double)samples.Sum(sample => sample.Waits.Count(wait => wait <= within)) / people;
    }
}
