using ServiceSdk.ReferenceHost.Tests.Access;
using ServiceSdk.ReferenceHost.Tests.Hosts;
using static ServiceSdk.ReferenceHost.Tests.Everywhere.EverywhereVisit;

namespace ServiceSdk.ReferenceHost.Tests.Everywhere;

/// <summary>R10 and R23: hand-up, return and institutional agency, each inside its tier's authority and refused outside it.</summary>
[Collection(DemonstrationHost.OtherHall)]
public sealed class AuthorityTests(DemonstrationHost host)
{
    /// <summary>178 低保: reviewed by the town, reported to the district.</summary>
    private const string Allowance = "tn2018-178";

    /// <summary>129 购房提取: the district's; a town's hall files it as agent.</summary>
    private const string Withdrawal = "tn2018-129";

    [Fact]
    public async Task HandUp_OfAReportedItem_IsTheTownsAndTheAnswerTheDistrictsAlone()
    {
        var (clerk, ticket) = await ServeAsync(host, OtherTown, Allowance, "6");
        var filed = await clerk.PostAsync("cases", new
        {
            hall = OtherTown, ticket, item = Allowance, applicant = Applicant,
            form = new { members = 3, monthlyIncomeFen = 0, assetsWithinRule = true },
            materials = new[] { "application", "check-consent", "identity", "household-register" },
        });
        filed.Status.ShouldBe(201, filed.ToString());
        var number = filed["number"];
        await MoveAsync(clerk, number, new { trigger = "receive", receiptPrinted = true }, "已收件");
        await MoveAsync(clerk, number, new { trigger = "accept" }, "已受理");
        await MoveAsync(clerk, number, new { trigger = "beginReview" }, "审查中");
        await FinishAsync(clerk, OtherTown, ticket, "6");
        clerk.Dispose();

        var handUp = new { trigger = "handUp", opinion = "拟同意", fileComplete = true };
        var grant = new { trigger = "upperDecide", decision = "grant", result = "准予", document = "天宁保字1号" };
        using var district = await host.StaffAsync("approver", hall: Body);
        (await district.PostAsync($"cases/{number}/moves", handUp))
            .ShouldBeRefused(409, "case_outside_authority", "“上报”应由单位320402109-1办理，超出本单位权限。");
        using var town = await host.StaffAsync("approver", hall: OtherTown);
        await MoveAsync(town, number, handUp, "已上报");
        (await town.PostAsync($"cases/{number}/moves", grant))
            .ShouldBeRefused(409, "case_outside_authority", "“上级批回”应由单位320402-b9办理，超出本单位权限。");
        (await Eventually.ReadAsync(() => InTrayAsync(district, Body), tray => tray.Contains(number))).ShouldContain(number);
        await MoveAsync(district, number, new { trigger = "upperReturn", reason = "收入核对不全" }, "审查中");
        await MoveAsync(town, number, handUp, "已上报");
        await MoveAsync(district, number, grant, "准予");
    }

    [Fact]
    public async Task Agency_OfATownForTheDistrict_HandsTheFilingOverAndKeepsTheChain()
    {
        const string fund = "320402-b4";
        var (clerk, ticket) = await ServeAsync(host, OtherTown, Withdrawal, "5");
        var number = (await clerk.PostAsync("cases", new { hall = OtherTown, ticket, item = Withdrawal, applicant = Applicant }))["number"];
        var opened = await clerk.GetAsync($"cases/{number}");
        (opened["channel"], (string?)opened.Body!["offices"]!["handler"], (bool?)opened.Body["offices"]!["handsOver"]).ShouldBe(("agency", fund, true));

        var receive = new { trigger = "receive", receiptPrinted = true };
        (await clerk.PostAsync($"cases/{number}/moves", receive))
            .ShouldBeRefused(409, "case_outside_authority", "“收件”应由单位320402-b4办理，超出本单位权限。");
        using var above = await host.SignedInAsync($"{fund}-clerk", Roles.Clerk, fund);
        (await above.PostAsync($"cases/{number}/moves", receive)).ShouldBeRefused(409, "case_not_transferred", "本办件实行收受分离，还没有转到承办机构。");
        await MoveAsync(clerk, number, new { trigger = "transferIntake" }, "已申报");
        (await Eventually.ReadAsync(() => InTrayAsync(above, fund), tray => tray.Contains(number))).ShouldContain(number);
        await MoveAsync(above, number, receive, "已收件");

        var chain = (await above.GetAsync($"cases/{number}/file-hand-overs")).Body!.AsArray();
        chain.Select(holder => (string?)holder!["office"]).ShouldBe([OtherTown, fund]);
        await FinishAsync(clerk, OtherTown, ticket, "5");
        clerk.Dispose();
    }
}
