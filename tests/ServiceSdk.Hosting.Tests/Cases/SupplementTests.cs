using ServiceSdk.Cases;
using ServiceSdk.Hosting.Cases;
using ServiceSdk.Hosting.Privacy;
using ServiceSdk.Hosting.Tests.Halls;
using ServiceSdk.Hosting.Tests.Sharing;
using ServiceSdk.Queueing;

namespace ServiceSdk.Hosting.Tests.Cases;

/// <summary>补正 at a window: new values of the form, and records of registries in the place of what was missing.</summary>
public sealed class SupplementTests
{
    private static readonly FilingDefect Register = new("material_missing", "请补交户口簿。", "household-register");
    private static readonly FilingDefect Address = new("address_differs", "请重新填写住址。", null) { Field = "address" };

    [Fact]
    public async Task Form_FilledInAnew_IsSealedAndTheFilingFromThenOn()
    {
        await using var hall = await SharingHall.StartAsync();
        var number = await NoticedAsync(hall, Register, Address);

        var moved = (await SupplyAsync(hall, number, """{"address":"兰陵街道示例路2号"}""", ["household-register"])).Done();

        moved.To.ShouldBe(CaseState.Received);
        moved.Statement.Fields.ShouldBe(["address"]);
        var form = (await hall.Cases.ReadAsync(number, one => one.Opened!.Form)).Done();
        hall.Get<Protector>().Use(form, PersonalFields.Form, UnseenUse.Judging).ShouldBe("""{"address":"兰陵街道示例路2号"}""");
        System.Text.Encoding.UTF8.GetString(hall.Store.ReadStream($"case/{number}").Last().Record.Payload).ShouldNotContain("示例路2号");
    }

    [Theory]
    [InlineData("""{"address":""}""", "请填写“住址”。")]
    [InlineData("""{"address":1}""", "“住址”应为不超过200个字的文字。")]
    [InlineData("""{"colour":"red"}""", "表单中有本事项没有的栏目，请使用本事项的表单。")]
    [InlineData("""["address"]""", "表单内容无法读取，请重新填写。")]
    [InlineData("""{"address":"\ud800"}""", "表单内容无法读取，请重新填写。")]
    public async Task Form_ThatDoesNotHold_IsRefusedInTheRulesWordsAndNothingIsRecorded(string values, string finding)
    {
        await using var hall = await SharingHall.StartAsync();
        var number = await NoticedAsync(hall, Register, Address);

        (await SupplyAsync(hall, number, values, ["household-register"])).Refused()
            .ShouldBe(new Refusal("filing_incomplete", "申报还不完备，共1处。", finding));
        (await hall.Cases.ReadAsync(number, one => one.State)).Done().ShouldBe(CaseState.SupplementRequired);
    }

    [Fact]
    public async Task Material_ASharedRecordStandsInFor_NeedsNoPaper()
    {
        await using var hall = await SharingHall.StartAsync();
        var before = (await hall.AskAsync()).Asked.Number;
        hall.Time.Advance(TimeSpan.FromSeconds(1));
        var number = await NoticedAsync(hall, Register);
        (await SupplyAsync(hall, number, null, [], before)).Refused().ShouldBe(new Refusal(
            "shared_inquiry_other_filing", "这次共享数据查询不是为本次申报和本申请人作的。", "请征得申请人同意，为本次申报重新查询。"));

        var asked = (await hall.AskAsync()).Asked;
        var moved = (await SupplyAsync(hall, number, null, [], asked.Number)).Done();

        moved.Statement.Materials.ShouldBe(["household-register"]);
        var (findings, shared) = (await hall.Cases.ReadAsync(number, one => Tuple.Create(one.Findings, one.Opened!.Shared))).Done();
        findings.ShouldBeEmpty();
        shared!.ShouldHaveSingleItem().RecordId.ShouldBe("HK-1");
        shared[0].Filled.ShouldBe(["address"]);
    }

    [Fact]
    public async Task Material_AnInquiryOfSomebodyElse_IsRefused()
    {
        await using var hall = await SharingHall.StartAsync();
        var number = await NoticedAsync(hall, Register);
        await hall.ServeAsync(new Visitor("钱示例", "320402190001010016"));
        var asked = (await hall.AskAsync()).Asked;

        (await SupplyAsync(hall, number, null, [], asked.Number)).Refused().Code.ShouldBe("shared_inquiry_other_filing");
    }

    /// <summary>A case without the register, of which everything wrong was named.</summary>
    private static async Task<string> NoticedAsync(SharingHall hall, params FilingDefect[] defects)
    {
        var request = new FilingRequest(
            HallProcess.Hall, hall.Ticket, SharingHall.Item, """{"address":"兰陵街道示例路1号"}"""u8.ToArray(), [], null, WithGaps: true);
        var number = (await hall.Cases.SubmitAsync(request, SharingHall.Clerk, Guid.NewGuid(), new byte[32], CancellationToken.None)).Done().Number;
        await MoveAsync(hall, number, CaseTrigger.Receive, new CaseStatement { ReceiptPrinted = true });
        await MoveAsync(hall, number, CaseTrigger.NotifySupplement, new CaseStatement { Notice = "补正2026-1", Defects = defects });
        return number;
    }

    private static async Task MoveAsync(SharingHall hall, string number, CaseTrigger trigger, CaseStatement statement) =>
        (await hall.Cases.MoveAsync(number, trigger, statement, SharingHall.Clerk, Guid.NewGuid(), new byte[32])).Done();

    private static ValueTask<Outcome<CaseMoved>> SupplyAsync(SharingHall hall, string number, string? values, string[] materials, params string[] shared) =>
        hall.Cases.MoveAsync(
            number, CaseTrigger.SubmitSupplement, new CaseStatement { ApplicantSigned = true, Materials = materials }, SharingHall.Clerk, Guid.NewGuid(), new byte[32],
            CancellationToken.None,
            new HandedIn { Form = values is null ? null : System.Text.Encoding.UTF8.GetBytes(values), Shared = shared });
}
