using System.Text.Json;
using ServiceSdk.Cases;
using ServiceSdk.Cases.Fees;
using ServiceSdk.Hosting.Cases;
using ServiceSdk.Hosting.Privacy;
using ServiceSdk.Hosting.Privacy.Erasure;
using ServiceSdk.Hosting.Privacy.Persons;
using ServiceSdk.Hosting.Processes;
using ServiceSdk.Hosting.Tests.Halls;
using ServiceSdk.Hosting.Tests.Privacy;

namespace ServiceSdk.Hosting.Tests.Sharing;

/// <summary>What was shared and paid is the person's data like the rest: copied for them, and kept no longer than it may be.</summary>
public sealed class SharedRecordKeepingTests
{
    [Fact]
    public async Task Export_OfAPerson_HasInquiriesSharedRecordsAndPayments()
    {
        await using var hall = await SharingHall.StartAsync();
        var asked = (await hall.AskAsync()).Asked;
        var number = (await hall.TryFileAsync(asked.Number)).Done().Number;
        await PayAsync(hall, number);

        using var export = await ExportAsync(hall);

        var inquiry = export.RootElement.GetProperty("共享数据查询")[0];
        (inquiry.GetProperty("查询编号").GetString(), inquiry.GetProperty("本人同意").GetBoolean(), inquiry.GetProperty("来源").GetString())
            .ShouldBe((asked.Number, true, "人口库（示例）"));
        inquiry.GetProperty("内容").GetProperty("members").GetInt32().ShouldBe(3);
        var filed = export.RootElement.GetProperty("办件")[0];
        (filed.GetProperty("共享数据")[0].GetProperty("记录编号").GetString(), filed.GetProperty("共享数据")[0].GetProperty("目的").GetString())
            .ShouldBe(("HK-1", "办理“居民身份证”"));
        var paid = filed.GetProperty("缴费")[0];
        (paid.GetProperty("费用").GetString(), paid.GetProperty("财政票据号").GetString(), paid.GetProperty("缴款人").GetString())
            .ShouldBe(("工本费", "32040226-0000001", "欧阳小明"));
        export.RootElement.GetProperty("查询").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task Inquiry_OfAPerson_IsKeptLikeAQueryAndGoesAtTheirRequest()
    {
        await using var hall = await SharingHall.StartAsync();
        var asked = (await hall.AskAsync()).Asked;
        var retention = hall.Get<IEnumerable<ITimerKind>>().OfType<Retention>().Single();
        var record = hall.Store.ReadStream($"shared/{asked.Number}").ShouldHaveSingleItem().Record;

        retention.Concerns(record).ShouldBeTrue();
        retention.DueAfter(record, [asked]).ShouldBe(RetentionRules.Shipped.Until(SubjectKind.Query, record.Envelope.At.CivilTime));
        var erased = (await hall.Get<PersonErasure>().EraseAsync(ProtectedJournal.Visitor.IdNumber, HallProcess.Manager, Guid.NewGuid(), new byte[32])).Done();
        erased.Erased.ShouldBe(1);
    }

    private static async Task PayAsync(SharingHall hall, string number)
    {
        await MoveAsync(hall, number);
        var desk = hall.Get<FeeDesk>();
        (await desk.ChargeAsync(number, new ChargeFee("card", 2000), SharingHall.Clerk, Guid.NewGuid(), new byte[32])).Done()
            .ShouldBe(new FeeCharged("card", 2000, "示例文件"));
        (await desk.PayAsync(number, new Payment("card", "32040226-0000001", " ", PaymentMethod.Code), SharingHall.Clerk, Guid.NewGuid(), new byte[32])).Refused()
            .ShouldBe(new Refusal("payer_invalid", "缴款人姓名应为1至50个字。", "请核对缴款人。"));
        var paid = (await desk.PayAsync(number, new Payment("card", "32040226-0000001", "欧阳小明", PaymentMethod.Code), SharingHall.Clerk, Guid.NewGuid(), new byte[32])).Done();
        (paid.Fee, paid.Receipt, paid.Method).ShouldBe(("card", "32040226-0000001", PaymentMethod.Code));
    }

    private static async Task MoveAsync(SharingHall hall, string number) => (await hall.Cases.MoveAsync(
        number, CaseTrigger.Receive, new CaseStatement { ReceiptPrinted = true }, SharingHall.Clerk, Guid.NewGuid(), new byte[32])).Done();

    private static async Task<JsonDocument> ExportAsync(SharingHall hall)
    {
        await SharingHall.TakeLooksAsync(hall);
        var export = (await hall.Get<PersonExports>().OpenAsync(ProtectedJournal.Visitor.IdNumber, HallProcess.Manager)).Done();
        using var output = new MemoryStream();
        await export.WriteAsync(output, TestContext.Current.CancellationToken);
        return JsonDocument.Parse(output.ToArray());
    }
}
