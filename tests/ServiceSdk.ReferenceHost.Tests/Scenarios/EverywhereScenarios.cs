using static ServiceSdk.ReferenceHost.Tests.Scenarios.Story;

namespace ServiceSdk.ReferenceHost.Tests.Scenarios;

/// <summary>R8, R10, R23: filed where the citizen stands, handled where it belongs; and somebody acts for the citizen.</summary>
[Collection(Demonstration.Stories)]
public sealed class EverywhereScenarios(Demonstration demonstration)
{
    private static readonly object Receipt = new { receiptPrinted = true };

    /// <summary>全程代办: a neighbour files on a mandate that names what he may do; what it leaves out the applicant does.</summary>
    [Fact]
    public async Task Agent_WithAMandateToFile_FilesAndMayNotCollect()
    {
        await using var story = await demonstration.TellAsync("2026-08-03 09:30");
        var filed = await story.FileAsync(SecondChild, new
        {
            materials = Couple, applicant = Applicant,
            agent = new { person = new { name = "钱示例", idNumber = "320402190001010016", identityChecked = true }, scope = new[] { "file" }, from = "2026-08-01", to = "2026-08-31" },
        });
        filed.Status.ShouldBe(201, filed.ToString());
        await story.TakeAsync("clerk", "receive", "已收件", Receipt);
        await story.TakeAsync("clerk", "accept", "已受理");
        await story.TakeAsync("clerk", "beginReview", "审查中");
        await story.TakeAsync("reviewer", "submitForDecision", "决定中", new { checklistDone = true });
        await story.TakeAsync($"approver@{HealthBody}", "grant", "准予", new { result = "准予再生育" });
        await story.TakeAsync("delivery", "prepareDelivery", "待送达", new { document = "天宁育证1号" });

        (await story.TryAsync("clerk", "pickUp", new { takerChecked = true, takenByAgent = true }))
            .ShouldBeRefused(409, "agency_outside_mandate", "委托书没有写明“代为领取”。");
        await story.TakeAsync("clerk", "pickUp", "已送达", new { takerChecked = true });
    }

    /// <summary>代理代办: the town files the district's item as agent, hands it over, and the chain of who held the file is kept.</summary>
    [Fact]
    public async Task Town_FilingForTheDistrict_HandsOverAndTheChainIsKept()
    {
        await using var story = await demonstration.TellAsync("2026-08-03 09:30");
        await story.FileAsync(Withdrawal, new { applicant = Applicant });
        (await story.TryAsync($"clerk@{FundBody}", "receive", Receipt)).ShouldBeRefused(409, "case_not_transferred", "本办件实行收受分离，还没有转到承办机构。");

        await story.TakeAsync($"clerk@{Town}", "transferIntake", "已申报");
        await story.TakeAsync($"clerk@{FundBody}", "receive", "已收件", Receipt);

        var chain = await (await story.ComeAsync($"clerk@{FundBody}")).GetAsync($"cases/{story.Number}/file-hand-overs");
        chain.Body!.AsArray().Select(holder => (string?)holder!["office"]).ShouldBe([Town, FundBody]);
    }

    /// <summary>收受分离: filed in the town where the citizen works, received in the town where he lives.</summary>
    [Fact]
    public async Task Filing_FarFromHome_WaitsForTheHandOverAndIsReceivedAtHome()
    {
        await using var story = await demonstration.TellAsync("2026-08-03 09:30");
        await story.FileAsync(Care, new { applicant = Applicant, division = "320402006901" }, hall: OtherTown);
        (await story.SeeAsync())["channel"]!.ToString().ShouldBe("window");
        (await story.TryAsync("clerk", "receive", Receipt)).ShouldBeRefused(409, "case_not_transferred", "本办件实行收受分离，还没有转到承办机构。");

        await story.OnAsync("2026-08-05 15:00");
        await story.TakeAsync($"clerk@{OtherTown}", "transferIntake", "已申报");
        (await story.TryAsync($"clerk@{OtherTown}", "receive", Receipt))
            .ShouldBeRefused(409, "case_outside_authority", "“收件”应由单位320402006-1办理，超出本单位权限。");
        await story.TakeAsync("clerk", "receive", "已收件", Receipt);
        await story.TakeAsync("clerk", "accept", "已受理");
    }

    /// <summary>上下联动: a village takes it in, the town reviews it, the district decides it, and the result goes back to where the citizen wants it.</summary>
    [Fact]
    public async Task Village_HandsUpTwoTiers_AndTheResultComesBackToAnotherTown()
    {
        await using var story = await demonstration.TellAsync("2026-08-03 09:30");
        await story.FileAsync(SecondChild, new { materials = Couple, applicant = Applicant, delivery = new { way = "window", hall = OtherTown } }, hall: Village);
        await story.TakeAsync($"clerk@{Village}", "receive", "已收件", Receipt);
        await story.TakeAsync($"clerk@{Village}", "accept", "已受理");
        await story.TakeAsync($"clerk@{Village}", "beginReview", "审查中");
        await story.TakeAsync("reviewer", "submitForDecision", "决定中", new { checklistDone = true });
        await story.TakeAsync($"approver@{HealthBody}", "refuse", "不予", new { reason = "不符合再生育条件", remedy = "六十日内可以申请行政复议" });

        await story.TakeAsync($"delivery@{OtherTown}", "prepareDelivery", "待送达", new { document = "天宁育不1号" });
        (await story.TryAsync("clerk", "pickUp", new { takerChecked = true }))
            .ShouldBeRefused(409, "case_outside_authority", "“窗口领取”应由单位320402109-1办理，超出本单位权限。");
        await story.TakeAsync($"clerk@{OtherTown}", "pickUp", "已送达", new { takerChecked = true });
    }
}
