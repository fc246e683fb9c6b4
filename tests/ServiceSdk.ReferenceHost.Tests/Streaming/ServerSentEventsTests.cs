using System.Net;
using ServiceSdk.ReferenceHost.Tests.Hosts;
using ServiceSdk.ReferenceHost.Tests.Queue;
using ServiceSdk.Remote;

namespace ServiceSdk.ReferenceHost.Tests.Streaming;

/// <summary>Fifty displays follow one hall; one that reads nothing is dropped and told, and costs the others nothing.</summary>
public sealed class ServerSentEventsTests(QueueHall hall) : IClassFixture<QueueHall>
{
    // Fewer in a round than a follower may be behind; more in all than what lies between the host and one that reads nothing.
    private const int Rounds = 6, InRound = 400;
    private const string Events = $"{QueueHall.Hall}/events";

    [Fact(Timeout = 120_000)]
    public async Task Events_FiftyDisplaysAndOneThatReadsNothing_DropsThatOneAndTellsTheOthersEverything()
    {
        using var display = hall.Terminal("display-1");
        var displays = Enumerable.Range(0, 50).Select(_ => display.FollowAsync(Events).GetAsyncEnumerator(TestContext.Current.CancellationToken)).ToList();
        await Task.WhenAll(displays.Select(live => live.MoveNextAsync().AsTask()));
        using var slow = await SlowAsync();

        using var channel = HallChannel.Open(hall.GrpcPort);
        await using var kiosk = new CommandStream(channel.SignedIn("authorization", hall.Authorization("kiosk-1")));
        for (var round = 0; round < Rounds; round++)
        {
            var issued = await Task.WhenAll(Enumerable.Range(0, InRound).Select(_ => kiosk.SendAsync(new Command
            {
                Hall = "320402006-1", Key = Guid.NewGuid().ToString(), IssueTicket = new TicketRequest { Item = QueueHall.ResidencePermit },
            })));
            var expected = issued.Select(answer => answer.IssuedTicket.Ticket).Order().ToList();
            foreach (var seen in await Task.WhenAll(displays.Select(NextAsync)))
                seen.Order().ShouldBe(expected);
        }

        foreach (var live in displays)
            await live.DisposeAsync();
        using var lines = new StreamReader(await slow.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        var told = await lines.ReadToEndAsync(TestContext.Current.CancellationToken);
        told.ShouldContain("event: dropped");
        told.ShouldContain("\"code\":\"follower_dropped\"");
    }

    [Theory]
    [InlineData("9999999999", 409, "resume_ahead", "续传序号大于系统中的最后一个序号。")]
    [InlineData("soon", 400, "resume_invalid", "续传序号不是数字。")]
    [InlineData("-1", 400, "resume_invalid", "续传序号不是数字。")]
    public async Task Events_ResumedWhereTheyCannotBe_AreRefused(string after, int status, string code, string title)
    {
        using var client = new HttpClient { BaseAddress = hall.Address };
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/{Events}");
        request.Headers.TryAddWithoutValidation("Authorization", hall.Authorization("display-1"));
        request.Headers.Add("Last-Event-ID", after);
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        var problem = System.Text.Json.Nodes.JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        ((int)response.StatusCode, (string?)problem!["code"], (string?)problem["title"]).ShouldBe((status, code, title));
    }

    private static async Task<List<string>> NextAsync(IAsyncEnumerator<BoardItem> live)
    {
        var tickets = new List<string>();
        while (tickets.Count < InRound && await live.MoveNextAsync())
        {
            if (live.Current.Type == "ticket.issued")
                tickets.Add((string)live.Current.Data!["ticket"]!);
        }

        return tickets;
    }

    /// <summary>Follows and reads nothing. Over HTTP/2, whose windows are small; what sockets hold would take much longer to fill.</summary>
    private async Task<HttpResponseMessage> SlowAsync()
    {
        var client = new HttpClient { BaseAddress = new Uri(hall.GrpcPort) };
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/{Events}")
        {
            Version = HttpVersion.Version20, VersionPolicy = HttpVersionPolicy.RequestVersionExact,
        };
        request.Headers.TryAddWithoutValidation("Authorization", hall.Authorization("display-1"));
        return await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
    }
}
