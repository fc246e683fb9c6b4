using ServiceSdk.ReferenceHost.Tests.Hosts;

namespace ServiceSdk.ReferenceHost.Tests.Api;

/// <summary>咨询 over REST: asked in one hall, answered in another.</summary>
[Collection(DemonstrationHost.OtherHall)]
public sealed class EnquiryTests(DemonstrationHost host)
{
    private const string Other = DemonstrationHost.OtherHall, Phone = "13912345678";

    private static readonly object Question = new { category = "item", item = "tn2018-001", channel = "phone", question = "外地户口怎样落户？" };

    [Fact]
    public async Task Enquiry_AnsweredByAnotherHall_StaysWithWhoWasAskedFirst()
    {
        using var manager = await host.StaffAsync("manager");
        using var other = await host.StaffAsync("manager", hall: Other);
        var logged = await manager.PostAsync("enquiries", Question);
        (logged.Status, logged["state"], logged["hall"], logged["categoryLabel"]).ShouldBe((201, "open", DemonstrationHost.Hall, "事项办理"), logged.ToString());
        var enquiry = logged["enquiry"];
        (await other.GetAsync($"enquiries/{enquiry}")).ShouldBeRefused(403, "forbidden", "没有这项操作的权限。");

        var referred = await manager.PostAsync($"enquiries/{enquiry}/referral", new { office = Other, note = "请答复落户条件。", due = Due });
        (referred.Status, referred["state"], referred["office"], referred["due"]).ShouldBe((200, "referred", Other, Due), referred.ToString());
        (await manager.PostAsync($"enquiries/{enquiry}/answer", new { answer = "可以。" })).ShouldBeRefused(
            409, "enquiry_of_other_office", "这条咨询不由本单位答复。");
        await Eventually.ReadAsync(() => ListedAsync(other, enquiry), found => found);

        var answered = await other.PostAsync($"enquiries/{enquiry}/answer", new { answer = "可以，请带户口簿。" });
        (answered.Status, answered["state"], answered["answeredBy"]).ShouldBe((200, "answered", Other));
        await Eventually.ReadAsync(() => ListedAsync(manager, enquiry), found => !found);
        (await manager.GetAsync($"enquiries/{enquiry}"))["answer"].ShouldBe("可以，请带户口簿。");
    }

    [Fact]
    public async Task Enquirer_ToBeCalledBack_IsShownOnRecordOnly()
    {
        using var manager = await host.StaffAsync("manager", hall: Other);
        var logged = await manager.PostAsync(
            "enquiries", new { category = "policy", channel = "desk", question = "何时开始执行？", enquirer = new { name = "李四", phone = Phone } });
        (logged.Status, (bool)logged.Body!["hasEnquirer"]!).ShouldBe((201, true), logged.ToString());
        logged.ToString().ShouldNotContain(Phone);
        var shown = await manager.PostAsync($"enquiries/{logged["enquiry"]}/looks", new { });
        (shown.Status, shown["name"], shown["phone"]).ShouldBe((200, "李四", Phone));
        host.Journal.RecordsWith("\"purpose\":\"enquiryAnswer\",\"masked\":false").ShouldBe(1);
        host.Journal.RecordsWith(Phone).ShouldBe(0);
    }

    [Fact]
    public async Task Enquiry_OfAClerkWithASubstitute_NamesThem()
    {
        using var clerk = await host.StaffAsync("clerk", "1", Other);
        var logged = await clerk.PostAsync("enquiries", new { category = "hall", channel = "desk", question = "在几楼？", answer = "在三楼。" });
        (logged.Status, logged["state"], logged["firstAsked"], logged["responsible"]).ShouldBe((201, "answered", "001", "001"), logged.ToString());
        (await clerk.PostAsync($"enquiries/{logged["enquiry"]}/takeover", new { })).ShouldBeRefused(
            409, "enquiry_already_answered", "这条咨询已经答复。");
    }

    [Fact]
    public async Task Enquiry_ThatSaysTooLittleOrNonsense_IsRefused()
    {
        using var manager = await host.StaffAsync("manager", hall: Other);
        (await manager.PostAsync("enquiries", new { category = "hall", channel = "desk" })).ShouldBeRefused(400, "request_malformed", "请求内容无法读取。");
        (await manager.PostAsync("enquiries", new { category = "hall", channel = "desk", question = " " })).ShouldBeRefused(
            400, "enquiry_text_invalid", "咨询内容、答复和转办说明应为1至500个字。");
        (await manager.PostAsync("enquiries", new { category = "hall", channel = "desk", question = "？", item = "tn0" })).Status.ShouldBe(404);
        foreach (var enquirer in (object[])[new { name = "李四" }, new { name = "", phone = Phone }, new { phone = "12345六" }])
        {
            (await manager.PostAsync("enquiries", new { category = "hall", channel = "desk", question = "？", enquirer })).ShouldBeRefused(
                400, "enquirer_invalid", "咨询人的称呼应为1至50个字，电话应为5至20位数字。");
        }

        foreach (var number in new[] { "none", $"{Other}-20261126-C9999", $"{Other}-2026-C1", "320402999-1-20261126-C0001" })
            (await manager.GetAsync($"enquiries/{number}")).ShouldBeRefused(404, "enquiry_unknown", "没有这条咨询记录。");
        var logged = await manager.PostAsync("enquiries", Question);
        (await manager.PostAsync($"enquiries/{logged["enquiry"]}/referral", new { office = "nowhere", note = "请答复。", due = Due })).ShouldBeRefused(
            404, "enquiry_office_unknown", "没有这个承办单位。");
    }

    private static string Due => TimeProvider.System.GetUtcNow().ToOffset(TimeSpan.FromHours(8)).AddDays(3).ToString("yyyy-MM-dd");

    private static async Task<bool> ListedAsync(HallClient staff, string enquiry) => (await staff.GetAsync("enquiries?unanswered=true&size=200"))
        .Body!["entries"]!.AsArray().Any(one => (string?)one!["number"] == enquiry);
}
