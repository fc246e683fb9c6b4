using static ServiceSdk.ReferenceHost.Tests.Scenarios.Story;

namespace ServiceSdk.ReferenceHost.Tests.Scenarios;

/// <summary>R9: what the government holds already nobody hands in; and where it cannot be asked, paper does.</summary>
[Collection(Demonstration.Stories)]
public sealed class SharingScenarios(Demonstration demonstration)
{
    private const string Register = "household-register";

    private static readonly object Known = new { name = "钱示例", idNumber = "320402190001010016", identityChecked = true };
    private static readonly object Form = new { members = 3, monthlyIncomeFen = 0, assetsWithinRule = true };
    private static readonly string[] Others = ["application", "check-consent", "identity"];

    /// <summary>数据共享: asked for with the applicant's consent, the record stands in for the register.</summary>
    [Fact]
    public async Task Record_AskedForWithConsent_ReplacesThePaper()
    {
        await using var story = await demonstration.TellAsync("2026-08-03 09:30");
        var at = await story.ServeAsync(Allowance);
        var asked = await AskAsync(at);
        (asked["status"], asked["message"]).ShouldBe(("found", "已查到共享数据“户籍信息”，不需要提交“居民户口簿”。"), asked.ToString());

        (await story.FileAsync(at, new { applicant = Known, form = Form, materials = Others, shared = new[] { asked["number"] } })).Status.ShouldBe(201);

        await story.TakeAsync("clerk", "receive", "已收件", new { receiptPrinted = true });
        await story.TakeAsync("clerk", "accept", "已受理");
        (await story.SeeAsync())["shared"]!.AsArray().Select(record => (string?)record!["materialName"]).ShouldBe(["居民户口簿"]);
    }

    /// <summary>共享中断: the registry is down; the window says so, and the citizen hands in paper.</summary>
    [Fact]
    public async Task Registry_Down_FallsBackToPaper()
    {
        await using var story = await demonstration.TellAsync("2026-08-03 09:30", "--registry-outage", "household");
        var at = await story.ServeAsync(Allowance);
        var asked = await AskAsync(at);
        (asked["status"], asked["message"]).ShouldBe(("unavailable", "共享数据“户籍信息”暂时无法查询，请提交“居民户口簿”，办理不受影响。"), asked.ToString());

        (await story.FileAsync(at, new { applicant = Known, form = Form, materials = (string[])[.. Others, Register] })).Status.ShouldBe(201);

        await story.TakeAsync("clerk", "receive", "已收件", new { receiptPrinted = true });
        await story.TakeAsync("clerk", "accept", "已受理");
    }

    private static Task<Hosts.Reply> AskAsync(Served at) => at.Clerk.PostAsync("shared-records", new
    {
        hall = at.Hall, ticket = at.Ticket, item = at.Item, material = Register, consented = true, applicant = Known,
    });
}
