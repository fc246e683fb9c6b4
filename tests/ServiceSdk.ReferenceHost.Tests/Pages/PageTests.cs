using Microsoft.Playwright;
using ServiceSdk.ReferenceHost.Tests.Hosts;
using ServiceSdk.ReferenceHost.Tests.Queue;
using ServiceSdk.ReferenceHost.Tests.Visits;
using static Microsoft.Playwright.Assertions;

namespace ServiceSdk.ReferenceHost.Tests.Pages;

/// <summary>The visit as people make it, in a real browser.</summary>
public sealed class PageTests(DemonstrationHost host) : IClassFixture<DemonstrationHost>
{
    private const string Hall = DemonstrationHost.Hall;

    [Fact]
    public async Task Visit_OnThePages_GoesFromTheCardToTheArchive()
    {
        await using var browser = await Browser.StartAsync();
        var desks = new Desks(browser, host.Process.Address, host.SecretOf);
        var kiosk = await desks.EnrolAsync("kiosk-1", $"/kiosk/{Hall}", 1080, 1920);
        var display = await desks.EnrolAsync("display-1", $"/display/{Hall}", 1920, 1080);
        var screen = await desks.EnrolAsync("screen-1", $"/screen/{Hall}/1", 1280, 800);
        var clerk = await desks.SignInAsync("clerk");
        await Expect(screen.Test("screen-idle")).ToBeVisibleAsync();

        var number = await TakeTicketAsync(kiosk);
        await Expect(clerk.Test("call-next")).ToBeVisibleAsync();
        await clerk.Test("call-next").ClickAsync();
        await Expect(clerk.Test("called-number")).ToHaveTextAsync(number);
        await Expect(clerk.Test("call-reason")).ToContainTextAsync("绿色通道号");
        await Expect(display.Test($"board-call-{number}")).ToHaveTextAsync($"{number}1号窗口");
        await Expect(display.Locator("[data-test='announcement']")).ToContainTextAsync($"请{number}号到1号窗口办理");
        await Expect(screen.Test("screen-number")).ToHaveTextAsync(number);

        await clerk.Test("start").ClickAsync();
        var filed = await FileAsync(clerk);
        await clerk.SaveAsync("window.png");
        await Desks.MoveAsync(clerk, "receive", "已收件");
        await Desks.MoveAsync(clerk, "accept", "已受理");
        await Desks.MoveAsync(clerk, "beginReview", "审查中");
        await desks.TakeStepAsync("reviewer", filed, "submitForDecision", "决定中");
        await desks.TakeStepAsync("approver", filed, "grant", "准予");
        await desks.TakeStepAsync("delivery", filed, "prepareDelivery", "待送达");
        await desks.TakeFeeAsync("delivery", filed);
        await desks.TakeStepAsync("delivery", filed, "pickUp", "已送达|已办结");

        // The host closes what was delivered, by itself.
        await Eventually.ReadAsync(() => Task.FromResult(host.Journal.RecordsWith("\"trigger\":\"close\"")), closings => closings == 1);
        await desks.TakeStepAsync("archivist", filed, "archive", "已归档");

        await clerk.Test("finish").ClickAsync();
        await screen.Test("grade-1").ClickAsync();
        await Expect(screen.Test("screen-thanks")).ToHaveTextAsync("感谢您的评价");
        host.Journal.RecordsWith("evaluation.given").ShouldBe(1);
        await clerk.Test("look-up-number").FillAsync(filed);
        await clerk.Test("look-up").ClickAsync();
        await Expect(clerk.Test("case-state")).ToHaveTextAsync("已归档");
        await Expect(clerk.Test("next-role")).ToHaveCountAsync(0);
        browser.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task Card_OfWhoHasAnAppointment_IsOfferedCheckingInAndGivingItBack()
    {
        await using var browser = await Browser.StartAsync();
        var kiosk = await new Desks(browser, host.Process.Address, host.SecretOf).EnrolAsync("kiosk-1", $"/kiosk/{Hall}", 1280, 800);
        using var terminal = host.Terminal("kiosk-1");
        var card = await terminal.PostAsync($"halls/{Hall}/card-reads", new { });
        var booked = await terminal.PostAsync(
            $"halls/{Hall}/days/{QueueHall.Today}/appointments", new { item = Visit.IdCard, slot = QueueHall.LastSlot("23:30"), visitor = card["visitor"] });
        booked.Status.ShouldBe(201, booked.ToString());

        await kiosk.Test("card-read").ClickAsync();
        await Expect(kiosk.Test("own-23:30")).ToContainTextAsync("预约 居民身份证");
        await Expect(kiosk.Test("check-in")).ToHaveTextAsync("签到取号");
        await kiosk.Test("cancel-appointment").ClickAsync();
        await kiosk.Test("sure").ClickAsync();
        await Expect(kiosk.Test("told")).ToHaveTextAsync("预约已取消");
        browser.Errors.ShouldBeEmpty();
    }

    /// <summary>The card is laid, the item found by its department, the ticket taken.</summary>
    private static async Task<string> TakeTicketAsync(IPage kiosk)
    {
        await kiosk.Test("card-read").ClickAsync();
        await Expect(kiosk.Test("visitor")).ToHaveTextAsync("钱*，您好");
        await kiosk.Locator("[data-test^='department-']", new PageLocatorOptions { HasText = "公安局" }).ClickAsync();
        await Expect(kiosk.Test($"item-{Visit.IdCard}")).ToBeVisibleAsync();
        await kiosk.SaveAsync("kiosk.png");
        await kiosk.Test($"item-{Visit.IdCard}").ClickAsync();
        await Expect(kiosk.Test("confirm-name")).ToHaveTextAsync("核发常州市居民身份证");
        await Expect(kiosk.Test("class-green")).ToContainTextAsync("65周岁以上");
        await kiosk.Test("issue").ClickAsync();
        await Expect(kiosk.Test("ticket-print")).ToHaveTextAsync("请取走号票");
        return await kiosk.Test("ticket-number").InnerTextAsync();
    }

    /// <summary>The form is checked with gaps, filled, checked again and submitted.</summary>
    private static async Task<string> FileAsync(IPage clerk)
    {
        await Expect(clerk.Test("applicant-card")).ToContainTextAsync("3204**********0016");
        await clerk.Test("field-kind").SelectOptionAsync("renewal");
        await clerk.Test("check").ClickAsync();
        await Expect(clerk.Test("findings").Locator("li").First).ToBeVisibleAsync();
        await Expect(clerk.Test("finding-form_field_missing").First).ToContainTextAsync("请填写“联系电话”。");

        await clerk.Test("field-contactPhone").FillAsync(Visit.Phone);
        await clerk.Test("field-hardship").SelectOptionAsync("false");
        await AskRegistryAsync(clerk);
        foreach (var material in new[] { "fingerprints", "photo", "old-card" })
            await clerk.Test($"material-{material}").CheckAsync();
        await clerk.Test("check").ClickAsync();
        await Expect(clerk.Test("check-passed")).ToContainTextAsync("预审通过，可以提交申报");
        await clerk.SaveAsync("filing.png");
        await clerk.Test("submit").ClickAsync();
        await Expect(clerk.Test("case-state")).ToHaveTextAsync("已申报");
        return await clerk.Test("case-number").InnerTextAsync();
    }

    /// <summary>A registry's record in place of the household register, once the applicant consents.</summary>
    private static async Task AskRegistryAsync(IPage clerk)
    {
        await clerk.Test("shared-household-register").ClickAsync();
        await clerk.Test("ask-confirm").ClickAsync();
        await Expect(clerk.Test("wrong-consented")).ToHaveTextAsync("请选择。");
        await clerk.Test("ask-consented").SelectOptionAsync("true");
        await clerk.Test("ask-confirm").ClickAsync();
        await Expect(clerk.Test("shared-household-register-told")).ToContainTextAsync("示例");
    }
}
