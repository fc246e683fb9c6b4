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
        if (run.Tickets is { } tickets)
        {
            var visits = new Visit[tickets];
            for (var i = 0; i < tickets; i++)
                visits[i] = Earliest(draws).Take(i + 1);
            return visits;
        }

        var day = new List<Visit>();
        for (ref var next = ref Earliest(draws); next.At != long.MaxValue; next = ref Earliest(draws))
            day.Add(next.Take(day.Count + 1));
        return [.. day];
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
