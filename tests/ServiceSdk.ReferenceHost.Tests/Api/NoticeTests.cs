using ServiceSdk.ReferenceHost.Tests.Hosts;
using ServiceSdk.ReferenceHost.Tests.Visits;

namespace ServiceSdk.ReferenceHost.Tests.Api;

/// <summary>通知 over REST, in a host that has the page alone.</summary>
public sealed class NoticeTests(DemonstrationHost host)
{
    private static readonly object Applicant = new { name = "张三", idNumber = "320402190001010024", phone = Visit.Phone, identityChecked = true };

    [Fact]
    public async Task Notice_OfACase_IsReadOnThePageAndSoDelivered()
    {
        var ticket = (await Visit.TakeTicketAsync(host, Visit.IdCard))["ticket"];
        using var clerk = await host.StaffAsync("clerk", "1");
        await Visit.ServeAsync(clerk, ticket);
        var filed = await Visit.FileAsync(clerk, Visit.Renewal(ticket, Applicant));
        await Visit.FinishAsync(clerk, ticket);
        var (number, code) = (filed["number"], ("Progress-Code", filed["progressCode"]));
        (await clerk.PostAsync($"cases/{number}/moves", new { trigger = "receive", receiptPrinted = true })).Status.ShouldBe(200);
        (await clerk.PostAsync($"cases/{number}/moves", new { trigger = "accept" })).Status.ShouldBe(200);

        var listed = await Eventually.ReadAsync(() => clerk.GetAsync($"cases/{number}/notices"), seen => (string?)seen.Body!.AsArray().FirstOrDefault()?["state"] == "sent");
        var notice = listed.Body!.AsArray().ShouldHaveSingleItem()!;
        ((string?)notice["title"], (string?)notice["channelLabel"], (string?)notice["stateLabel"]).ShouldBe(("受理通知", "站内", "已发送"));

        using var nobody = host.Anonymous();
        (await nobody.GetAsync($"cases/{number}/progress/notices", ("Progress-Code", "00000000"))).ShouldBeRefused(
            404, "case_unknown", "没有找到这个办件，或者查询码不对。");
        var read = await nobody.GetAsync($"cases/{number}/progress/notices", code);
        ((string?)read.Body![0]!["text"]).ShouldStartWith($"办件{number}已经受理，承诺");
        ((string?)read.Body[0]!["deliveredOn"]).ShouldNotBeNull();
        read.ToString().ShouldNotContain("张");
        ((string?)(await clerk.GetAsync($"cases/{number}/notices")).Body![0]!["proofLabel"]).ShouldBe("页面打开");

        var deliveries = $"cases/{number}/notices/{(string?)notice["notice"]}/deliveries";
        (await clerk.PostAsync(deliveries, new { proof = "handedOver" })).ShouldBeRefused(409, "notice_already_delivered", "这份通知已经送达。");
        (await clerk.PostAsync(deliveries, new { proof = "providerReceipt" })).ShouldBeRefused(400, "request_malformed", "请求内容无法读取。");
        (await clerk.PostAsync($"cases/{number}/notices/none/deliveries", new { proof = "handedOver" })).ShouldBeRefused(
            404, "notice_unknown", "这个办件没有这份通知。");
        await Eventually.ReadAsync(
            () => clerk.GetAsync($"offices/{DemonstrationHost.Hall}/notices?state=delivered&size=200"),
            seen => seen.Body!["entries"]!.AsArray().Any(one => (string?)one!["number"] == number));
    }

    [Fact]
    public async Task Hall_WithWordsAndHoursOfItsOwn_ShowsThem()
    {
        const string settings = $"halls/{DemonstrationHost.OtherHall}/notice-settings";
        using var manager = await host.StaffAsync("manager", hall: DemonstrationHost.OtherHall);
        (await manager.GetAsync(settings))["source"].ShouldBe("sample");
        var changed = await manager.PutAsync($"{settings}/texts", new { occasion = "ready", channel = "sms", text = "{申请人}您好，{办件编号}可以领取了。" });
        changed.Status.ShouldBe(200, changed.ToString());
        var own = changed.Body!["texts"]!.AsArray().Where(one => (int)one!["version"]! > 0).ShouldHaveSingleItem()!;
        ((string?)own["title"], (string?)own["channel"], (int)own["version"]!).ShouldBe(("结果通知", "sms", 1));
        (await manager.PutAsync($"{settings}/texts", new { occasion = "ready", channel = "sms", text = "{身份证号码}" })).ShouldBeRefused(
            400, "notice_placeholder_invalid", "通知内容中的“身份证号码”不能填入。");
        (await manager.PutAsync($"{settings}/texts", new { text = "您好" })).ShouldBeRefused(400, "request_malformed", "请求内容无法读取。");
        ((int?)(await manager.PutAsync($"{settings}/hours", new { from = 540, to = 1080, daysOff = false })).Body!["hours"]!["from"]).ShouldBe(540);
        (await manager.PutAsync($"{settings}/hours", new { from = 600, to = 600, daysOff = true })).ShouldBeRefused(
            400, "notice_hours_invalid", "发送时段应在一天之内，开始早于结束。");
    }
}
