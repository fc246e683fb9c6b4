using static ServiceSdk.ReferenceHost.Tests.Scenarios.Story;

namespace ServiceSdk.ReferenceHost.Tests.Scenarios;

/// <summary>R19: on the spot, by promise, by report; and a query, which is no case.</summary>
[Collection(Demonstration.Stories)]
public sealed class ModeScenarios(Demonstration demonstration)
{
    /// <summary>即办件 当场办结: one window takes it to its end in one record.</summary>
    [Fact]
    public async Task Immediate_AtOneWindow_IsClosedBeforeTheCitizenLeaves()
    {
        await using var story = await demonstration.TellAsync("2026-08-03 09:30");
        await story.FileAsync(BirthRegistration, new { applicant = Applicant });

        await story.TakeAsync("clerk", "issueOnSpot", "已办结", new
        {
            decision = "grant", receiptPrinted = true, result = "已登记", document = "天宁育登1号", takerChecked = true,
        });

        (await story.TrailAsync()).ShouldBe(["submit", "receive", "accept", "issueOnSpot", "prepareDelivery", "pickUp", "close"]);
        (await story.SeeAsync())["trail"]!.AsArray().Skip(1).Select(step => (long)step!["at"]!).Distinct().Count().ShouldBe(1);
        await story.TakeAsync("archivist", "archive", "已归档");
    }

    /// <summary>承诺件: reviewed by the town, decided by the district inside the ten days promised, fetched and archived.</summary>
    [Fact]
    public async Task Promised_DecidedInTime_IsFetchedAndArchived()
    {
        await using var story = await demonstration.TellAsync("2026-08-03 09:30");
        await story.FileSecondChildAsync(Couple);
        await story.TakeAsync("clerk", "accept", "已受理");
        (await story.IssueAsync("clerk", "acceptance"))["title"].ShouldBe("受理通知书");
        (await story.DueAsync("promised"), await story.DueAsync("statutory")).ShouldBe(("2026-08-17", "2026-08-31"));
        await story.TakeAsync("clerk", "beginReview", "审查中");

        await story.OnAsync("2026-08-06 14:00");
        await story.TakeAsync("reviewer", "submitForDecision", "决定中", new { checklistDone = true });
        (await story.TryAsync("approver", "grant", new { result = "准予再生育" }))
            .ShouldBeRefused(409, "case_outside_authority", "“准予”应由单位320402-b2办理，超出本单位权限。");
        await story.TakeAsync($"approver@{HealthBody}", "grant", "准予", new { result = "准予再生育" });
        (await story.DueAsync("delivery")).ShouldBe("2026-08-20");

        await story.TakeAsync("delivery", "prepareDelivery", "待送达", new { document = "天宁育证1号" });
        (await story.ToldAsync(3)).ShouldBe(["受理通知", "决定通知", "结果通知"]);
        await story.TakeAsync("clerk", "pickUp", "已送达", new { takerChecked = true });
        await story.StandsAsync("已办结");
        await story.TakeAsync("archivist", "archive", "已归档");
        (await story.SeeAsync())["packageHash"]!.ToString().ShouldMatch("^[0-9a-f]{64}$");
    }

    /// <summary>上报件: the town answers for its clock and the district for its own; what came back goes up again.</summary>
    [Fact]
    public async Task Reported_SentBackOnce_GoesUpAgainAndComesBackGranted()
    {
        await using var story = await demonstration.TellAsync("2026-08-03 09:30");
        await story.FileAsync(Allowance, new
        {
            applicant = Applicant,
            form = new { members = 3, monthlyIncomeFen = 0, assetsWithinRule = true },
            materials = new[] { "application", "check-consent", "identity", "household-register" },
        });
        await story.TakeAsync("clerk", "receive", "已收件", new { receiptPrinted = true });
        await story.TakeAsync("clerk", "accept", "已受理");
        await story.TakeAsync("clerk", "beginReview", "审查中");
        var handUp = new { opinion = "拟同意", fileComplete = true };
        await story.TakeAsync("approver", "handUp", "已上报", handUp);
        (await story.ClockAsync("statutory"))!["stoppedOn"]!.ToString().ShouldBe("2026-08-03");
        (await story.DueAsync("upper")).ShouldBe("2026-08-17");

        await story.OnAsync("2026-08-05 10:00");
        await story.TakeAsync($"approver@{CivilBody}", "upperReturn", "审查中", new { reason = "收入核对不全" });
        (await story.DueAsync("statutory")).ShouldBe("2026-09-04"); // thirty days, two of them above
        await story.TakeAsync("approver", "handUp", "已上报", handUp);
        await story.TakeAsync($"approver@{CivilBody}", "upperDecide", "准予", new { decision = "grant", result = "准予", document = "天宁保字1号" });
    }

    /// <summary>查询: one record and its answer, no case and no archive.</summary>
    [Fact]
    public async Task Query_OfOnesOwnProgress_IsAnsweredAtOnceAndIsNoCase()
    {
        await using var story = await demonstration.TellWithDevicesAsync("2026-08-03 09:30");

        var asked = await story.FileAsync(await story.ServeAsync(OwnProgress, card: true), new { form = new { ownRecord = true } }, "queries");

        (asked.Status, asked["kind"]).ShouldBe((201, "query"), asked.ToString());
        asked["answer"].ShouldNotBeEmpty();
        (await story.TryAsync("clerk", "receive", new { receiptPrinted = true })).Status.ShouldBe(404);
    }
}
