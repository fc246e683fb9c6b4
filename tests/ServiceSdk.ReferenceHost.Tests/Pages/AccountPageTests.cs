using Microsoft.Playwright;
using ServiceSdk.ReferenceHost.Tests.Access;
using ServiceSdk.ReferenceHost.Tests.Hosts;
using static Microsoft.Playwright.Assertions;

namespace ServiceSdk.ReferenceHost.Tests.Pages;

/// <summary>Accounts and terminals as the administrator keeps them, and a shared computer as its clerks leave and take it.</summary>
public sealed class AccountPageTests(DemonstrationHost host) : IClassFixture<DemonstrationHost>
{
    private const string Hall = DemonstrationHost.Hall;
    private const string NewClerk = "page-clerk";

    [Fact]
    public async Task Administrator_MakesAnAccountAndACode_AndBothAreUsed()
    {
        await using var browser = await Browser.StartAsync();
        var page = await SignInAsync(browser, "/accounts", "administrator");

        await page.Test("create-account").ClickAsync();
        await page.Test("ask-userName").FillAsync(NewClerk);
        await page.Test("ask-office").FillAsync(Hall);
        await page.Test("ask-tier").SelectOptionAsync("township");
        await page.Test("ask-confirm").ClickAsync();
        var password = await page.Test("given-secret").InnerTextAsync();
        var row = page.Locator($"[data-test='account-{NewClerk}']");
        await Expect(row.Locator("[data-test='account-state']")).ToHaveTextAsync("正常，未设密码");
        await Expect(row).ToContainTextAsync("窗口人员");
        await page.SaveAsync("accounts.png");

        await ChooseAsync(await browser.OpenAsync(host.Process.Address, 1440, 900), password);
        await page.ReloadAsync();
        await Expect(row.Locator("[data-test='account-state']")).ToHaveTextAsync("正常");
        await row.Locator("[data-test='disable']").ClickAsync();
        await Expect(row.Locator("[data-test='account-state']")).ToHaveTextAsync("已停用");

        await page.Test("offer-code").ClickAsync();
        await page.Test("ask-terminal").FillAsync("page-kiosk");
        await page.Test("ask-office").FillAsync(Hall);
        await page.Test("ask-post").FillAsync("kiosk-7");
        await page.Test("ask-confirm").ClickAsync();
        await Expect(page.Test("given")).ToContainTextAsync("10分钟内有效，只能用一次");
        var code = await page.Test("given-secret").InnerTextAsync();

        var device = await browser.OpenAsync(host.Process.Address, 1080, 1920);
        await device.GotoAsync("/enrol");
        await device.Test("code").FillAsync(code);
        await device.Test("enrol-by-code").ClickAsync();
        await device.WaitForURLAsync($"**/kiosk/{Hall}");
        browser.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task Sessions_Listed_AreEndedByTheirOwner()
    {
        await using var browser = await Browser.StartAsync();
        using var forgotten = await host.StaffAsync("reviewer");
        var page = await SignInAsync(browser, "/sessions", $"{Hall}-reviewer");
        await Expect(page.Test("session-current").Locator("[data-test='session-state']")).ToHaveTextAsync("当前登录");
        await page.SaveAsync("sessions.png");

        await page.Test("session-other").First.Locator("[data-test='end-session']").ClickAsync();

        await Expect(page.Test("session-other")).ToHaveCountAsync(0);
        await forgotten.ShouldBeSignedOutAsync();
        browser.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task Window_Locked_AsksForThePasswordAndGoesOn()
    {
        await using var browser = await Browser.StartAsync();
        var clerk = await new Desks(browser, host.Process.Address, host.SecretOf).SignInAsync("clerk");
        await Expect(clerk.Test("window-state")).ToHaveTextAsync("服务中");
        await clerk.Test("lock").ClickAsync();
        await Expect(clerk.Test("lock-screen")).ToBeVisibleAsync();
        await clerk.SaveAsync("locked.png");
        await clerk.Keyboard.PressAsync("Escape");
        await clerk.Keyboard.PressAsync("Escape");
        await Expect(clerk.Test("lock-screen")).ToBeVisibleAsync();

        await clerk.ReloadAsync();
        await clerk.Test("lock-user-name").FillAsync($"{Hall}-clerk");
        await clerk.Test("lock-password").FillAsync("wrong");
        await clerk.Test("unlock").ClickAsync();
        await Expect(clerk.Test("lock-notice")).ToContainTextAsync("用户名或密码不正确。");
        await clerk.Test("lock-password").FillAsync(host.SecretOf($"{Hall}-clerk"));
        await clerk.Test("unlock").ClickAsync();
        await Expect(clerk.Test("window-state")).ToHaveTextAsync("服务中");
        browser.Errors.ShouldBeEmpty();
    }

    /// <summary>Somebody at a page that sends who is not known to sign in.</summary>
    private async Task<IPage> SignInAsync(Browser browser, string path, string userName)
    {
        var page = await browser.OpenAsync(host.Process.Address, 1440, 900);
        await page.GotoAsync(path);
        await page.WaitForURLAsync("**/sign-in?**");
        await page.Test("user-name").FillAsync(userName);
        await page.Test("password").FillAsync(host.SecretOf(userName));
        await page.Test("sign-in").ClickAsync();
        await page.WaitForURLAsync($"**{path}");
        await Expect(page.Test("user")).ToHaveTextAsync(userName);
        return page;
    }

    /// <summary>The first sign-in leads to the choice of a password, and from there back to where it began.</summary>
    private static async Task ChooseAsync(IPage page, string password)
    {
        await page.GotoAsync("/sign-in");
        await page.Test("user-name").FillAsync(NewClerk);
        await page.Test("password").FillAsync(password);
        await page.Test("sign-in").ClickAsync();
        await page.WaitForURLAsync("**/password?**");
        await page.Test("user-name").FillAsync(NewClerk);
        await page.Test("password").FillAsync(password);
        await page.Test("new-password").FillAsync(NewStaff.Chosen);
        await page.Test("again").FillAsync(NewStaff.Chosen);
        await page.Test("change-password").ClickAsync();
        await page.WaitForURLAsync("**/sign-in?**");
        await page.Test("user-name").FillAsync(NewClerk);
        await page.Test("password").FillAsync(NewStaff.Chosen);
        await page.Test("sign-in").ClickAsync();
        await page.WaitForURLAsync("**/");
    }
}
