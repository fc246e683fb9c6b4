using Microsoft.Playwright;
using ServiceSdk.ReferenceHost.Tests.Hosts;
using ServiceSdk.ReferenceHost.Tests.Pages;
using static Microsoft.Playwright.Assertions;

namespace ServiceSdk.ReferenceHost.Tests.Access.Identity;

/// <summary>The same in a browser, whose rules for cookies of other sites decide whether it works at all.</summary>
public sealed class ProvedPageTests(IdentityHall hall) : IClassFixture<IdentityHall>
{
    private const string Manager = "320402006-1-manager";

    [Fact]
    public async Task Manager_BoundOnThePage_SignsInByTheProviderAndAStrangerIsToldWhyNot()
    {
        await using var browser = await Browser.StartAsync();
        var administrator = await OpenAsync(browser);
        await administrator.Test("user-name").FillAsync("320402006-1-administrator");
        await administrator.Test("password").FillAsync(MadeHall.Secret);
        await administrator.Test("sign-in").ClickAsync();
        var row = administrator.Locator($"[data-test='account-{Manager}']");
        await row.Locator("[data-test='bind']").ClickAsync();
        await administrator.Test("ask-subject").FillAsync("staff-page");
        await administrator.Test("ask-confirm").ClickAsync();
        await Expect(row.Locator("[data-test='account-state']")).ToHaveTextAsync("正常，已绑定统一身份");

        hall.Issuer.Person = "staff-page";
        var manager = await OpenAsync(browser);
        await manager.Test("prove").ClickAsync();
        await manager.WaitForURLAsync("**/accounts");
        await Expect(manager.Test("user")).ToHaveTextAsync(Manager);

        hall.Issuer.Person = "staff-stranger";
        var stranger = await OpenAsync(browser);
        await stranger.Test("prove").ClickAsync();
        await Expect(stranger.Test("notice")).ToContainTextAsync("您的统一身份没有绑定本系统的账号。");
        browser.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task Window_Locked_GoesOnByTheProvider()
    {
        await hall.BindAsync("320402006-1-clerk-1", "staff-clerk");
        hall.Issuer.Person = "staff-clerk";
        await using var browser = await Browser.StartAsync();
        var clerk = await OpenAsync(browser, "/window/320402006-1/1");
        await clerk.Test("prove").ClickAsync();
        await Expect(clerk.Test("window-state")).ToHaveTextAsync("服务中");
        await clerk.Test("lock").ClickAsync();
        await clerk.Test("unlock-by-provider").ClickAsync();
        await clerk.Test("prove").ClickAsync();
        await Expect(clerk.Test("window-state")).ToHaveTextAsync("服务中");
        await Expect(clerk.Test("lock-screen")).ToHaveCountAsync(0);
        browser.Errors.ShouldBeEmpty();
    }

    private async Task<IPage> OpenAsync(Browser browser, string target = "/accounts")
    {
        var page = await browser.OpenAsync(hall.Address, 1440, 900);
        await page.GotoAsync($"/sign-in?returnUrl={target}");
        return page;
    }
}
