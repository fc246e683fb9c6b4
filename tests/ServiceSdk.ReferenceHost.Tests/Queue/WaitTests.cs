using System.Text.Json.Nodes;
using ServiceSdk.ReferenceHost.Tests.Hosts;

namespace ServiceSdk.ReferenceHost.Tests.Queue;

/// <summary>How long it will take, over REST: on the ticket, of a waiting one, and of a line before anybody takes one.</summary>
public sealed class WaitTests(QueueHall hall) : IClassFixture<QueueHall>
{
    [Fact]
    public async Task Wait_IsToldOnTheTicketAndFollowsTheLine()
    {
        using var kiosk = hall.Terminal("kiosk-1");
        using var clerk = await hall.ClerkAsync(1, "1");

        var first = await kiosk.TakeAsync(QueueHall.Household);
        Wait(first).ShouldBe((0, "即将叫号"));
        ((bool)first.Body!["late"]!).ShouldBeFalse();
        await clerk.CallAsync("1");

        await kiosk.TakeAsync(QueueHall.Household);
        var third = await kiosk.TakeAsync(QueueHall.Household);
        Wait(third).Ahead.ShouldBe(1);
        Wait(third).Text.ShouldEndWith("分钟");
        third.Body!["wait"]!["p90"]!.GetValue<long>().ShouldBeGreaterThan(third.Body!["wait"]!["p50"]!.GetValue<long>());
        await clerk.ServeAsync("1", first["ticket"]);

        var called = await clerk.CallAsync("1");
        Wait(await kiosk.GetAsync($"{QueueHall.Hall}/tickets/{third["ticket"]}")).Ahead.ShouldBe(0);
        (await kiosk.GetAsync($"{QueueHall.Hall}/tickets/{called}")).Body!["wait"].ShouldBeNull();

        foreach (var lines in new[] { (await kiosk.GetAsync(QueueHall.Hall)).Body!["lines"]!, (await kiosk.GetAsync($"{QueueHall.Hall}/board")).Body!["waiting"]! })
        {
            ((string)lines[0]!["wait"]!).ShouldEndWith("分钟");
            lines[2]!["wait"].ShouldBeNull("nobody sits at its window");
        }
    }

    private static (int Ahead, string Text) Wait(Reply reply)
    {
        var wait = reply.Body!["wait"].ShouldNotBeNull().AsObject();
        return ((int)wait["ahead"]!, (string)wait["text"]!);
    }
}
