using ServiceSdk.ReferenceHost.Tests.Hosts;

namespace ServiceSdk.ReferenceHost.Tests.Queue;

/// <summary>Agents, pre-printed numbers and a day that is over, over REST.</summary>
public sealed class IssuingTests(QueueHall hall) : IClassFixture<QueueHall>
{
    [Fact]
    public async Task Agent_WithAllTicketsInUse_GetsNoMoreUntilOneIsCancelled()
    {
        using var kiosk = hall.Terminal("kiosk-1");
        var body = new { item = QueueHall.Household, agent = "agent-7" };
        var ticket = (await kiosk.TakeAsync(body))["ticket"];

        await kiosk.PostAsync($"{QueueHall.Hall}/tickets", body).IsRefusedAsync(409, "agent_quota_used", "代办员同时最多持有1个号。");
        await kiosk.PostAsync($"{QueueHall.Hall}/tickets/{ticket}/cancellation", new { }).StandsAsync("cancelled");
        await kiosk.TakeAsync(body);
    }

    [Fact]
    public async Task EmergencyNumber_EnteredAfterwards_StandsByTheTimeItWasHandedOut()
    {
        using var clerk = await hall.ClerkAsync(1, "1");
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();

        var entered = await Enter(901, now);
        (entered.Status, entered["number"]).ShouldBe((201, "A901"), entered.ToString());
        await Enter(901, now).IsRefusedAsync(409, "number_taken", "A901号今天已经登记。");
        await Enter(17, now).IsRefusedAsync(400, "emergency_number_invalid", "应急号应在900至999之间。");
        await Enter(902, now + 3_600_000).IsRefusedAsync(400, "taken_at_invalid", "取号时间应在今天，且不晚于现在。");
        await clerk.PostAsync($"{QueueHall.Hall}/emergency-tickets", new { number = 903 }).IsRefusedAsync(400, "request_malformed", "请求内容无法读取。");

        Task<Reply> Enter(int number, long takenAt) =>
            clerk.PostAsync($"{QueueHall.Hall}/emergency-tickets", new { ticket = new { item = QueueHall.Household }, number, takenAt });
    }

    [Fact]
    public async Task Text_LongerThanADisplayShows_IsRefused()
    {
        using var kiosk = hall.Terminal("kiosk-1");
        using var clerk = await hall.ClerkAsync(1, "1");
        await kiosk.PostAsync($"{QueueHall.Hall}/tickets", new { item = QueueHall.Household, agent = new string('a', 501) })
            .IsRefusedAsync(400, "request_malformed", "请求内容无法读取。");
        await clerk.PostAsync($"{QueueHall.Hall}/windows/1/pause", new { text = new string('忙', 501) })
            .IsRefusedAsync(400, "request_malformed", "请求内容无法读取。");
    }
}
