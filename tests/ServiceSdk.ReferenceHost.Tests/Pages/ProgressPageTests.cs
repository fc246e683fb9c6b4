using ServiceSdk.ReferenceHost.Tests.Hosts;
using ServiceSdk.ReferenceHost.Tests.Visits;
using static Microsoft.Playwright.Assertions;

namespace ServiceSdk.ReferenceHost.Tests.Pages;

/// <summary>How far a case has come, as who scans a paper's QR code sees it.</summary>
public sealed class ProgressPageTests(DemonstrationHost host) : IClassFixture<DemonstrationHost>
{
    [Fact]
    public async Task Progress_ByTheAddressOfAPaper_IsShownAndTheCodeLeavesTheAddress()
    {
        using var clerk = await host.StaffAsync("clerk", "1");
        var ticket = (await Visit.TakeTicketAsync(host, Visit.IdCard))["ticket"];
        await Visit.ServeAsync(clerk, ticket);
        var filed = await Visit.FileAsync(clerk, Visit.Renewal(ticket));
        await Visit.FinishAsync(clerk, ticket);
        await Eventually.ReadAsync(
            () => clerk.GetAsync($"cases/{filed["number"]}/progress", ("Progress-Code", filed["progressCode"])), found => found.Status == 200);

        await using var browser = await Browser.StartAsync();
        var page = await browser.OpenAsync(host.Process.Address, 800, 900);
        await page.GotoAsync($"/progress#{filed["number"]}.{filed["progressCode"]}");
        await Expect(page.Test("found")).ToBeVisibleAsync();
        await Expect(page.Locator("[aria-current='step']")).ToHaveTextAsync("已申请");
        await Expect(page.Test("words")).ToHaveTextAsync("已收到申请，尚未受理。");
        await Expect(page.Test("next")).ToHaveTextAsync("请等待通知，现在没有需要您办理的手续。");
        await Expect(page).ToHaveTitleAsync("办理进度");
        await page.Test("read-notices").ClickAsync();
        await Expect(page.Test("told")).ToHaveTextAsync("还没有通知。");
        await page.SaveAsync("progress.png");
        new Uri(page.Url).PathAndQuery.ShouldBe("/progress");
        new Uri(page.Url).Fragment.ShouldBe("");
        browser.Errors.ShouldBeEmpty();

        await page.Test("code").FillAsync("00000000");
        await page.Test("show").ClickAsync();
        await Expect(page.Test("notice")).ToBeVisibleAsync();
        await Expect(page.Locator("[data-found]")).ToBeHiddenAsync();
    }
}
