using ServiceSdk.ReferenceHost.Tests.Hosts;

namespace ServiceSdk.ReferenceHost.Tests.Visits;

/// <summary>The special paths over REST: with what each step states.</summary>
public sealed class SpecialPathTests(DemonstrationHost host) : IClassFixture<DemonstrationHost>
{
    private const string TemporaryCard = "tn2018-084";

    [Fact]
    public async Task Filing_WithAMaterialMissing_IsNamedOnceHandedInAndAccepted()
    {
        using var clerk = await host.StaffAsync("clerk", "1");
        var ticket = (await Visit.TakeTicketAsync(host, Visit.IdCard))["ticket"];
        await Visit.ServeAsync(clerk, ticket);
        var number = await Visit.FileWithoutPhotoAsync(clerk, ticket);
        await MoveAsync(clerk, number, new { trigger = "receive", receiptPrinted = true }, "已收件");
        (await clerk.PostAsync($"cases/{number}/moves", new { trigger = "accept" })).ShouldBeRefused(409, "case_filing_incomplete", "申报还不完备，不能受理。");
        (await clerk.PostAsync($"cases/{number}/moves", new
        {
            trigger = "notifySupplement",
            notice = "补正2026-1",
            defects = new[] { new { code = "register_blurred", text = "请重交户口簿。", material = "household-register" } },
        })).ShouldBeRefused(409, "case_notice_incomplete", "告知清单不完整，还缺：照片（现场采集或从照相点调取）。");

        await MoveAsync(clerk, number, new
        {
            trigger = "notifySupplement",
            notice = "补正2026-1",
            defects = new[] { new { code = "material_missing", text = "请补拍照片。", material = "photo" } },
        }, "待补正");
        var waiting = (await clerk.GetAsync($"cases/{number}")).Body!;
        ((string?)waiting["clocks"]![0]!["kind"], (int?)waiting["clocks"]![0]!["term"]!["days"], (int?)waiting["notices"]).ShouldBe(("cure", 15, 1));
        waiting["missing"]!.AsArray().Select(name => (string?)name).ShouldBe(["照片（现场采集或从照相点调取）"]);
        var supplement = waiting["possible"]!.AsArray().Single(step => (string?)step!["trigger"] == "submitSupplement")!;
        ((bool?)supplement["possible"]).ShouldBe(true);
        supplement["asked"]!.AsArray().Select(text => (string?)text).ShouldBe(["还没有申请人签字。", "还没有交齐：照片（现场采集或从照相点调取）。"]);

        await MoveAsync(clerk, number, new { trigger = "submitSupplement", materials = new[] { "photo" }, applicantSigned = true }, "已收件");
        await MoveAsync(clerk, number, new { trigger = "accept" }, "已受理");
        await Visit.FinishAsync(clerk, ticket);
    }

    [Fact]
    public async Task Immediate_OneMoveTakesItToItsEnd()
    {
        using var clerk = await host.StaffAsync("clerk", "1");
        var ticket = (await Visit.TakeTicketAsync(host, TemporaryCard))["ticket"];
        await Visit.ServeAsync(clerk, ticket);
        var filed = await Visit.FileAsync(clerk, new
        {
            hall = DemonstrationHost.Hall,
            ticket,
            item = TemporaryCard,
            form = new { cardApplied = true, urgent = true },
            materials = new[] { "household-register", "photo" },
        });
        var number = filed["number"];
        (await clerk.PostAsync($"cases/{number}/moves", new { trigger = "issueOnSpot", receiptPrinted = true }))
            .ShouldBeRefused(400, "case_decision_missing", "没有写明准予还是不予。");

        var possible = (await clerk.GetAsync($"cases/{number}")).Body!["possible"]!.AsArray().First(step => (string?)step!["trigger"] == "issueOnSpot")!;
        ((bool?)possible["possible"]).ShouldBe(true, possible.ToJsonString());
        possible["asked"]!.AsArray().Select(text => (string?)text).ShouldContain("还有费用没有结清：临时居民身份证工本费10.00元。");
        await MoveAsync(clerk, number, new
        {
            trigger = "issueOnSpot",
            payments = new[] { new { fee = "temporary-card", fen = 1000, receipt = Visit.NewReceipt(), payer = "钱示例", method = "cash" } },
            decision = "grant",
            receiptPrinted = true,
            result = "核发临时居民身份证",
            document = "天宁临字1号",
            takerChecked = true,
        }, "已办结");

        var found = (await clerk.GetAsync($"cases/{number}")).Body!;
        found["trail"]!.AsArray().Select(step => (string?)step!["trigger"])
            .ShouldBe(["submit", "receive", "accept", "issueOnSpot", "prepareDelivery", "pickUp", "close"]);
        found["trail"]!.AsArray().Skip(1).Select(step => (long?)step!["at"]).Distinct().Count().ShouldBe(1); // one record
        await Visit.FinishAsync(clerk, ticket);
    }

    private static async Task MoveAsync(HallClient staff, string number, object move, string label)
    {
        var moved = await staff.PostAsync($"cases/{number}/moves", move);
        (moved.Status, moved["number"], moved["stateLabel"]).ShouldBe((200, number, label), moved.ToString());
    }
}
