using ServiceSdk.ReferenceHost.Tests.Hosts;

namespace ServiceSdk.ReferenceHost.Tests.Visits;

/// <summary>亮证收费 over REST: shown with its basis, charged as listed, receipted, and given back when the filing is withdrawn.</summary>
public sealed class FeeTests(DemonstrationHost host) : IClassFixture<DemonstrationHost>
{
    [Fact]
    public async Task Fee_OfAnIdCard_IsShownChargedPaidAndGivenBack()
    {
        var ticket = (await Visit.TakeTicketAsync(host, Visit.IdCard))["ticket"];
        using var clerk = await host.StaffAsync("clerk", "1");
        await Visit.ServeAsync(clerk, ticket);
        var number = (await Visit.FileAsync(clerk, Visit.Renewal(ticket)))["number"];
        await Visit.FinishAsync(clerk, ticket);
        var fees = $"cases/{number}/fees";
        (await FeeAsync("stageLabel")).ShouldBe("未收取");
        (await FeeAsync("basis")).ShouldBe("发改价格〔2003〕2322号");

        (await clerk.PostAsync(fees, new { fee = "card", fen = 2000 })).ShouldBeRefused(409, "fee_case_wrong_state", "办件当前为“已申报”状态，不能收费。");
        (await clerk.PostAsync($"cases/{number}/moves", new { trigger = "receive", receiptPrinted = true })).Status.ShouldBe(200);
        (await clerk.PostAsync(fees, new { fee = "express", fen = 2000 })).ShouldBeRefused(422, "fee_unlisted", "该事项的收费目录中没有这项收费，不得收取。");
        (await clerk.PostAsync(fees, new { fee = "card", fen = 4000 })).ShouldBeRefused(422, "fee_amount_differs", "“居民身份证工本费”的标准为20.00元，不得多收或者少收。");
        (await clerk.PostAsync(fees, new { fee = "card" })).ShouldBeRefused(400, "request_malformed", "请求内容无法读取。");
        await Visit.PayAsync(clerk, number, receipt: "32040226-0000001");
        (await FeeAsync("receipt"), await FeeAsync("method")).ShouldBe(("32040226-0000001", "cash"));
        (await clerk.PostAsync($"{fees}/card/refund", new { receipt = "32040226-0000002" }))
            .ShouldBeRefused(409, "fee_refund_not_due", "办件仍在办理或者已经办成，已收的费用不退。");
        host.Journal.RecordsWith("钱示例").ShouldBe(0);

        using var reviewer = await host.StaffAsync("reviewer");
        (await reviewer.PostAsync(fees, new { fee = "card", fen = 2000 })).ShouldBeRefused(403, "forbidden", "没有这项操作的权限。");
        (await clerk.PostAsync($"cases/{number}/moves", new
        {
            trigger = "refuseAcceptance", reason = "不属于本机关职权", remedy = "可以申请行政复议", otherBody = "无", notice = "不受理1号",
        })).Status.ShouldBe(200);
        var refunded = await clerk.PostAsync($"{fees}/card/refund", new { receipt = "32040226-0000002" });
        (refunded.Status, refunded["stageLabel"], await FeeAsync("refundReceipt")).ShouldBe((200, "已退费", "32040226-0000002"), refunded.ToString());

        async Task<string?> FeeAsync(string field) =>
            (string?)(await clerk.GetAsync($"cases/{number}")).Body!["fees"]!.AsArray().ShouldHaveSingleItem()![field];
    }
}
