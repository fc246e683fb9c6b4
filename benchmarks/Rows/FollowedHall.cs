using System.Diagnostics;
using ServiceSdk.Benchmarks.Load;
using ServiceSdk.Remote;

namespace ServiceSdk.Benchmarks.Rows;

/// <summary>
/// Tickets of a hall that displays follow. They come when they come, at some hundred times a hall's own rate, so that each meets the news
/// of others on their way: what displays are told takes processor time, and shall keep no ticket waiting.
/// </summary>
internal static class FollowedHall
{
    private const int Followers = 50, Rate = 200, Seconds = 5, Pairs = 5;

    public static async Task<List<Row>> MeasureAsync(int step, ServedProcess host, Logins logins)
    {
        using var channel = HallChannel.Open(host.GrpcAddress);
        await using var stream = new CommandStream(channel.SignedIn("authorization", logins.KioskHeader));

        await TakeTurnAsync(Followers);
        var (waits, ratios) = (new List<double>(), new List<double>());
        for (var pair = 1; pair <= Pairs; pair++)
        {
            var (alone, followed) = (await TakeTurnAsync(0), await TakeTurnAsync(Followers));
            waits.Add(followed.P99);
            ratios.Add(followed.P99 / alone.P99);
            await Console.Error.WriteLineAsync($"pair {pair}: {followed} with {Followers} followers; {alone} without; ratio {ratios[^1]:0.000}");
        }

        return
        [
            Row.AtMost(step, $"p99 of a ticket over gRPC, {Rate}/s in a hall with {Followers} followers", 10, Row.Median(waits), "ms"),
            Row.AtMost(step, "the same, to that without followers", 1.5, Row.Median(ratios), "ratio"),
        ];

        async Task<Waits> TakeTurnAsync(int count)
        {
            await using var followers = count > 0 ? await HallFollowers.StartAsync(host, logins.KioskHeader, count) : null;
            var before = host.ProcessorTime;
            var turn = await WaitsAsync(stream);
            if (followers is not null)
                await followers.ToldAsync(turn.Length);
            Array.Sort(turn);
            return new Waits(turn[turn.Length / 2], turn[turn.Length * 99 / 100], (host.ProcessorTime - before) / turn.Length);
        }
    }

    /// <summary>How long each waited from when it was due, in milliseconds.</summary>
    private static async Task<double[]> WaitsAsync(CommandStream stream)
    {
        return await Task.WhenAll(await Task.Factory.StartNew(SendAll, TaskCreationOptions.LongRunning));

        List<Task<double>> SendAll() =>
            [.. Arrivals.Wait(new Random(20181030), Rate, Stopwatch.GetTimestamp(), Seconds).Select(due => Task.Run(() => WaitAsync(due)))];

        async Task<double> WaitAsync(long due)
        {
            await stream.TakeAsync();
            return Stopwatch.GetElapsedTime(due).TotalMilliseconds;
        }
    }

    private readonly record struct Waits(double P50, double P99, TimeSpan Each)
    {
        public override string ToString() => $"p50 {P50:0.00} ms, p99 {P99:0.00} ms at {Each.TotalMicroseconds:0} µs of processor each";
    }
}
