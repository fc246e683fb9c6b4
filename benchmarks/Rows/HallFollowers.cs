using System.Diagnostics;
using System.Globalization;
using Grpc.Core;
using ServiceSdk.Benchmarks.Halls;
using ServiceSdk.Benchmarks.Load;
using ServiceSdk.Remote;

namespace ServiceSdk.Benchmarks.Rows;

/// <summary>
/// Displays that follow a hall, in turn over gRPC and by server-sent events, each on a connection of its own; in a process of their own,
/// since they are other machines.
/// </summary>
internal sealed class HallFollowers(Process process) : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30), BetweenLooks = TimeSpan.FromMilliseconds(10);

    /// <summary>Begins to follow, and waits until all do.</summary>
    public static async Task<HallFollowers> StartAsync(ServedProcess host, string authorization, int count)
    {
        var followers = new HallFollowers(OwnProcess.Start(
            "hall-followers", host.Address.ToString(), host.GrpcAddress, authorization, count.ToString(CultureInfo.InvariantCulture)));
        await followers.ToldAsync(0);
        return followers;
    }

    /// <summary>Waits until each was told of so many tickets.</summary>
    /// <exception cref="NotMeasuredException">One was not, or was dropped.</exception>
    public async Task ToldAsync(int tickets)
    {
        for (var told = -1; told < tickets;)
        {
            told = int.TryParse(await process.StandardOutput.ReadLineAsync().WaitAsync(Patience), out var least)
                ? least
                : throw new NotMeasuredException("Somebody who follows the hall was dropped.");
        }
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    /// <summary>What the process does: it follows until one is dropped, and prints how many tickets each was told of at least.</summary>
    public static async Task<int> RunAsync(Uri rest, string grpc, string authorization, int count)
    {
        // -1 until the first sign of life.
        var told = Enumerable.Repeat(-1, count).ToArray();
        Task[] following =
        [
            .. Enumerable.Range(0, count).Select(one => one % 2 == 0
                ? OverGrpcAsync(grpc, authorization, tickets => Tell(one, tickets))
                : ByEventsAsync(rest, authorization, tickets => Tell(one, tickets))),
        ];
        for (var printed = -1; !following.Any(one => one.IsCompleted);)
        {
            if (told.Min() is var least && least > printed)
                Console.WriteLine(printed = least);
            await Task.Delay(BetweenLooks);
        }

        return ExitCodes.Unavailable;

        void Tell(int one, int tickets) => Volatile.Write(ref told[one], Math.Max(0, told[one]) + tickets);
    }

    private static async Task OverGrpcAsync(string address, string authorization, Action<int> told)
    {
        using var channel = HallChannel.Open(address);
        using var call = channel.SignedIn("authorization", authorization).Follow(new FollowRequest { Hall = Logins.Hall });
        await foreach (var news in call.ResponseStream.ReadAllAsync())
            told(news.Events.Count(one => one.Name == "ticket.issued"));
    }

    private static async Task ByEventsAsync(Uri address, string authorization, Action<int> told)
    {
        using var client = new HttpClient { BaseAddress = address };
        client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", authorization);
        using var events = new StreamReader(await client.GetStreamAsync($"/api/v1/halls/{Logins.Hall}/events"));
        while (await events.ReadLineAsync() is { } line)
            told(line == "event: ticket.issued" ? 1 : 0);
    }
}
