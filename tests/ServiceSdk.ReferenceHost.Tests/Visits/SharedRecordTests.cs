using ServiceSdk.ReferenceHost.Tests.Hosts;

namespace ServiceSdk.ReferenceHost.Tests.Visits;

/// <summary>数据共享 over REST: the household register is not brought, since the registry holds it.</summary>
public sealed class SharedRecordTests(DemonstrationHost host) : IClassFixture<DemonstrationHost>
{
    private const string Hall = DemonstrationHost.Hall;

    [Fact]
    public async Task Filing_WithASharedRecordInsteadOfPaper_IsAcceptedAndShowsWhereItCameFrom()
    {
        var ticket = (await Visit.TakeTicketAsync(host, Visit.IdCard))["ticket"];
        using var clerk = await host.StaffAsync("clerk", "1");
        await Visit.ServeAsync(clerk, ticket);
        var ask = new { hall = Hall, ticket, item = Visit.IdCard, material = "household-register", consented = true };

        var gaps = await clerk.PostAsync("cases/check", Filing(ticket));
        ((string?)gaps.Body!["findings"]![0]!["message"]).ShouldBe("请补交“居民户口簿”，或者同意由窗口查询共享数据“户籍信息”代替。");
        var asked = await clerk.PostAsync("shared-records", ask);
        (asked.Status, asked["status"], asked["message"]).ShouldBe((201, "found", "已查到共享数据“户籍信息”，不需要提交“居民户口簿”。"), asked.ToString());
        (asked["number"], asked["recordId"], asked["purpose"], (bool?)asked.Body!["sample"]).ShouldBe(($"{ticket}-S1", "SAMPLE-HK-0001", "办理“居民身份证”", true));
        ((string?)asked.Body["record"]!.AsArray().Single(field => (string?)field!["name"] == "members")!["value"]).ShouldBe("3");
        var whole = await clerk.PostAsync("cases/check", Filing(ticket, asked["number"]));
        whole.Body!["findings"]!.AsArray().ShouldBeEmpty();
        var fee = whole.Body["fees"]!.AsArray().ShouldHaveSingleItem()!;
        ((string?)fee["label"], (int?)fee["fen"], (string?)fee["basis"], (string?)fee["amount"]).ShouldBe(("居民身份证工本费", 2000, "发改价格〔2003〕2322号", "20.00元"));

        var number = (await Visit.FileAsync(clerk, Filing(ticket, asked["number"])))["number"];

        var masked = (await clerk.GetAsync($"cases/{number}")).Body!["shared"]!.AsArray().ShouldHaveSingleItem()!;
        ((string?)masked["materialName"], (string?)masked["registry"], (string?)masked["inquiry"]).ShouldBe(("居民户口簿", "人口、社保、不动产共享库（示例）", asked["number"]));
        masked["record"]!.AsArray().ShouldAllBe(field => (string?)field!["value"] == "***" || ((string?)field["value"])!.EndsWith('*'));
        using var reviewer = await host.StaffAsync("reviewer");
        var clear = await reviewer.PostAsync($"cases/{number}/looks", new { purpose = "review" });
        ((string?)clear.Body!["shared"]![0]!["record"]!.AsArray().Single(field => (string?)field!["name"] == "registerType")!["value"]).ShouldBe("家庭户");
        host.Journal.RecordsWith("\"fields\":[\"applicant\",\"form\",\"shared-record\"],\"purpose\":\"review\"").ShouldBe(1);
        await Visit.FinishAsync(clerk, ticket);
    }

    [Fact]
    public async Task Ask_WithoutSayingWhetherTheApplicantConsents_IsMalformed()
    {
        using var clerk = await host.StaffAsync("clerk", "1");
        var ask = new { hall = Hall, ticket = "x", item = Visit.IdCard, material = "household-register" };

        (await clerk.PostAsync("shared-records", ask)).ShouldBeRefused(400, "request_malformed", "请求内容无法读取。");
        (await clerk.PostAsync("shared-records", new { hall = DemonstrationHost.OtherHall, ticket = "x", item = Visit.IdCard, material = "m", consented = true }))
            .ShouldBeRefused(403, "forbidden", "没有这项操作的权限。");
    }

    private static object Filing(string ticket, params string[] shared) => new
    {
        hall = Hall,
        ticket,
        item = Visit.IdCard,
        form = new { kind = "renewal", contactPhone = Visit.Phone, hardship = false },
        materials = new[] { "fingerprints", "photo", "old-card" },
        shared,
    };
}
