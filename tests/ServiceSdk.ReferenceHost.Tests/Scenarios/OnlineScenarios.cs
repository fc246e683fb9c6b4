using static ServiceSdk.ReferenceHost.Tests.Scenarios.Story;

namespace ServiceSdk.ReferenceHost.Tests.Scenarios;

/// <summary>R24: filed over the platform, from home.</summary>
[Collection(Demonstration.Stories)]
public sealed class OnlineScenarios(Demonstration demonstration)
{
    private static readonly string[] Materials = ["application", "check-consent", "identity", "household-register"];

    private static readonly object Filing = new
    {
        division = "320402006901", assurance = "face", applicant = new { name = "郑测试", idNumber = "11010519491231002X" }, materials = Materials,
        form = new { members = 3, monthlyIncomeFen = 0, assetsWithinRule = true }, delivery = new { way = "post", address = "郑陆镇测试路1号" },
    };

    /// <summary>不见面: filed at night, supplemented and delivered by post; nobody came to any window.</summary>
    [Fact]
    public async Task Online_WithoutContact_IsSupplementedGrantedAndPosted()
    {
        await using var story = await demonstration.TellAsync("2026-08-03 21:30");
        using var platform = await story.PlatformAsync();
        await story.FileOnlineAsync(platform, Allowance, Filing);
        await story.OnAsync("2026-08-04 09:00");
        await story.TakeAsync("clerk", "receive", "已收件", new { receiptPrinted = true });
        await story.TakeAsync("clerk", "notifySupplement", "待补正", new
        {
            notice = "天宁补告1号", defects = new[] { new { code = "register_blurred", text = "请重交清晰的户口簿。", material = "household-register" } },
        });

        (await story.OnlineAsync(platform, "supplements", new { materials = new[] { "household-register" } }))["stateLabel"].ShouldBe("已收件");
        await story.TakeAsync("clerk", "accept", "已受理");
        await story.TakeAsync("clerk", "beginReview", "审查中");
        await story.TakeAsync("approver", "handUp", "已上报", new { opinion = "拟同意", fileComplete = true });
        await story.TakeAsync($"approver@{CivilBody}", "upperDecide", "准予", new { decision = "grant", result = "准予", document = "天宁保字1号" });
        await story.TakeAsync("delivery", "prepareDelivery", "待送达", new { document = "天宁保证1号" });
        await story.TakeAsync("delivery", "postOut", "待送达", new { tracking = "EX320402001" });
        await story.OnAsync("2026-08-07 10:00");
        await story.TakeAsync("delivery", "postConfirmed", "已送达", new { signedOn = "2026-08-06" });
        await story.StandsAsync("已办结");
    }

    /// <summary>撤回: taken back by number and code before anything is decided; afterwards there is nothing to take back.</summary>
    [Fact]
    public async Task Withdrawal_BeforeADecision_StopsEveryClock()
    {
        await using var story = await demonstration.TellAsync("2026-08-03 21:30");
        using var platform = await story.PlatformAsync();
        await story.FileOnlineAsync(platform, Allowance, Filing);
        await story.TakeAsync("clerk", "receive", "已收件", new { receiptPrinted = true });
        await story.TakeAsync("clerk", "accept", "已受理");

        (await story.OnlineAsync(platform, "withdrawal"))["stateLabel"].ShouldBe("已撤回");

        (await story.SeeAsync())["clocks"]!.AsArray().ShouldAllBe(clock => clock!["stoppedOn"] != null);
        (await story.OnlineAsync(platform, "withdrawal")).ShouldBeRefused(
            409, "case_wrong_state", "办件当前为“已撤回”状态，不能办理“撤回”；现在可以办理：归档。");
        await story.TakeAsync("archivist", "archive", "已归档");
    }
}
