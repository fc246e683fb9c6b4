using System.Diagnostics;
using ServiceSdk.Benchmarks.Load;
using ServiceSdk.Remote;

namespace ServiceSdk.Benchmarks.Rows;

/// <summary>What the wire and the telemetry cost. What is compared takes turns, so that what else the machine does falls on both.</summary>
internal static class WireRows
{
    private const int Step = 3, Callers = 512, Streams = 4, Pairs = 5;
    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(8);

    public static async Task<List<Row>> MeasureAsync(string folder)
    {
        var data = Path.Combine(folder, "wire");
        Logins logins;
        await using (var first = await ServedProcess.StartHostAsync(data))
            logins = await Logins.ReadAsync(first);
        var (embedded, observed) = (DataCopy.Make(data, $"{data}-embedded"), DataCopy.Make(data, $"{data}-observed"));
        await using var host = await ServedProcess.StartHostAsync(data);
        return [await StreamAsync(host, logins, embedded), .. await FollowedHall.MeasureAsync(Step, host, logins), await TelemetryAsync(host, logins, observed)];
    }

    /// <summary>Tickets over one connection's streams against the same tickets from as many callers inside the process.</summary>
    private static async Task<Row> StreamAsync(ServedProcess host, Logins logins, string folder)
    {
        await using var embedded = await EmbeddedHall.StartAsync(folder, Logins.Hall);
        using var channel = HallChannel.Open(host.GrpcAddress);
        var client = channel.SignedIn("authorization", logins.KioskHeader);
        var streams = Enumerable.Range(0, Streams).Select(_ => new CommandStream(client)).ToArray();
        Task Remote(int caller) => streams[caller % Streams].TakeAsync();

        await RateAsync(Remote, WarmUp);
        await RateAsync(embedded.TakeAsync, WarmUp);
        var ratios = new List<double>();
        for (var pair = 1; pair <= Pairs; pair++)
        {
            var (over, inside) = (await RateAsync(Remote, Turn), await RateAsync(embedded.TakeAsync, Turn));
            ratios.Add(over / inside);
            await Console.Error.WriteLineAsync($"pair {pair}: {over:0}/s over gRPC, {inside:0}/s in process; ratio {over / inside:0.000}");
        }

        foreach (var stream in streams)
            await stream.DisposeAsync();
        return Row.AtLeast(Step, $"tickets over gRPC streams, {Callers} callers, of the same in process", 0.35, Row.Median(ratios), "ratio");
    }

    /// <summary>REST tickets of a host that exports metrics and sampled traces against one that does not.</summary>
    private static async Task<Row> TelemetryAsync(ServedProcess host, Logins logins, string folder)
    {
        await using var collector = await Collector.StartAsync();
        await using var observed = await collector.ObserveAsync(() => ServedProcess.StartHostAsync(folder));
        var (plain, telling) = (Prepared(host), Prepared(observed));
        await TicketLoad.RunAsync(host.Address, plain, WarmUp);
        await TicketLoad.RunAsync(observed.Address, telling, WarmUp);
        var ratios = new List<double>();
        for (var pair = 1; pair <= Pairs; pair++)
        {
            var (without, with) = (await TicketLoad.RunAsync(host.Address, plain, Turn), await TicketLoad.RunAsync(observed.Address, telling, Turn));
            ratios.Add(with / without);
            await Console.Error.WriteLineAsync($"pair {pair}: {without:0}/s without telemetry, {with:0}/s with; ratio {with / without:0.000}");
        }

        if (collector.Received == 0)
            throw new NotMeasuredException("No telemetry came.");
        return Row.AtLeast(Step, "tickets through REST with telemetry on, of those without", 0.90, Row.Median(ratios), "ratio");

        PreparedRequest Prepared(ServedProcess server) => PreparedRequest.Post(
            server.Address, $"/api/v1/halls/{Logins.Hall}/tickets", logins.KioskHeader,
            $$"""{"item":"{{EmbeddedHall.Item}}"}""");
    }

    /// <summary>Steps a second from all callers, each sending the next when the last is answered.</summary>
    private static async Task<double> RateAsync(Func<int, Task> step, TimeSpan duration)
    {
        var watch = Stopwatch.StartNew();
        var counts = await Task.WhenAll(Enumerable.Range(0, Callers).Select(async caller =>
        {
            var count = 0L;
            for (; watch.Elapsed < duration; count++)
                await step(caller);
            return count;
        }));
        return counts.Sum() / watch.Elapsed.TotalSeconds;
    }
}
