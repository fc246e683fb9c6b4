using ServiceSdk.ReferenceHost.Tests.Hosts;

namespace ServiceSdk.ReferenceHost.Tests.Queue;

/// <summary>What becomes of a ticket no window has in hand, over REST; each test leaves the hall empty.</summary>
public sealed class StandingTests(QueueHall hall) : IClassFixture<QueueHall>
{
    private const string Tickets = $"{QueueHall.Hall}/tickets";

    [Fact]
    public async Task Ticket_Cancelled_IsOutOfLineForGood()
    {
        using var kiosk = hall.Terminal("kiosk-1");
        var (ticket, number) = await TakeAsync(kiosk);

        await kiosk.PostAsync($"{Tickets}/{ticket}/cancellation", new { }).StandsAsync("cancelled");

        await kiosk.PostAsync($"{Tickets}/{ticket}/cancellation", new { })
            .IsRefusedAsync(409, "ticket_wrong_state", $"{number}号现在是“已取消”状态，不能这样操作。");
        await kiosk.PostAsync($"{Tickets}/none/cancellation", new { }).IsRefusedAsync(404, "ticket_unknown", "没有这张号票。");
    }

    [Fact]
    public async Task Ticket_FoundByItsPrintedNumber_IsTheOneOfToday()
    {
        using var kiosk = hall.Terminal("kiosk-1");
        var (ticket, number) = await TakeAsync(kiosk);

        var found = await kiosk.GetAsync($"{Tickets}?number={number.ToLowerInvariant()}");

        (found.Status, found["ticket"], found["state"]).ShouldBe((200, ticket, "waiting"));
        await kiosk.GetAsync($"{Tickets}?number=Z999").IsRefusedAsync(404, "number_unknown", "今天没有这个号。");
        await kiosk.PostAsync($"{Tickets}/{ticket}/cancellation", new { }).StandsAsync("cancelled");
    }

    [Fact]
    public async Task Ticket_Held_IsNotCalledUntilItIsResumed()
    {
        using var kiosk = hall.Terminal("kiosk-1");
        using var clerk = await hall.ClerkAsync(1, "1");
        var (ticket, number) = await TakeAsync(kiosk);

        await clerk.PostAsync($"{Tickets}/{ticket}/hold", new { minutes = 0 }).IsRefusedAsync(400, "hold_invalid", "挂起时间应大于零、不超过一天。");
        await clerk.PostAsync($"{Tickets}/{ticket}/hold", new { minutes = 30 }).StandsAsync("held");
        await clerk.PostAsync($"{QueueHall.Hall}/windows/1/calls", new { }).IsRefusedAsync(409, "nothing_to_call", "现在没有本窗口可以叫的号。");
        await clerk.PostAsync($"{Tickets}/{ticket}/hold", new { }).IsRefusedAsync(409, "ticket_wrong_state", $"{number}号现在是“挂起”状态，不能这样操作。");

        await clerk.PostAsync($"{Tickets}/{ticket}/resumption", new { }).StandsAsync("waiting");
        await clerk.ServeAsync("1", await clerk.CallAsync("1"));
        await clerk.PostAsync($"{Tickets}/{ticket}/resumption", new { }).IsRefusedAsync(409, "ticket_wrong_state", $"{number}号现在是“已完成”状态，不能这样操作。");
    }

    [Fact]
    public async Task Class_ChangedByStaff_NeedsItsReasonAndCase()
    {
        using var kiosk = hall.Terminal("kiosk-1");
        using var clerk = await hall.ClerkAsync(1, "1");
        var (ticket, _) = await TakeAsync(kiosk);

        await Edit(new { @class = "green" }).IsRefusedAsync(400, "class_reason_missing", "优先取号必须有理由。");
        await Edit(new { @class = "golden", classReason = "vip" }).IsRefusedAsync(404, "class_unknown", "本大厅没有这个类别。");
        await Edit(new { @class = "returning", classReason = "notice" }).IsRefusedAsync(400, "case_missing", "补件、取件的号必须对应一个办件。");
        await Edit(new { @class = "green", classReason = "pregnant" }).StandsAsync("waiting");

        (await clerk.GetAsync($"{Tickets}/{ticket}"))["class"].ShouldBe("green");
        await clerk.PostAsync($"{Tickets}/{ticket}/cancellation", new { }).StandsAsync("cancelled");

        Task<Reply> Edit(object body) => clerk.PostAsync($"{Tickets}/{ticket}/class", body);
    }

    [Fact]
    public async Task Ticket_AbsentOnceAndTwice_RejoinsThenIsReactivatedWithAReason()
    {
        using var kiosk = hall.Terminal("kiosk-1");
        using var clerk = await hall.ClerkAsync(1, "1");
        var (ticket, number) = await TakeAsync(kiosk);
        await clerk.CallAsync("1");
        await clerk.PostAsync($"{QueueHall.Hall}/windows/1/absences", new { ticket }).StandsAsync("noShow");

        await kiosk.PostAsync($"{Tickets}/{ticket}/rejoining", new { }).StandsAsync("waiting");
        await kiosk.PostAsync($"{Tickets}/{ticket}/rejoining", new { })
            .IsRefusedAsync(409, "ticket_wrong_state", $"{number}号现在是“等候”状态，不能这样操作。");
        (await clerk.CallAsync("1")).ShouldBe(ticket);
        await clerk.PostAsync($"{QueueHall.Hall}/windows/1/absences", new { ticket }).StandsAsync("expired");

        await kiosk.PostAsync($"{Tickets}/{ticket}/rejoining", new { })
            .IsRefusedAsync(409, "ticket_wrong_state", $"{number}号现在是“已失效”状态，不能这样操作。");
        await clerk.PostAsync($"{Tickets}/{ticket}/reactivation", new { }).IsRefusedAsync(400, "reason_missing", "没有写明理由。");
        await clerk.PostAsync($"{Tickets}/{ticket}/reactivation", new { text = "在厕所，没有听到" }).StandsAsync("waiting");
        await clerk.ServeAsync("1", await clerk.CallAsync("1"));
    }

    [Fact]
    public async Task Key_UsedAgain_GivesTheFirstAnswer()
    {
        using var kiosk = hall.Terminal("kiosk-1");
        var (ticket, _) = await TakeAsync(kiosk);
        var key = Guid.NewGuid();

        await kiosk.PostAsync($"{Tickets}/{ticket}/cancellation", new { }, key).StandsAsync("cancelled");
        await kiosk.PostAsync($"{Tickets}/{ticket}/cancellation", new { }, key).StandsAsync("cancelled");
        await kiosk.PostAsync($"{Tickets}/{ticket}/rejoining", new { }, key)
            .IsRefusedAsync(422, "idempotency_key_reused", "这个请求编号已经用于另一项操作。");
    }

    private static async Task<(string Ticket, string Number)> TakeAsync(HallClient kiosk)
    {
        var issued = await kiosk.TakeAsync(QueueHall.Household);
        return (issued["ticket"], issued["number"]);
    }
}
