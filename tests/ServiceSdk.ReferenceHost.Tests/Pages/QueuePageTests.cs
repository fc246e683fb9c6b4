using Microsoft.Playwright;
using ServiceSdk.ReferenceHost.Tests.Hosts;
using ServiceSdk.ReferenceHost.Tests.Queue;
using static Microsoft.Playwright.Assertions;

namespace ServiceSdk.ReferenceHost.Tests.Pages;

/// <summary>The queue as clerks and citizens work it, in a real browser.</summary>
public sealed class QueuePageTests(QueueHall hall) : IClassFixture<QueueHall>
{
    [Fact]
    public async Task Number_OverTwoWindows_IsRecalledAbsentHeldTransferredAndServed()
    {
        await using var browser = await Browser.StartAsync();
        var desks = new Desks(browser, hall.Address, static _ => MadeHall.Secret);
        var kiosk = await desks.EnrolAsync("kiosk-1", $"/kiosk/{Desks.Hall}", 1080, 1920);
        var display = await desks.EnrolAsync("display-1", $"/display/{Desks.Hall}", 1920, 1080);
        var screen = await desks.EnrolAsync("screen-1", $"/screen/{Desks.Hall}/1", 1280, 800);
        var first = await desks.SignInAsync("clerk-1", "1");
        var second = await desks.SignInAsync("clerk-2", "2");
        await Expect(first.Test("window-state")).ToHaveTextAsync("服务中");

        var number = await TakeTicketAsync(kiosk, QueueHall.Household, QueueHall.IdCard);
        await CallAsync(first, number);
        await Expect(first.Test("ticket-further")).ToHaveTextAsync("接着办理：居民身份证");
        await Expect(Announced(display, number, "1号窗口")).ToHaveCountAsync(1);
        await first.Test("recall").ClickAsync();
        await Expect(Announced(display, number, "1号窗口")).ToHaveCountAsync(2);
        await first.Test("recall").ClickAsync();
        await Expect(first.Test("queue-notice")).ToContainTextAsync($"{number}号已重呼1次。");
        await first.Test("absent").ClickAsync();
        await Expect(first.Test($"aside-{number}")).ToContainTextAsync("过号");

        await FindAtKioskAsync(kiosk, number);
        await kiosk.Test("rejoin").ClickAsync();
        await Expect(kiosk.Test("told")).ToHaveTextAsync($"{number}号已重新排队");
        await kiosk.Test("told-done").ClickAsync();

        await CallAsync(first, number);
        await first.Test("start").ClickAsync();
        await first.Test("hold").ClickAsync();
        await first.Test("ask-confirm").ClickAsync();
        await first.Test($"aside-{number}").ClickAsync();
        await Expect(first.Test("found-state")).ToHaveTextAsync("挂起");
        await first.Test("found-resumption").ClickAsync();
        await Expect(first.Test("found-state")).ToHaveTextAsync("等候");

        await CallAsync(first, number);
        await first.Test("start").ClickAsync();
        await Expect(first.Test("finish")).ToBeVisibleAsync();
        await first.Test("transfer").ClickAsync();
        await first.Test("ask-line").SelectOptionAsync("2");
        await first.Test("ask-item").SelectOptionAsync(QueueHall.IdCard);
        await first.Test("ask-return").CheckAsync();
        await first.Test("ask-confirm").ClickAsync();
        await screen.Test("grade-1").ClickAsync();
        await Expect(screen.Test("screen-thanks")).ToBeVisibleAsync();

        await CallAsync(second, number);
        await ServeAsync(second);
        await Expect(second.Test("in-hand")).ToHaveTextAsync("上一号接着等候办理：普通家庭户立户");
        await CallAsync(first, number);
        await ServeAsync(first);
        await Expect(first.Test("in-hand")).ToHaveTextAsync("上一号接着等候办理：居民身份证");
        await CallAsync(second, number);
        await ServeAsync(second);
        await Expect(second.Test("in-hand")).ToHaveTextAsync("当前没有号");
        browser.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task Windows_CallingInTheSameSecond_AreBothShownAndSpoken()
    {
        await using var browser = await Browser.StartAsync();
        var desks = new Desks(browser, hall.Address, static _ => MadeHall.Secret);
        var display = await desks.EnrolAsync("display-1", $"/display/{Desks.Hall}", 1920, 1080);
        var first = await desks.SignInAsync("clerk-1", "1");
        var second = await desks.SignInAsync("clerk-2", "2");
        using var kiosk = hall.Terminal("kiosk-1");
        string[] numbers = [(await kiosk.TakeAsync(QueueHall.Household))["number"], (await kiosk.TakeAsync(QueueHall.Household))["number"]];

        await Task.WhenAll(first.Test("call-next").ClickAsync(), second.Test("call-next").ClickAsync());

        foreach (var number in numbers)
        {
            await Expect(display.Test($"board-call-{number}")).ToBeVisibleAsync();
            await Expect(display.Locator("[data-test='announcement'] p", new PageLocatorOptions { HasText = $"请{number}号到" })).ToHaveCountAsync(1);
        }

        await ServeAsync(first);
        await ServeAsync(second);
        browser.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task Window_PausedClosedAndOpenedByKeyboard_SaysSoToAll()
    {
        await using var browser = await Browser.StartAsync();
        var desks = new Desks(browser, hall.Address, static _ => MadeHall.Secret);
        var kiosk = await desks.EnrolAsync("kiosk-1", $"/kiosk/{Desks.Hall}", 1280, 800);
        var display = await desks.EnrolAsync("display-1", $"/display/{Desks.Hall}", 1920, 1080);
        var screen = await desks.EnrolAsync("screen-1", $"/screen/{Desks.Hall}/1", 1280, 800);
        var clerk = await desks.SignInAsync("clerk-1");
        using var terminal = hall.Terminal("kiosk-1");
        var stranded = await terminal.TakeAsync(QueueHall.ResidencePermit);
        await Expect(clerk.Test("stranded")).ToContainTextAsync("居住证（1人等候）");

        await clerk.Test("pause-window").PressAsync("Enter");
        await clerk.Test("ask-text").SelectOptionAsync("系统维护");
        await clerk.Test("ask-confirm").PressAsync("Enter");
        await Expect(clerk.Test("window-state")).ToHaveTextAsync("暂停：系统维护");
        await Expect(display.Test("board-paused")).ToHaveTextAsync("1号窗口：系统维护");
        await Expect(display.Locator("body")).Not.ToContainTextAsync("没有窗口办理");
        await Expect(screen.Test("screen-idle")).ToHaveTextAsync("系统维护");
        await clerk.Test("resume-window").PressAsync("Enter");
        await Expect(clerk.Test("call-next")).ToBeVisibleAsync();
        await clerk.Test("close-window").PressAsync("Enter");
        await Expect(screen.Test("screen-idle")).ToHaveTextAsync("本窗口未开放");
        await clerk.Test("open-window").PressAsync("Enter");
        await Expect(clerk.Test("window-state")).ToHaveTextAsync("服务中");

        await FindAtKioskAsync(kiosk, stranded["number"]);
        await kiosk.Test("cancel").ClickAsync();
        await Expect(kiosk.Test("sure-title")).ToHaveTextAsync($"确定取消{stranded["number"]}号吗？");
        await kiosk.Test("sure").ClickAsync();
        await Expect(kiosk.Test("told")).ToHaveTextAsync($"{stranded["number"]}号已取消");
        await Expect(clerk.Test("stranded")).ToHaveCountAsync(0);
        browser.Errors.ShouldBeEmpty();
    }

    private static ILocator Announced(IPage display, string number, string window) =>
        display.Locator("[data-test='announcement'] p", new PageLocatorOptions { HasText = $"请{number}号到{window}办理" });

    private static async Task CallAsync(IPage clerk, string number)
    {
        await clerk.Test("call-next").ClickAsync();
        await Expect(clerk.Test("called-number")).ToHaveTextAsync(number);
    }

    private static async Task ServeAsync(IPage clerk)
    {
        await clerk.Test("start").ClickAsync();
        await clerk.Test("finish").ClickAsync();
        await Expect(clerk.Test("call-next")).ToBeVisibleAsync();
    }

    /// <summary>Two items on one ticket, found by searching.</summary>
    private static async Task<string> TakeTicketAsync(IPage kiosk, string item, string further)
    {
        await kiosk.Test("no-card").ClickAsync();
        await ChooseAsync(kiosk, item);
        await kiosk.Test("more").ClickAsync();
        await ChooseAsync(kiosk, further);
        await Expect(kiosk.Test($"earlier-{item}")).ToBeVisibleAsync();
        await kiosk.Test("issue").ClickAsync();
        var number = await kiosk.Test("ticket-number").InnerTextAsync();
        await kiosk.Test("done").ClickAsync();
        return number;
    }

    private static async Task ChooseAsync(IPage kiosk, string item)
    {
        await kiosk.Test("department-1").ClickAsync();
        await kiosk.Test($"item-{item}").ClickAsync();
        await Expect(kiosk.Test("issue")).ToBeVisibleAsync();
    }

    private static async Task FindAtKioskAsync(IPage kiosk, string number)
    {
        await kiosk.Test("with-number").ClickAsync();
        foreach (var key in number)
            await kiosk.Test($"key-{key}").ClickAsync();
        await kiosk.Test("find-number").ClickAsync();
        await Expect(kiosk.Test($"own-{number}")).ToBeVisibleAsync();
    }
}
