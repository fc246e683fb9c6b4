using ServiceSdk.ReferenceHost.Tests.Hosts;
using ServiceSdk.ReferenceHost.Tests.Visits;

namespace ServiceSdk.ReferenceHost.Tests.Privacy;

/// <summary>Who is shown what of a case over REST, and what a person is told about their own data.</summary>
public sealed class LookTests(DemonstrationHost host) : IClassFixture<DemonstrationHost>
{
    private const string IdNumber = "320402190001010016";

    [Fact]
    public async Task Case_ShownToItsStaff_IsMaskedUnlessTheyAskForAPurposeOfTheirRole()
    {
        var ticket = (await Visit.TakeTicketAsync(host, Visit.IdCard))["ticket"];
        using var clerk = await host.StaffAsync("clerk", "1");
        await Visit.ServeAsync(clerk, ticket);
        var number = (await Visit.FileAsync(clerk, Visit.Renewal(ticket)))["number"];
        await Visit.FinishAsync(clerk, ticket);

        var masked = await clerk.GetAsync($"cases/{number}");
        masked.Body!["form"]!.AsArray().Select(field => ((string?)field!["name"], (string?)field["value"])).ShouldBe(
            [("kind", "期满换领"), ("contactPhone", "138****8076"), ("hardship", "***")]);

        var clear = await clerk.PostAsync($"cases/{number}/looks", new { purpose = "identityCheck" });
        (clear["purpose"], (string?)clear.Body!["applicant"]!["idNumber"]).ShouldBe(("核对身份", IdNumber));
        ((string?)clear.Body["form"]![1]!["value"], (string?)clear.Body["form"]![2]!["value"]).ShouldBe((Visit.Phone, "否"));
        (await clerk.PostAsync($"cases/{number}/looks", new { purpose = "review" })).ShouldBeRefused(
            403, "look_not_permitted", "您的角色不能以“审查材料”为目的查看个人信息。");
        (await clerk.PostAsync($"cases/{number}/looks", new { })).ShouldBeRefused(400, "request_malformed", "请求内容无法读取。");

        using var reviewer = await host.StaffAsync("reviewer");
        ((string?)(await reviewer.PostAsync($"cases/{number}/looks", new { purpose = "review" })).Body!["applicant"]!["idNumber"]).ShouldBe(IdNumber);
        host.Journal.RecordsWith("\"purpose\":\"identityCheck\",\"masked\":false").ShouldBe(1);
        host.Journal.RecordsWith("\"purpose\":\"review\",\"masked\":false").ShouldBe(1);
    }

    [Fact]
    public async Task Person_AskingForACopy_GetsWhatIsHeld()
    {
        var ticket = (await Visit.TakeTicketAsync(host, Visit.IdCard))["ticket"];
        using var clerk = await host.StaffAsync("clerk", "1");
        await Visit.ServeAsync(clerk, ticket);
        await Visit.FinishAsync(clerk, ticket);
        using var manager = await host.StaffAsync("manager");

        var copy = await manager.PostAsync("people/exports", new { idNumber = IdNumber });
        (copy.Status, (string?)copy.Body!["来访"]![0]!["身份证号码"]).ShouldBe((200, IdNumber));
        (await manager.PostAsync("people/exports", new { idNumber = "11010519491231002X" })).ShouldBeRefused(
            404, "person_unknown", "没有查到与该身份证号码有关的个人信息。");
        (await manager.PostAsync("people/erasures", new { idNumber = "110105194912310021" })).Status.ShouldBe(400);
    }
}
