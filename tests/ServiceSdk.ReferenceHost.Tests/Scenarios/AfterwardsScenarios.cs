namespace ServiceSdk.ReferenceHost.Tests.Scenarios;

/// <summary>From the decision on: into the right hands, and corrected or reopened by two persons.</summary>
[Collection(Demonstration.Stories)]
public sealed class AfterwardsScenarios(Demonstration demonstration)
{
    /// <summary>邮寄退回: what came back is sent again; the term to deliver begins anew and the history stays.</summary>
    [Fact]
    public async Task Post_ThatCameBack_IsSentAgainAndSigned()
    {
        await using var story = await demonstration.TellAsync("2026-08-03 09:30");
        await story.GrantSecondChildAsync(new { way = "post", address = "兰陵街道测试路76号" });
        await story.TakeAsync("delivery", "postOut", "待送达", new { tracking = "EX320402001" });
        (await story.DueAsync("delivery")).ShouldBe("2026-08-17");

        await story.OnAsync("2026-08-06 10:00");
        await story.TakeAsync("delivery", "postFailed", "待送达");
        (await story.DueAsync("delivery")).ShouldBe("2026-08-20");
        await story.TakeAsync("delivery", "postOut", "待送达", new { tracking = "EX320402002" });
        (await story.TryAsync("clerk", "pickUp", new { takerChecked = true })).ShouldBeRefused(409, "case_already_posted", "结果已经寄出，还没有签收或者退回。");

        await story.OnAsync("2026-08-10 10:00");
        await story.TakeAsync("delivery", "postConfirmed", "已送达", new { signedOn = "2026-08-08" });
        await story.StandsAsync("已办结");
        (await story.TrailAsync())[^5..].ShouldBe(["postOut", "postFailed", "postOut", "postConfirmed", "close"]);
    }

    /// <summary>电子送达: delivered at once, without paper.</summary>
    [Fact]
    public async Task Result_DeliveredOnline_ClosesTheCase()
    {
        await using var story = await demonstration.TellAsync("2026-08-03 09:30");
        await story.GrantSecondChildAsync(new { way = "online" });

        await story.TakeAsync("delivery", "deliverOnline", "已送达", new { tracking = "WB-320402-1" });

        await story.StandsAsync("已办结");
    }

    /// <summary>更正: one asks and another corrects; what was decided before is kept.</summary>
    [Fact]
    public async Task Correction_ByASecondPerson_ReplacesTheResult()
    {
        await using var story = await demonstration.TellAsync("2026-08-03 09:30");
        await story.CloseSecondChildAsync();
        await story.TakeAsync("clerk", "requestCorrection", "更正中", new { reason = "证件上姓名有误" });

        await story.TakeAsync("head", "approveCorrection", "已办结", new { result = "更正姓名", document = "天宁育证2号" });

        (await story.TrailAsync())[^2..].ShouldBe(["requestCorrection", "approveCorrection"]);
        await story.TakeAsync("archivist", "archive", "已归档");
        (await story.TryAsync("clerk", "requestCorrection", new { reason = "再次更正" })).ShouldBeRefused(
            409, "case_wrong_state", "办件当前为“已归档”状态，不能办理“申请更正”；已没有可以办理的步骤。");
    }

    /// <summary>重办: asked for by one, let by the head; the clocks start anew.</summary>
    [Fact]
    public async Task Reopening_LetByTheHead_StartsNewClocks()
    {
        await using var story = await demonstration.TellAsync("2026-08-03 09:30");
        await story.CloseSecondChildAsync();
        (await story.TryAsync("head", "reopen", new { reason = "事实认定有误" })).ShouldBeRefused(409, "case_reopen_unrequested", "还没有人申请重办。");

        await story.OnAsync("2026-09-01 09:00");
        await story.TakeAsync("clerk", "requestReopen", "已办结", new { reason = "事实认定有误" });
        await story.TakeAsync("head", "reopen", "审查中", new { reason = "事实认定有误" });

        ((await story.ClockAsync("statutory"))!["anchor"]!.ToString(), await story.DueAsync("statutory")).ShouldBe(("2026-09-01", "2026-09-29"));
    }
}
