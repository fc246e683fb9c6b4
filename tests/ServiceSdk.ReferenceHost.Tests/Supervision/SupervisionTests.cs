using Microsoft.Playwright;
using ServiceSdk.ReferenceHost.Tests.Hosts;
using ServiceSdk.ReferenceHost.Tests.Pages;
using ServiceSdk.ReferenceHost.Tests.Visits;
using static Microsoft.Playwright.Assertions;

namespace ServiceSdk.ReferenceHost.Tests.Supervision;

/// <summary>电子监察, as a clerk and a supervisor meet it: over REST, and on the page.</summary>
public sealed class SupervisionTests(DemonstrationHost host) : IClassFixture<DemonstrationHost>
{
    private const string Hall = DemonstrationHost.Hall, Other = DemonstrationHost.OtherHall, District = "320402";

    [Fact]
    public async Task Card_Appealed_IsDecidedByASupervisor()
    {
        using var clerk = await host.StaffAsync("clerk", "1");
        using var supervisor = await host.StaffAsync("supervisor", hall: District);
        using var manager = await host.StaffAsync("manager");
        var (number, card) = await SecondNotice.GiveAsync(host, clerk);
        var line = await Eventually.ReadAsync(() => LineAsync(supervisor, $"offices/{District}/cards?colour=red&state=open", number), found => found is not null);
        (line!["card"], line["kind"], line["label"], line["office"], line["responsible"], line["item"]).ShouldBe(
            (card, "secondNotice", "再次告知补正", Hall, "001", "tn2018-083"));

        (await manager.PostAsync($"cases/{number}/cards/{card}/appeal", new { reason = "不是我" })).ShouldBeRefused(409, "card_of_other", "这张监察卡不是发给您的。");
        (await clerk.PostAsync($"cases/{number}/cards/none/appeal", new { reason = "系统停机" })).ShouldBeRefused(404, "card_unknown", "没有这张监察卡。");
        (await clerk.PostAsync($"cases/{number}/cards/{card}/appeal", new { })).ShouldBeRefused(400, "card_text_invalid", "理由应为1至500个字。");
        (await supervisor.PostAsync($"cases/{number}/cards/{card}/decision", new { withdrawn = true, reason = "属实" })).ShouldBeRefused(
            409, "card_not_appealed", "这张监察卡没有待处理的申诉。");
        var appealed = await clerk.PostAsync($"cases/{number}/cards/{card}/appeal", new { reason = "补交的照片确实模糊。" });
        (appealed.Status, appealed["state"], appealed["stateLabel"]).ShouldBe((200, "appealed", "申诉中"), appealed.ToString());

        (await clerk.PostAsync($"cases/{number}/cards/{card}/decision", new { withdrawn = true, reason = "属实" })).ShouldBeRefused(403, "forbidden", "没有这项操作的权限。");
        (await supervisor.PostAsync($"cases/{number}/cards/{card}/decision", new { reason = "属实" })).ShouldBeRefused(400, "request_malformed", "请求内容无法读取。");
        var decided = await supervisor.PostAsync($"cases/{number}/cards/{card}/decision", new { withdrawn = true, reason = "新交材料的问题，属实。" });
        (decided.Status, decided["state"], (string?)decided.Body!["verdict"]!["by"]).ShouldBe((200, "withdrawn", $"{District}-supervisor"), decided.ToString());
        await Eventually.ReadAsync(() => LineAsync(clerk, "cards?state=withdrawn", number), found => found is not null);

        var seen = (await supervisor.GetAsync($"cases/{number}/supervision")).Body!;
        ((string?)seen["stateLabel"], (string?)seen["responsible"]!["person"], seen["cards"]!.AsArray().Count).ShouldBe(("待补正", "001", 1));
        ((string?)seen["cards"]![0]!["evidence"]!["stream"], (int)seen["cards"]![0]!["evidence"]!["version"]!).ShouldBe(($"case/{number}", 5));
    }

    [Fact]
    public async Task Cards_OfAnotherOffice_AreNotShown()
    {
        using var manager = await host.StaffAsync("manager", hall: Other);
        using var supervisor = await host.StaffAsync("supervisor", hall: District);
        using var clerk = await host.StaffAsync("clerk", "1");
        var (number, _) = await SecondNotice.GiveAsync(host, clerk);
        await Eventually.ReadAsync(() => LineAsync(supervisor, $"offices/{Hall}/cards?item=tn2018-083", number), found => found is not null);
        (await LineAsync(manager, $"offices/{Other}/cards", number)).ShouldBeNull();
        (await LineAsync(supervisor, $"offices/{Other}/cards", number)).ShouldBeNull();
        (await LineAsync(manager, "cards", number)).ShouldBeNull();
        foreach (var office in new[] { Hall, District })
            (await manager.GetAsync($"offices/{office}/cards")).ShouldBeRefused(403, "forbidden", "没有这项操作的权限。");
        (await clerk.GetAsync($"offices/{Hall}/cards")).ShouldBeRefused(403, "forbidden", "没有这项操作的权限。");
    }

    [Fact]
    public async Task Cards_InParts_AreTheNewestFirst()
    {
        using var supervisor = await host.StaffAsync("supervisor", hall: District);
        using var clerk = await host.StaffAsync("clerk", "1");
        var (first, _) = await SecondNotice.GiveAsync(host, clerk);
        var (second, _) = await SecondNotice.GiveAsync(host, clerk);
        await Eventually.ReadAsync(() => LineAsync(supervisor, $"offices/{District}/cards", second), found => found is not null);
        var newest = (await supervisor.GetAsync($"offices/{District}/cards?size=1")).Body!;
        ((string?)newest["entries"]![0]!["number"]).ShouldBe(second);
        var next = (await supervisor.GetAsync($"offices/{District}/cards?size=1&after={Uri.EscapeDataString((string)newest["next"]!)}")).Body!;
        ((string?)next["entries"]![0]!["number"]).ShouldBe(first);
        (await supervisor.GetAsync($"offices/{District}/cards?size=0")).ShouldBeRefused(400, "page_size_invalid", "每页应为1至200条。");
    }

    [Fact]
    public async Task Case_InProcess_IsListedByItsLastDayWithWhoeverAnswers()
    {
        using var manager = await host.StaffAsync("manager");
        using var clerk = await host.StaffAsync("clerk", "1");
        var number = await FiledAsync(clerk);
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().ToOffset(TimeSpan.FromHours(8)).Date);
        var due = await Eventually.ReadAsync(
            () => LineAsync(manager, $"offices/{Hall}/due?by={today.AddDays(90):yyyy-MM-dd}&size=200", number), found => found is not null);
        (due!["office"], due["answering"], due["stateLabel"]).ShouldBe((Hall, "001", "已受理"));
        (await LineAsync(manager, $"offices/{Hall}/due?by={today.AddDays(-1):yyyy-MM-dd}", number)).ShouldBeNull();
        (await LineAsync(clerk, $"halls/{Hall}/cases?size=200", number))!["answering"].ShouldBe("001");
        (await LineAsync(clerk, $"offices/{Hall}/in-tray?size=200", number))!["answering"].ShouldBe("001");

        var away = await manager.PostAsync($"halls/{Hall}/roster/staff/001/absences", new { from = today, to = today.AddDays(1) });
        (away.Status, away["from"], away["to"]).ShouldBe((201, $"{today:yyyy-MM-dd}", $"{today.AddDays(1):yyyy-MM-dd}"), away.ToString());
        (await LineAsync(manager, $"offices/{Hall}/due?by={today.AddDays(90):yyyy-MM-dd}&size=200", number))!["answering"].ShouldBe($"{Hall}-manager");
        (await manager.GetAsync($"halls/{Hall}/roster")).Body!["staff"]![0]!["absences"]!.AsArray().Count.ShouldBe(1);
        (await manager.PostAsync($"halls/{Hall}/roster/staff/001/absences", new { from = today })).ShouldBeRefused(400, "request_malformed", "请求内容无法读取。");
        (await manager.PostAsync($"halls/{Hall}/roster/staff/001/absences", new { from = today, to = today })).ShouldBeRefused(
            409, "absence_overlaps", "001号人员这段时间已经登记离岗。");
        var back = await manager.DeleteAsync($"halls/{Hall}/roster/staff/001/absences/{today:yyyy-MM-dd}");
        (back.Status, back["to"]).ShouldBe((200, $"{today.AddDays(-1):yyyy-MM-dd}"), back.ToString());
    }

    [Fact]
    public async Task Case_HandedOverByTheManager_IsTheOthers()
    {
        using var manager = await host.StaffAsync("manager");
        using var clerk = await host.StaffAsync("clerk", "1");
        using var supervisor = await host.StaffAsync("supervisor", hall: District);
        var number = await FiledAsync(clerk);
        (await manager.PostAsync($"halls/{Hall}/roster/staff", new { userName = $"{Hall}-delivery", number = "002" })).Status.ShouldBe(201);

        var handed = await manager.PostAsync($"halls/{Hall}/cases/{number}/responsible", new { number = "002" });
        (handed.Status, handed["office"], handed["person"], handed["answering"]).ShouldBe((200, Hall, "002", "002"), handed.ToString());
        ((string?)(await supervisor.GetAsync($"cases/{number}/supervision")).Body!["responsible"]!["person"]).ShouldBe("002");
        (await clerk.PostAsync($"halls/{Hall}/cases/{number}/responsible", new { number = "001" })).ShouldBeRefused(
            409, "responsibility_of_other", "这个办件不由您负责。");
        (await manager.PostAsync($"halls/{Hall}/cases/{number}/responsible", new { })).ShouldBeRefused(404, "staff_unknown", "人员名册中没有这个人。");
    }

    [Fact]
    public async Task Page_OfAClerkAndASupervisor_TakesAnAppealToItsDecision()
    {
        using var filing = await host.StaffAsync("clerk", "1");
        var (number, card) = await SecondNotice.GiveAsync(host, filing);
        await Eventually.ReadAsync(() => LineAsync(filing, "cards", number), found => found is not null);
        await using var browser = await Browser.StartAsync();

        var clerk = await SignInAsync(browser, $"{Hall}-clerk");
        var own = clerk.Test("own").Locator($"[data-test='card-{number}-{card}']");
        await Expect(own).ToContainTextAsync("红牌");
        await Expect(clerk.Test("cards")).ToBeHiddenAsync();
        await own.Locator("[data-test='appeal']").ClickAsync();
        await clerk.Test("ask-reason").FillAsync("新交的照片模糊。");
        await clerk.Test("ask-confirm").ClickAsync();
        await Expect(own).ToContainTextAsync("申诉中");

        var supervisor = await SignInAsync(browser, $"{District}-supervisor");
        await supervisor.Test("filter-colour").SelectOptionAsync("red");
        await supervisor.Test("filter-apply").ClickAsync();
        await Expect(supervisor.Test("cards")).ToContainTextAsync(number);
        await supervisor.SaveAsync("supervision.png");
        await supervisor.Test("appeals").Locator($"[data-test='open-{number}']").ClickAsync();
        await Expect(supervisor.Test("clock-cure").Last).ToContainTextAsync("还剩");
        await Expect(supervisor.Test($"evidence-{card}")).ToContainTextAsync($"case/{number} 第5条");
        await supervisor.SaveAsync("supervision-case.png");
        await supervisor.Test("decide").ClickAsync();
        await supervisor.Test("ask-verdict").SelectOptionAsync("withdrawn");
        await supervisor.Test("ask-reason").FillAsync("属实。");
        await supervisor.Test("ask-confirm").ClickAsync();
        await Expect(supervisor.Test($"evidence-{card}").Locator("[data-test='card-state']")).ToHaveTextAsync("撤销");
        browser.Errors.ShouldBeEmpty();
    }

    private async Task<IPage> SignInAsync(Browser browser, string userName)
    {
        var page = await browser.OpenAsync(host.Process.Address, 1440, 900);
        await page.GotoAsync("/supervision");
        await page.WaitForURLAsync("**/sign-in?**");
        await page.Test("user-name").FillAsync(userName);
        await page.Test("password").FillAsync(host.SecretOf(userName));
        await page.Test("sign-in").ClickAsync();
        await page.WaitForURLAsync("**/supervision");
        await Expect(page.Test("user")).ToHaveTextAsync(userName);
        return page;
    }

    private async Task<string> FiledAsync(HallClient clerk)
    {
        var ticket = (await Visit.TakeTicketAsync(host, Visit.IdCard))["ticket"];
        await Visit.ServeAsync(clerk, ticket);
        var number = (await Visit.FileAsync(clerk, Visit.Renewal(ticket)))["number"];
        foreach (var move in (object[])[new { trigger = "receive", receiptPrinted = true }, new { trigger = "accept" }])
            (await clerk.PostAsync($"cases/{number}/moves", move)).Status.ShouldBe(200);
        await Visit.FinishAsync(clerk, ticket);
        return number;
    }

    private static async Task<IReadOnlyDictionary<string, string?>?> LineAsync(HallClient staff, string list, string number)
    {
        var page = await staff.GetAsync(list);
        page.Status.ShouldBe(200, page.ToString());
        return page.Body!["entries"]!.AsArray().FirstOrDefault(one => (string?)one!["number"] == number)?.AsObject()
            .Where(field => field.Value!.GetValueKind() == System.Text.Json.JsonValueKind.String).ToDictionary(field => field.Key, field => (string?)field.Value);
    }
}
