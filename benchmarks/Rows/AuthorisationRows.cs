using ServiceSdk.Benchmarks.Load;

namespace ServiceSdk.Benchmarks.Rows;

/// <summary>
/// What the policies cost a REST ticket: the reference host as it is against the same host with every policy answered unasked. Sign-in, limits
/// and headers are in both. Compared is the processor time of a request, which other work on the machine disturbs less than the rate; the
/// two take turns, and who begins changes with each pair.
/// </summary>
internal static class AuthorisationRows
{
    private const int Step = 4, Pairs = 15;
    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(10);

    public static async Task<List<Row>> MeasureAsync(string folder)
    {
        var data = Path.Combine(folder, "guarded");
        Logins logins;
        await using (var first = await ServedProcess.StartHostAsync(data))
            logins = await Logins.ReadAsync(first);
        var copy = DataCopy.Make(data, Path.Combine(folder, "open"));
        await using var guarded = await StartAsync("guarded", data);
        await using var open = await StartAsync("open", copy);
        var (with, without) = (Prepare(guarded, logins), Prepare(open, logins));
        await TicketLoad.RunAsync(guarded.Address, with, WarmUp);
        await TicketLoad.RunAsync(open.Address, without, WarmUp);

        var added = new List<double>();
        for (var pair = 1; pair <= Pairs; pair++)
        {
            TimeSpan asked, unasked;
            if (pair % 2 == 0)
                (asked, unasked) = (await TakeTurnAsync(guarded, with), await TakeTurnAsync(open, without));
            else
                (unasked, asked) = (await TakeTurnAsync(open, without), await TakeTurnAsync(guarded, with));
            added.Add((asked / unasked) - 1);
            await Console.Error.WriteLineAsync(
                $"pair {pair}: {asked.TotalMicroseconds:0.00} µs with policies, {unasked.TotalMicroseconds:0.00} µs without; {added[^1]:+0.0%;-0.0%}");
        }

        var (low, high) = MedianInterval(added);
        await Console.Error.WriteLineAsync($"policies add {Row.Median(added):+0.0%;-0.0%}, with 96 % confidence between {low:+0.0%;-0.0%} and {high:+0.0%;-0.0%}");
        return [Row.AtMost(Step, "what policies add to a REST ticket's processor time, median of 15", 0.03, Row.Median(added), "ratio")];
    }

    /// <summary>Where the median lies: the fourth from each end of fifteen, by the binomial distribution of how many lie below it.</summary>
    private static (double Low, double High) MedianInterval(List<double> fifteen)
    {
        var sorted = fifteen.Order().ToList();
        return (sorted[3], sorted[^4]);
    }

    private static Task<ServedProcess> StartAsync(string mode, string data) => ServedProcess.StartAsync(
        Path.Combine(Path.GetDirectoryName(ServedProcess.Host)!, "..", "..", "OpenHost", "release", "OpenHost.dll"), [mode, data]);

    private static async Task<TimeSpan> TakeTurnAsync(ServedProcess server, PreparedRequest request)
    {
        var before = server.ProcessorTime;
        var rate = await TicketLoad.RunAsync(server.Address, request, Turn);
        return (server.ProcessorTime - before) / (rate * Turn.TotalSeconds);
    }

    private static PreparedRequest Prepare(ServedProcess server, Logins logins) => PreparedRequest.Post(
        server.Address, $"/api/v1/halls/{Logins.Hall}/tickets", logins.KioskHeader, """{"item":"tn2018-083"}""");
}
