namespace ServiceSdk.Planning;

/// <summary>The visits of one replication, in the order the tickets are taken.</summary>
internal static class DrawnLoad
{
    public static Visit[] Of(Scenario scenario, int replication)
    {
        if (scenario.Trace is { } trace)
            return trace;

        var run = scenario.Run!;
        StreamDraw[] draws = [.. scenario.Streams.Select((stream, index) => new StreamDraw(stream, run, replication, index))];
        var visits = new List<Visit>(run.Tickets ?? 0);
        while (visits.Count < (run.Tickets ?? int.MaxValue))
        {
            ref var next = ref Earliest(draws);
            if (next.At == long.MaxValue)
                break;
            visits.Add(next.Take(visits.Count + 1));
        }

        return [.. visits];
    }

    private static ref StreamDraw Earliest(StreamDraw[] draws)
    {
        var earliest = 0;
        for (var i = 1; i < draws.Length; i++)
        {
            if (draws[i].At < draws[earliest].At)
                earliest = i;
        }

        return ref draws[earliest];
    }
}
