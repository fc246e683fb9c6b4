using static ServiceSdk.ReferenceHost.Tests.Scenarios.Story;

namespace ServiceSdk.ReferenceHost.Tests.Scenarios;

/// <summary>At the door: what is missing is named once, or pledged, or refused; silence accepts.</summary>
[Collection(Demonstration.Stories)]
public sealed class IntakeScenarios(Demonstration demonstration)
{
    private static readonly object Notice = new
    {
        notice = "天宁补告1号", defects = new[] { new { code = "material_missing", text = "请补交结婚证。", material = "marriage" } },
    };

    private static readonly object Pledge = new { pledgeSigned = true, creditClear = true };

    /// <summary>一次告知补正: everything missing is named once, in writing; what is handed in starts the receive term anew.</summary>
    [Fact]
    public async Task Supplement_HandedInInTime_IsAccepted()
    {
        await using var story = await demonstration.TellAsync("2026-08-03 09:30");
        await story.FileSecondChildAsync(["identity"]);
        (await story.DueAsync("receive")).ShouldBe("2026-08-10");
        (await story.TryAsync("clerk", "accept")).ShouldBeRefused(409, "case_filing_incomplete", "申报还不完备，不能受理。");

        await story.OnAsync("2026-08-05 10:00");
        await story.TakeAsync("clerk", "notifySupplement", "待补正", Notice);
        (await story.IssueAsync("clerk", "supplementNotice"))["title"].ShouldBe("一次性告知书");
        (await story.ToldAsync(1)).ShouldBe(["补正通知"]);
        (await story.DueAsync("cure")).ShouldBe("2026-08-26");

        await story.OnAsync("2026-08-12 16:00");
        await story.TakeAsync("clerk", "submitSupplement", "已收件", new { materials = new[] { "marriage" }, applicantSigned = true });
        (await story.DueAsync("receive")).ShouldBe("2026-08-19");
        (await story.TryAsync("clerk", "notifySupplement", new { notice = "天宁补告2号", defects = new[] { new { code = "old", text = "请换新身份证。", material = "identity" } } }))
            .ShouldBeRefused(409, "case_notice_second", "已经一次告知过，不能对原有材料再次告知。");
        await story.TakeAsync("clerk", "accept", "已受理");
    }

    /// <summary>逾期未补正: nobody came; the platform ends the case once the last day is over, and tells the applicant.</summary>
    [Fact]
    public async Task Supplement_NeverHandedIn_EndsTheCaseAndIsArchived()
    {
        await using var story = await demonstration.TellAsync("2026-08-03 09:30");
        await story.FileSecondChildAsync(["identity"]);
        await story.TakeAsync("clerk", "notifySupplement", "待补正", Notice);
        (await story.DueAsync("cure")).ShouldBe("2026-08-24");

        await story.OnAsync("2026-08-22 09:00");
        (await story.ToldAsync(2)).ShouldBe(["补正通知", "补正期限提醒"]);
        await story.OnAsync("2026-08-24 23:50");
        (await story.SeeAsync())["stateLabel"]!.ToString().ShouldBe("待补正");
        await story.OnAsync("2026-08-25 00:00");
        await story.StandsAsync("已终止");

        (await story.ToldAsync(3))[2].ShouldBe("终止办理通知");
        await story.TakeAsync("archivist", "archive", "已归档");
    }

    /// <summary>容缺受理: accepted on a pledge; granted only once it is kept.</summary>
    [Fact]
    public async Task Tolerated_PledgeKept_IsGranted()
    {
        await using var story = await demonstration.TellAsync("2026-08-03 09:30");
        await story.FileSecondChildAsync(["identity"]);
        await story.TakeAsync("clerk", "acceptTolerated", "已受理", Pledge);
        (await story.DueAsync("cure"), (bool)(await story.SeeAsync())["tolerated"]!).ShouldBe(("2026-08-10", true));
        await story.TakeAsync("clerk", "beginReview", "审查中");
        await story.TakeAsync("reviewer", "submitForDecision", "决定中", new { checklistDone = true });
        (await story.TryAsync($"approver@{HealthBody}", "grant", new { result = "准予再生育" }))
            .ShouldBeRefused(409, "case_cure_open", "容缺的材料还没有补齐，不能准予。");

        await story.OnAsync("2026-08-07 11:00");
        await story.TakeAsync("clerk", "cureMaterials", "决定中", new { materials = new[] { "marriage" }, applicantSigned = true });
        ((bool)(await story.SeeAsync())["tolerated"]!).ShouldBeFalse();
        await story.TakeAsync($"approver@{HealthBody}", "grant", "准予", new { result = "准予再生育" });
    }

    /// <summary>容缺逾期: a pledge that is not kept ends the case, wherever it stands.</summary>
    [Fact]
    public async Task Tolerated_PledgeBroken_EndsTheCase()
    {
        await using var story = await demonstration.TellAsync("2026-08-03 09:30");
        await story.FileSecondChildAsync(["identity"]);
        await story.TakeAsync("clerk", "acceptTolerated", "已受理", Pledge);
        await story.TakeAsync("clerk", "beginReview", "审查中");

        await story.OnAsync("2026-08-11 00:00");
        await story.StandsAsync("已终止");

        (await story.SeeAsync())["clocks"]!.AsArray().ShouldAllBe(clock => clock!["stoppedOn"] != null);
        (await story.TryAsync("clerk", "cureMaterials", new { materials = new[] { "marriage" }, applicantSigned = true })).ShouldBeRefused(
            409, "case_wrong_state", "办件当前为“已终止”状态，不能办理“容缺补齐”；现在可以办理：归档。");
    }

    /// <summary>视为受理: five working days of silence accept a licence, as of the day it was received.</summary>
    [Fact]
    public async Task Silence_OverFiveWorkingDays_AcceptsAsOfTheDayItWasReceived()
    {
        await using var story = await demonstration.TellAsync("2026-08-03 09:30");
        await story.FileAsync(SecondChild, new { materials = Couple, applicant = Applicant });
        await story.OnAsync("2026-08-10 23:50");
        (await story.SeeAsync())["stateLabel"]!.ToString().ShouldBe("已申报");

        await story.OnAsync("2026-08-11 00:00");
        await story.StandsAsync("已受理");

        ((bool)(await story.SeeAsync())["deemedAccepted"]!).ShouldBeTrue();
        ((await story.ClockAsync("statutory"))!["anchor"]!.ToString(), await story.DueAsync("statutory")).ShouldBe(("2026-08-03", "2026-08-31"));
        (await story.TrailAsync()).ShouldBe(["submit", "deemAccepted"]);
    }

    /// <summary>不予受理: refused at the door with reason, remedy and the body that is competent instead.</summary>
    [Fact]
    public async Task NonAcceptance_WithoutTheOtherBody_IsRefusedAndWithItArchived()
    {
        await using var story = await demonstration.TellAsync("2026-08-03 09:30");
        await story.FileSecondChildAsync(Couple);

        (await story.TryAsync("clerk", "refuseAcceptance", new { reason = "不属于本机关职权", remedy = "六十日内可以申请行政复议" }))
            .ShouldBeRefused(400, "case_other_body_missing", "没有告知应当向哪个机关申请。");
        await story.TakeAsync("clerk", "refuseAcceptance", "不予受理", new
        {
            reason = "不属于本机关职权", remedy = "六十日内可以申请行政复议", otherBody = "户籍所在地卫生健康局",
        });

        (await story.IssueAsync("clerk", "nonAcceptance"))["title"].ShouldBe("不予受理通知书");
        (await story.ToldAsync(1)).ShouldBe(["不予受理通知"]);
        await story.TakeAsync("archivist", "archive", "已归档");
    }
}
