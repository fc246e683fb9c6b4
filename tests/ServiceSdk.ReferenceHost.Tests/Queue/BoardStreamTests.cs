using ServiceSdk.ReferenceHost.Tests.Hosts;

namespace ServiceSdk.ReferenceHost.Tests.Queue;

/// <summary>The display's live stream: every call is told once, however fast one follows the other.</summary>
public sealed class BoardStreamTests(QueueHall hall) : IClassFixture<QueueHall>
{
    private const string Events = $"{QueueHall.Hall}/events";

    [Fact]
    public async Task Calls_OfTwoWindowsAtOnce_AreBothShown_AndAgainToADisplayThatMissedThem()
    {
        using var kiosk = hall.Terminal("kiosk-1");
        using var display = hall.Terminal("display-1");
        using var first = await hall.ClerkAsync(1, "1");
        using var second = await hall.ClerkAsync(2, "2");
        string[] taken = [(await kiosk.TakeAsync(QueueHall.Household))["ticket"], (await kiosk.TakeAsync(QueueHall.Household))["ticket"]];
        var before = (long)(await display.GetAsync($"{QueueHall.Hall}/board")).Body!["sequence"]!;

        await using var live = display.FollowAsync(Events).GetAsyncEnumerator(TestContext.Current.CancellationToken);
        (await live.MoveNextAsync()).ShouldBeTrue();
        live.Current.Type.ShouldBe("heartbeat");
        var called = await Task.WhenAll(first.CallAsync("1"), second.CallAsync("2"));
        called.Order().ShouldBe(taken.Order());

        var shown = await CallsAsync(live, 2);
        shown.Select(call => call.Ticket).Order().ShouldBe(taken.Order());
        shown.Select(call => call.Id).Distinct().Count().ShouldBe(2);
        await using var missedBoth = display.FollowAsync(Events, $"{before}").GetAsyncEnumerator(TestContext.Current.CancellationToken);
        (await CallsAsync(missedBoth, 2)).ShouldBe(shown);
        await using var missedOne = display.FollowAsync(Events, shown[0].Id).GetAsyncEnumerator(TestContext.Current.CancellationToken);
        (await CallsAsync(missedOne, 1)).ShouldBe(shown[1..]);

        await first.ServeAsync("1", called[0]);
        await second.ServeAsync("2", called[1]);
    }

    [Fact]
    public async Task Events_OfOneRecord_ResumeBeforeTheFirstUntilTheLastWasSeen()
    {
        using var kiosk = hall.Terminal("kiosk-1");
        using var display = hall.Terminal("display-1");
        using var first = await hall.ClerkAsync(1, "1");
        using var second = await hall.ClerkAsync(2, "2");
        var ticket = (await kiosk.TakeAsync(new { item = QueueHall.Household, further = new[] { QueueHall.IdCard } }))["ticket"];
        await first.CallAsync("1");
        await using var live = display.FollowAsync(Events).GetAsyncEnumerator(TestContext.Current.CancellationToken);
        (await live.MoveNextAsync()).ShouldBeTrue();
        await first.ServeAsync("1", ticket);

        var seen = new List<BoardItem>();
        while (seen.Count < 3 && await live.MoveNextAsync())
            seen.Add(live.Current);
        seen.Select(item => (item.Type, item.Id.Length > 0)).ShouldBe([("service.started", true), ("service.finished", false), ("ticket.continued", true)]);

        (await second.CallAsync("2")).ShouldBe(ticket);
        await second.ServeAsync("2", ticket);
    }

    private static async Task<List<(string Id, string Ticket)>> CallsAsync(IAsyncEnumerator<BoardItem> stream, int count)
    {
        var calls = new List<(string, string)>();
        while (calls.Count < count && await stream.MoveNextAsync())
        {
            if (stream.Current.Type == "ticket.called")
                calls.Add((stream.Current.Id, (string)stream.Current.Data!["ticket"]!));
        }

        return calls;
    }
}
