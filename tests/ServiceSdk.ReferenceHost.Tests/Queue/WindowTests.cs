using ServiceSdk.ReferenceHost.Tests.Hosts;

namespace ServiceSdk.ReferenceHost.Tests.Queue;

/// <summary>What a window does with a number in hand, and with itself, over REST; each test leaves the hall empty.</summary>
public sealed class WindowTests(QueueHall hall) : IClassFixture<QueueHall>
{
    private const string First = $"{QueueHall.Hall}/windows/1";
    private const string Second = $"{QueueHall.Hall}/windows/2";

    [Fact]
    public async Task Window_PausedAndClosed_CallsNothing()
    {
        using var clerk = await hall.ClerkAsync(1, "1");
        using var display = hall.Terminal("display-1");

        await clerk.PostAsync($"{First}/pause", new { }).IsRefusedAsync(400, "reason_missing", "没有写明理由。");
        await clerk.PostAsync($"{First}/pause", new { text = "业务学习" }).StandsAsync("paused");
        await clerk.PostAsync($"{First}/calls", new { }).IsRefusedAsync(409, "window_not_open", "本窗口已暂停。");
        var paused = (await display.GetAsync($"{QueueHall.Hall}/board")).Body!["paused"]![0]!;
        ((string?)paused["windowName"], (string?)paused["reason"]).ShouldBe(("1号窗口", "业务学习"));
        (await clerk.GetAsync(First))["pauseReason"].ShouldBe("业务学习");

        await clerk.PostAsync($"{First}/closing", new { }).StandsAsync("closed");
        await clerk.PostAsync($"{First}/closing", new { }).IsRefusedAsync(409, "window_not_open", "本窗口没有开放。");
        await clerk.PostAsync($"{First}/opening", new { }).StandsAsync("open");
        await clerk.PostAsync($"{Second}/opening", new { }).IsRefusedAsync(409, "window_of_other", "这不是您登录的窗口。");
    }

    [Fact]
    public async Task Window_PausedInWordsOfItsOwn_KeepsThemFromEveryDisplay()
    {
        using var clerk = await hall.ClerkAsync(1, "1");
        using var display = hall.Terminal("display-1");
        using var screen = hall.Terminal("screen-1");

        await clerk.PostAsync($"{First}/pause", new { text = "张三的孩子病了" }).StandsAsync("paused");

        (await clerk.GetAsync(First))["pauseReason"].ShouldBe("张三的孩子病了");
        (await screen.GetAsync(First))["pauseReason"].ShouldBe("暂停办理，请稍候");
        ((string?)(await display.GetAsync($"{QueueHall.Hall}/board")).Body!["paused"]![0]!["reason"]).ShouldBe("暂停办理，请稍候");
        await clerk.PostAsync($"{First}/opening", new { }).StandsAsync("open");
    }

    [Fact]
    public async Task Number_Called_IsRecalledUpToTheLimitThenAbsent()
    {
        using var kiosk = hall.Terminal("kiosk-1");
        using var clerk = await hall.ClerkAsync(1, "1");
        var number = (await kiosk.TakeAsync(QueueHall.Household))["number"];
        var ticket = await clerk.CallAsync("1");

        var recalled = await clerk.PostAsync($"{First}/recalls", new { ticket });
        (recalled.Status, recalled["number"], (int?)recalled.Body!["recall"]).ShouldBe((200, number, 1));
        await clerk.PostAsync($"{First}/recalls", new { ticket }).IsRefusedAsync(409, "recalls_used", $"{number}号已重呼1次。");
        await clerk.PostAsync($"{First}/closing", new { }).IsRefusedAsync(409, "window_busy", $"1号窗口正在办理{number}号。");
        await clerk.PostAsync($"{First}/recalls", new { }).IsRefusedAsync(404, "ticket_unknown", "没有这张号票。");

        await clerk.PostAsync($"{First}/absences", new { ticket }).StandsAsync("noShow");
        var aside = (await clerk.GetAsync(First)).Body!["aside"]!.AsArray().ShouldHaveSingleItem()!;
        ((string?)aside["number"], (string?)aside["state"]).ShouldBe((number, "noShow"));
        await clerk.PostAsync($"{QueueHall.Hall}/tickets/{ticket}/cancellation", new { }).StandsAsync("cancelled");
    }

    [Fact]
    public async Task Number_InService_IsHeldAndComesBack()
    {
        using var kiosk = hall.Terminal("kiosk-1");
        using var clerk = await hall.ClerkAsync(1, "1");
        await kiosk.TakeAsync(QueueHall.Household);
        var ticket = await clerk.CallAsync("1");
        (await clerk.PostAsync($"{First}/services", new { ticket })).Status.ShouldBe(201);

        await clerk.PostAsync($"{First}/holds", new { ticket, minutes = 2_000 }).IsRefusedAsync(400, "hold_invalid", "挂起时间应大于零、不超过一天。");
        await clerk.PostAsync($"{First}/holds", new { ticket }).StandsAsync("held");
        (await clerk.GetAsync(First)).Body!["inHand"].ShouldBeNull();

        await clerk.PostAsync($"{QueueHall.Hall}/tickets/{ticket}/resumption", new { }).StandsAsync("waiting");
        (await clerk.CallAsync("1")).ShouldBe(ticket);
        await clerk.ServeAsync("1", ticket);
    }

    [Theory]
    [InlineData("keepTime")]
    [InlineData("head")]
    [InlineData("tail")]
    public async Task Number_TransferredToReturn_ComesBackToTheWindowThatSentIt(string mode)
    {
        using var kiosk = hall.Terminal("kiosk-1");
        using var first = await hall.ClerkAsync(1, "1");
        using var second = await hall.ClerkAsync(2, "2");
        await kiosk.TakeAsync(QueueHall.Household);
        var ticket = await first.CallAsync("1");
        (await first.PostAsync($"{First}/services", new { ticket })).Status.ShouldBe(201);

        await first.PostAsync($"{First}/transfers", new { ticket, item = QueueHall.IdCard, mode, @return = true }).StandsAsync("waiting");
        (await second.CallAsync("2")).ShouldBe(ticket);
        (await second.PostAsync($"{Second}/services", new { ticket })).Status.ShouldBe(201);
        var done = await second.PostAsync($"{Second}/completions", new { ticket });
        (done["encounter"], done["next"]).ShouldBe(($"{ticket}-2", "普通家庭户立户"));

        await second.PostAsync($"{Second}/calls", new { }).IsRefusedAsync(409, "nothing_to_call", "现在没有本窗口可以叫的号。");
        (await first.CallAsync("1")).ShouldBe(ticket);
        await first.ServeAsync("1", ticket);
    }

    [Fact]
    public async Task Number_TransferredWhereNobodySits_StaysInHand()
    {
        using var kiosk = hall.Terminal("kiosk-1");
        using var clerk = await hall.ClerkAsync(1, "1");
        await kiosk.TakeAsync(QueueHall.Household);
        var ticket = await clerk.CallAsync("1");

        await Transfer(QueueHall.ResidencePermit).IsRefusedAsync(409, "line_closed", "“居住证”现在没有开放的窗口。");
        await Transfer("tn2018-110").IsRefusedAsync(422, "item_not_taken_here", "本大厅没有办理“工会服务卡申请”的窗口。");
        await Transfer("tn2018-999").IsRefusedAsync(404, "item_unknown", "服务事项目录中没有这个事项。");
        await clerk.PostAsync($"{First}/transfers", new { ticket, item = QueueHall.IdCard, mode = "sideways" })
            .IsRefusedAsync(400, "request_malformed", "请求内容无法读取。");
        await clerk.ServeAsync("1", ticket);

        Task<Reply> Transfer(string item) => clerk.PostAsync($"{First}/transfers", new { ticket, item, mode = "keepTime" });
    }

    [Fact]
    public async Task Visit_OfSeveralItems_GoesOnWithOneNumberOverTwoWindows()
    {
        using var kiosk = hall.Terminal("kiosk-1");
        using var first = await hall.ClerkAsync(1, "1");
        using var second = await hall.ClerkAsync(2, "2");
        var issued = await kiosk.TakeAsync(new { item = QueueHall.Household, further = new[] { QueueHall.IdCard } });
        ((string?)issued.Body!["further"]![0]).ShouldBe("居民身份证");
        var ticket = await first.CallAsync("1");

        (await first.PostAsync($"{First}/services", new { ticket })).Status.ShouldBe(201);
        (await first.PostAsync($"{First}/completions", new { ticket }))["next"].ShouldBe("居民身份证");
        (await second.CallAsync("2")).ShouldBe(ticket);
        await second.ServeAsync("2", ticket);

        (await kiosk.GetAsync($"{QueueHall.Hall}/tickets/{ticket}"))["state"].ShouldBe("finished");
    }

    [Fact]
    public async Task Line_WithoutAWindow_IsShownAsStrandedToStaffOnly()
    {
        using var kiosk = hall.Terminal("kiosk-1");
        using var screen = hall.Terminal("screen-1");
        using var clerk = await hall.ClerkAsync(1, "1");
        var ticket = (await kiosk.TakeAsync(QueueHall.ResidencePermit))["ticket"];

        var stranded = (await clerk.GetAsync(First)).Body!["stranded"]!.AsArray().ShouldHaveSingleItem()!;
        ((string?)stranded["name"], (int?)stranded["count"]).ShouldBe(("居住证", 1));
        (await screen.GetAsync(First)).Body!["stranded"].ShouldBeNull();
        await clerk.PostAsync($"{QueueHall.Hall}/tickets/{ticket}/cancellation", new { }).StandsAsync("cancelled");
    }

    [Fact]
    public async Task Encounter_EndedByATransfer_IsGradedLikeAnyOther()
    {
        using var kiosk = hall.Terminal("kiosk-1");
        using var screen = hall.Terminal("screen-1");
        using var first = await hall.ClerkAsync(1, "1");
        using var second = await hall.ClerkAsync(2, "2");
        await kiosk.TakeAsync(QueueHall.Household);
        var ticket = await first.CallAsync("1");
        (await first.PostAsync($"{First}/services", new { ticket })).Status.ShouldBe(201);
        await first.PostAsync($"{First}/transfers", new { ticket, item = QueueHall.IdCard, mode = "keepTime" }).StandsAsync("waiting");
        await second.ServeAsync("2", await second.CallAsync("2"));

        var graded = await screen.PostAsync($"{QueueHall.Hall}/encounters/{ticket}-1/evaluation", new { grade = 2 });

        (graded.Status, graded["encounter"]).ShouldBe((201, $"{ticket}-1"));
        hall.Journal.RecordsWith($"\"encounter\":\"{ticket}-1\",\"ticket\":\"{ticket}\",\"window\":\"1\"").ShouldBe(1);
    }
}
