using System.Text;
using System.Text.Json;
using ServiceSdk.Cases;
using ServiceSdk.Hosting.Cases;
using ServiceSdk.Hosting.Cases.Drafts;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.Privacy;
using ServiceSdk.Hosting.Privacy.Persons;
using ServiceSdk.Hosting.Tests.Halls;
using ServiceSdk.Hosting.Tests.Privacy;
using ServiceSdk.Hosting.Tests.Sharing;
using ServiceSdk.Notices;

namespace ServiceSdk.Hosting.Tests.Cases;

/// <summary>What a person's copy has of cases: the form as it stands now, what was told, drafts, and the cases filed for others.</summary>
public sealed class CaseCopyTests
{
    private const string AgentNumber = "320402190001010016";

    [Fact]
    public async Task Copy_OfAnApplicant_HasTheFormAsSupplementedNoticesAndDrafts()
    {
        await using var hall = await SharingHall.StartAsync();
        var number = await FileAsync(hall);
        await MoveAsync(hall, number, CaseTrigger.Receive, new CaseStatement { ReceiptPrinted = true });
        await MoveAsync(hall, number, CaseTrigger.NotifySupplement, new CaseStatement { Notice = "补正2026-1", Defects = [new("address_differs", "请重填。", null) { Field = "address" }] });
        (await hall.Cases.MoveAsync(
            number, CaseTrigger.SubmitSupplement, new CaseStatement { ApplicantSigned = true }, SharingHall.Clerk, Guid.NewGuid(), new byte[32], CancellationToken.None,
            new HandedIn { Form = """{"address":"兰陵街道示例路2号"}"""u8.ToArray() })).Done();
        await TellAsync(hall, number);
        (await hall.Get<DraftDesk>().SaveAsync(
            new DraftContent(SharingHall.Item, """{"form":{"address":"示例路3号"}}"""u8.ToArray()), ProtectedJournal.Visitor.IdNumber, SharingHall.Clerk, Guid.NewGuid(), new byte[32])).Done();

        using var copy = await CopyAsync(hall, ProtectedJournal.Visitor.IdNumber);

        var filed = copy.RootElement.GetProperty("办件").EnumerateArray().ShouldHaveSingleItem();
        filed.GetProperty("申报表").GetProperty("住址").GetString().ShouldBe("兰陵街道示例路2号");
        var told = filed.GetProperty("通知").EnumerateArray().ShouldHaveSingleItem();
        (told.GetProperty("方式").GetString(), told.GetProperty("内容").GetString(), told.GetProperty("状态").GetString()).ShouldBe(("短信", "欧阳小明您好。", "待发送"));
        copy.RootElement.GetProperty("草稿")[0].GetProperty("内容").GetProperty("form").GetProperty("address").GetString().ShouldBe("示例路3号");
        copy.RootElement.GetProperty("代办").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task Copy_OfAnAgent_HasTheCasesFiledForOthersAndNothingOfTheApplicant()
    {
        await using var hall = await SharingHall.StartAsync();
        var number = await FileAsync(hall, new TypedAgent(
            new TypedApplicant("钱示例", AgentNumber, "13952013478", true), [MandatedAct.File], DateOnly.MinValue, DateOnly.MaxValue));

        using var copy = await CopyAsync(hall, AgentNumber);

        copy.RootElement.GetProperty("办件").GetArrayLength().ShouldBe(0);
        var acted = copy.RootElement.GetProperty("代办").EnumerateArray().ShouldHaveSingleItem();
        (acted.GetProperty("办件编号").GetString(), acted.GetProperty("姓名").GetString(), acted.GetProperty("联系电话").GetString()).ShouldBe((number, "钱示例", "13952013478"));
        copy.RootElement.GetRawText().ShouldNotContain("欧阳小明");
        hall.Store.FindKeysOf(StreamNames.Case(number)).Select(key => key.Kind).ShouldBe([SubjectKind.Case, SubjectKind.Agent], ignoreOrder: true);
    }

    private static async Task<string> FileAsync(SharingHall hall, TypedAgent? agent = null) => (await hall.Cases.SubmitAsync(
        new FilingRequest(
            HallProcess.Hall, hall.Ticket, SharingHall.Item, """{"address":"兰陵街道示例路1号"}"""u8.ToArray(), ["household-register"], null, Agent: agent),
        SharingHall.Clerk, Guid.NewGuid(), new byte[32], CancellationToken.None)).Done().Number;

    private static async Task MoveAsync(SharingHall hall, string number, CaseTrigger trigger, CaseStatement statement) =>
        (await hall.Cases.MoveAsync(number, trigger, statement, SharingHall.Clerk, Guid.NewGuid(), new byte[32])).Done();

    private static async Task TellAsync(SharingHall hall, string number) => (await hall.Get<Streams<CaseNotices>>().Open(StreamNames.Notices(number)).ExecuteAsync(
        new QueueNotice(number, "test", NoticeOccasion.SupplementRequired, NoticeChannel.Sms, HallProcess.Hall, "{申请人}您好。", 0, 0),
        Actor.System, Guid.NewGuid(), new byte[32])).Done();

    private static async Task<JsonDocument> CopyAsync(SharingHall hall, string idNumber)
    {
        await SharingHall.TakeLooksAsync(hall);
        var export = (await hall.Get<PersonExports>().OpenAsync(idNumber, HallProcess.Manager)).Done();
        using var output = new MemoryStream();
        await export.WriteAsync(output, TestContext.Current.CancellationToken);
        return JsonDocument.Parse(Encoding.UTF8.GetString(output.ToArray()));
    }
}
