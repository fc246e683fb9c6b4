namespace ServiceSdk.Benchmarks.Halls.Audit;

/// <summary>First come, first served, inside each lane of walk-ins: what must hold under every rule, told from the answers alone.</summary>
internal static class LaneOrder
{
    /// <summary>How many were first called although another of their lane, who had a ticket before they asked for theirs, was not yet being called.</summary>
    public static long Inversions(IReadOnlyList<Answered> answered)
    {
        var calls = new Dictionary<(int Hall, int Ticket), Answered>();
        var cancelled = new HashSet<(int, int)>();
        foreach (var step in answered)
        {
            if (step.Kind == StepKind.Cancel)
                cancelled.Add((step.Hall, step.Ticket));
            else if (step.Kind == StepKind.Call && (!calls.TryGetValue((step.Hall, step.Ticket), out var first) || step.AskedAt < first.AskedAt))
                calls[(step.Hall, step.Ticket)] = step;
        }

        return answered
            .Where(step => step.Kind == StepKind.Take && !cancelled.Contains((step.Hall, step.Ticket)))
            .GroupBy(step => (step.Hall, step.Line, step.Green))
            .Sum(lane => Inversions([.. lane.Select(take => Stay.Of(take, calls))]));
    }

    private static long Inversions(List<Stay> lane)
    {
        var (earlier, at, latest, inversions) = (lane.OrderBy(stay => stay.Has).ToList(), 0, long.MinValue, 0L);
        foreach (var stay in lane.OrderBy(stay => stay.Asks))
        {
            for (; earlier[at].Has < stay.Asks; at++)
                latest = Math.Max(latest, earlier[at].CallAsked);
            if (latest > stay.CallAnswered)
                inversions++;
        }

        return inversions;
    }

    /// <summary>A ticket in its lane: when it was asked for, when it was had, and when its first call was asked and answered; never, for none.</summary>
    private readonly record struct Stay(long Asks, long Has, long CallAsked, long CallAnswered)
    {
        public static Stay Of(Answered take, Dictionary<(int Hall, int Ticket), Answered> calls) =>
            calls.TryGetValue((take.Hall, take.Ticket), out var call)
                ? new Stay(take.AskedAt, take.AnsweredAt, call.AskedAt, call.AnsweredAt)
                : new Stay(take.AskedAt, take.AnsweredAt, long.MaxValue, long.MaxValue);
    }
}
