using ServiceSdk.ReferenceHost.Tests.Hosts;
using static ServiceSdk.ReferenceHost.Tests.Everywhere.EverywhereVisit;

namespace ServiceSdk.ReferenceHost.Tests.Everywhere;

/// <summary>R8 全城通办 and R10: a village hall files, the town reviews, the district decides, the result is fetched in another town.</summary>
[Collection(DemonstrationHost.OtherHall)]
public sealed class EverywhereTests(DemonstrationHost host)
{
    private static readonly (int, string, string) Forbidden = (403, "forbidden", "没有这项操作的权限。");

    [Fact]
    public async Task Filing_AtAVillage_IsReviewedByTheTownDecidedByTheDistrictAndFetchedElsewhere()
    {
        var (clerk, ticket) = await ServeAsync(host, Village, Subsidy);
        var filed = await clerk.PostAsync("cases", new { hall = Village, ticket, item = Subsidy, applicant = Applicant, delivery = new { way = "window", hall = OtherTown } });
        filed.Status.ShouldBe(201, filed.ToString());
        var number = filed["number"];
        await MoveAsync(clerk, number, new { trigger = "receive", receiptPrinted = true }, "已收件");
        await MoveAsync(clerk, number, new { trigger = "accept" }, "已受理");
        await MoveAsync(clerk, number, new { trigger = "beginReview" }, "审查中");
        await FinishAsync(clerk, Village, ticket);

        using var reviewer = await host.StaffAsync("reviewer", hall: Town);
        (await Eventually.ReadAsync(() => InTrayAsync(reviewer, Town), tray => tray.Contains(number))).ShouldContain(number);
        (await InTrayAsync(reviewer, Town, "state=deciding&state=underReview")).ShouldContain(number);
        (await InTrayAsync(reviewer, Town, "state=deciding")).ShouldNotContain(number);
        (await InTrayAsync(reviewer, Town, "dueBy=2099-12-31")).ShouldContain(number);
        (await InTrayAsync(reviewer, Town, "dueBy=2020-01-01")).ShouldNotContain(number);
        await MoveAsync(reviewer, number, new { trigger = "submitForDecision", checklistDone = true }, "决定中");
        using var townApprover = await host.StaffAsync("approver", hall: Town);
        (await townApprover.PostAsync($"cases/{number}/moves", new { trigger = "grant", result = "准予补贴" }))
            .ShouldBeRefused(409, "case_outside_authority", "“准予”应由单位320402-b9办理，超出本单位权限。");
        using var approver = await host.StaffAsync("approver", hall: Body);
        (await Eventually.ReadAsync(() => InTrayAsync(approver, Body), tray => tray.Contains(number))).ShouldContain(number);
        await MoveAsync(approver, number, new { trigger = "grant", result = "准予补贴" }, "准予");

        using var delivery = await host.StaffAsync("delivery", hall: OtherTown);
        await MoveAsync(delivery, number, new { trigger = "prepareDelivery", document = "天宁补字1号" }, "待送达");
        (await clerk.PostAsync($"cases/{number}/moves", new { trigger = "pickUp", takerChecked = true }))
            .ShouldBeRefused(409, "case_outside_authority", "“窗口领取”应由单位320402109-1办理，超出本单位权限。");
        await MoveAsync(delivery, number, new { trigger = "pickUp", takerChecked = true }, "已送达");
        clerk.Dispose();
    }

    [Fact]
    public async Task Filing_OfSomebodyOfAnotherTown_WaitsThereUntilItIsHandedOver()
    {
        var (clerk, ticket) = await ServeAsync(host, OtherTown, Care, "6");
        object Filing(string division) => new { hall = OtherTown, ticket, item = Care, applicant = Applicant, division };
        (await clerk.PostAsync("cases", Filing("320402001")))
            .ShouldBeRefused(409, "competent_office_absent", "负责办理的单位320402001-1还没有接入本系统。");
        var number = (await clerk.PostAsync("cases", Filing("320402006902")))["number"];

        (await Eventually.ReadAsync(() => InTrayAsync(clerk, OtherTown), tray => tray.Contains(number))).ShouldContain(number);
        await MoveAsync(clerk, number, new { trigger = "transferIntake" }, "已申报");
        using var town = await host.StaffAsync("clerk", hall: Town);
        (await Eventually.ReadAsync(() => InTrayAsync(town, Town), tray => tray.Contains(number))).ShouldContain(number);
        await MoveAsync(town, number, new { trigger = "receive", receiptPrinted = true }, "已收件");
        await FinishAsync(clerk, OtherTown, ticket, "6");
        clerk.Dispose();
    }

    [Fact]
    public async Task Case_OfEachRole_IsReachedWhereItsWorkIs()
    {
        var (clerk, ticket) = await ServeAsync(host, Village, Subsidy);
        var number = (await clerk.PostAsync("cases", new { hall = Village, ticket, item = Subsidy, applicant = Applicant }))["number"];
        await FinishAsync(clerk, Village, ticket);
        clerk.Dispose();

        (string Post, string Office, bool Reaches)[] staff =
            [("reviewer", Town, true), ("approver", Body, true), ("delivery", Town, true), ("clerk", Town, true), ("clerk", OtherTown, false), ("reviewer", OtherTown, false)];
        foreach (var (post, office, reaches) in staff)
        {
            using var one = await host.StaffAsync(post, hall: office);
            var seen = await one.GetAsync($"cases/{number}");
            (seen.Status == 200).ShouldBe(reaches, $"{post} {office}: {seen}");
            if (!reaches)
                seen.ShouldBeRefused(Forbidden.Item1, Forbidden.Item2, Forbidden.Item3);
        }

        using var elsewhere = await host.StaffAsync("reviewer", hall: OtherTown);
        (await elsewhere.GetAsync($"offices/{Town}/in-tray")).ShouldBeRefused(403, "forbidden", "没有这项操作的权限。");
        (await elsewhere.PostAsync($"cases/{number}/file-hand-overs", new { to = OtherTown })).ShouldBeRefused(403, "forbidden", "没有这项操作的权限。");
    }

    [Fact]
    public async Task File_HandedToTheTown_IsHeldThere()
    {
        var (clerk, ticket) = await ServeAsync(host, Village, Subsidy);
        var number = (await clerk.PostAsync("cases", new { hall = Village, ticket, item = Subsidy, applicant = Applicant }))["number"];
        await FinishAsync(clerk, Village, ticket);

        var handed = await clerk.PostAsync($"cases/{number}/file-hand-overs", new { to = Town });
        handed.Status.ShouldBe(200, handed.ToString());
        handed.Body!.AsArray().Select(holder => (string?)holder!["office"]).ShouldBe([Village, Town]);
        (await clerk.PostAsync($"cases/{number}/file-hand-overs", new { to = Body }))
            .ShouldBeRefused(409, "file_not_held", "材料现由单位320402006-1保管。");
        clerk.Dispose();
    }

    [Fact]
    public async Task Filing_ByAnAgentWithoutWhatTheMandateMustSay_IsRefused()
    {
        var (clerk, ticket) = await ServeAsync(host, Village, Subsidy);
        object Filing(params string[] scope) => new
        {
            hall = Village, ticket, item = Subsidy, applicant = Applicant,
            agent = new { person = new { name = "钱示例", idNumber = "320402190001010016", identityChecked = true }, scope, from = "2026-01-01", to = "2099-12-31" },
        };

        (await clerk.PostAsync("cases", Filing("collect"))).ShouldBeRefused(409, "agency_outside_mandate", "委托书没有写明“代为申报”。");
        var filed = await clerk.PostAsync("cases", Filing("file", "collect"));

        filed.Status.ShouldBe(201, filed.ToString());
        var shown = await clerk.PostAsync($"cases/{filed["number"]}/looks", new { purpose = "identityCheck" });
        ((string?)shown.Body!["agent"]!["name"]).ShouldBe("钱示例", shown.ToString());
        await FinishAsync(clerk, Village, ticket);
        clerk.Dispose();
    }

    [Fact]
    public async Task Filing_ByAnAgentOfWhatOnlyThePersonMayDo_IsRefused()
    {
        const string password = "tn2018-135";
        var (clerk, ticket) = await ServeAsync(host, OtherTown, password, "5");
        var filing = new
        {
            hall = OtherTown, ticket, item = password, applicant = Applicant,
            agent = new { person = new { name = "钱示例", idNumber = "320402190001010016", identityChecked = true }, scope = new[] { "file" }, from = "2026-01-01", to = "2099-12-31" },
        };

        (await clerk.PostAsync("cases", filing)).ShouldBeRefused(409, "agent_not_taken", "“公积金密码修改”应由本人办理，不能代办。");
        await FinishAsync(clerk, OtherTown, ticket, "5");
        clerk.Dispose();
    }

    [Fact]
    public async Task Filing_WhoseResultIsPosted_NeedsAnAddressAndKeepsItSealed()
    {
        var (clerk, ticket) = await ServeAsync(host, Village, Subsidy);
        object Filing(string? address) => new { hall = Village, ticket, item = Subsidy, applicant = Applicant, delivery = new { way = "post", address } };

        (await clerk.PostAsync("cases", Filing(null))).ShouldBeRefused(400, "delivery_address_missing", "选择邮寄送达的，应当填写邮寄地址。");
        var filed = await clerk.PostAsync("cases", Filing("常州市天宁区郑陆镇测试路76号"));

        filed.Status.ShouldBe(201, filed.ToString());
        (await clerk.PostAsync($"cases/{filed["number"]}/looks", new { purpose = "identityCheck" }))["address"].ShouldBe("常州市天宁区郑陆镇测试路76号");
        (await clerk.GetAsync($"cases/{filed["number"]}"))["address"].ShouldBe("***");
        host.Journal.RecordsWith("测试路76号").ShouldBe(0);
        await FinishAsync(clerk, Village, ticket);
        clerk.Dispose();
    }
}
