using ServiceSdk.Cases;
using ServiceSdk.Cases.Fees;
using ServiceSdk.Hosting.Cases;
using ServiceSdk.Hosting.Tests.Halls;
using ServiceSdk.Hosting.Tests.Sharing;

namespace ServiceSdk.Hosting.Tests.Cases;

/// <summary>财政票据: a number stands for one payment or refund of a body, over all its cases.</summary>
public sealed class FiscalReceiptTests
{
    private const string Receipt = "32040226-0000001";

    [Fact]
    public async Task Receipt_OfAnotherCase_IsRefusedAndAnyOtherIsTaken()
    {
        await using var hall = await SharingHall.StartAsync();
        var (first, second) = (await ReceivedAsync(hall), await ReceivedAsync(hall));
        var key = Guid.NewGuid();
        (await PayAsync(hall, first, Receipt, key)).Done();
        (await PayAsync(hall, first, Receipt, key)).Done();

        (await PayAsync(hall, second, Receipt)).Refused().ShouldBe(new Refusal(
            "fee_receipt_used", $"财政票据号{Receipt}已经用于办件{first}，不能重复登记。", "请核对财政票据号；开错的，请换开票据。"));
        (await PayAsync(hall, second, "32040226-0000002")).Done();
    }

    [Fact]
    public async Task Receipt_OfAPaymentThatIsRefused_IsNotSpent()
    {
        await using var hall = await SharingHall.StartAsync();
        var (uncharged, charged) = (await ReceivedAsync(hall, charge: false), await ReceivedAsync(hall));

        (await PayAsync(hall, uncharged, Receipt)).Refused().Code.ShouldBe("fee_not_charged");
        (await PayAsync(hall, charged, " 1/../ ")).Refused().Code.ShouldBe("fee_receipt_invalid");
        (await PayAsync(hall, charged, Receipt)).Done();
    }

    [Fact]
    public async Task Receipt_ThatPaid_CannotGiveBackWhatItPaid()
    {
        await using var hall = await SharingHall.StartAsync();
        var number = await ReceivedAsync(hall);
        (await PayAsync(hall, number, Receipt)).Done();
        (await hall.Cases.MoveAsync(number, CaseTrigger.Withdraw, new CaseStatement { ApplicantSigned = true }, SharingHall.Clerk, Guid.NewGuid(), new byte[32])).Done();

        (await RefundAsync(hall, number, Receipt)).Refused().Code.ShouldBe("fee_receipt_used");
        (await RefundAsync(hall, number, "32040226-0000002")).Done();
    }

    [Fact]
    public async Task IssueOnSpot_WithItsPayment_IsOneRecordAndSpendsTheReceiptOnce()
    {
        await using var hall = await SharingHall.StartAsync();
        var (number, key) = (await FiledAsync(hall), Guid.NewGuid());
        (await IssueAsync(hall, number, " ", key)).Refused().ShouldBe(new Refusal("payer_invalid", "缴款人姓名应为1至50个字。", "请核对缴款人。"));

        for (var i = 0; i < 2; i++)
            (await IssueAsync(hall, number, "欧阳小明", key)).Done().To.ShouldBe(CaseState.Closed);

        hall.Store.ReadStream($"case/{number}").Count().ShouldBe(2);
        hall.Events("receipt/").ShouldBe([new ReceiptUsed(Receipt, number, "card", false)]);
        (await PayAsync(hall, await ReceivedAsync(hall), Receipt)).Refused().Message.ShouldBe($"财政票据号{Receipt}已经用于办件{number}，不能重复登记。");
    }

    private static ValueTask<Outcome<CaseMoved>> IssueAsync(SharingHall hall, string number, string payer, Guid key) => hall.Cases.MoveAsync(
        number, CaseTrigger.IssueOnSpot,
        new CaseStatement { ReceiptPrinted = true, Decision = CaseDecision.Grant, Result = "核发", Document = "天宁证字1号", TakerChecked = true },
        SharingHall.Clerk, key, new byte[32], CancellationToken.None,
        new HandedIn { Payments = [new PaidAmount(2000, new Payment("card", Receipt, payer, PaymentMethod.Cash))] });

    private static async Task<string> FiledAsync(SharingHall hall) => (await hall.FileAsync(["household-register"], [])).Done().Number;

    private static async Task<string> ReceivedAsync(SharingHall hall, bool charge = true)
    {
        var number = await FiledAsync(hall);
        (await hall.Cases.MoveAsync(number, CaseTrigger.Receive, new CaseStatement { ReceiptPrinted = true }, SharingHall.Clerk, Guid.NewGuid(), new byte[32])).Done();
        if (charge)
            (await hall.Get<FeeDesk>().ChargeAsync(number, new ChargeFee("card", 2000), SharingHall.Clerk, Guid.NewGuid(), new byte[32])).Done();
        return number;
    }

    private static ValueTask<Outcome<FeePaid>> PayAsync(SharingHall hall, string number, string receipt, Guid? key = null) =>
        hall.Get<FeeDesk>().PayAsync(number, new Payment("card", receipt, "欧阳小明", PaymentMethod.Cash), SharingHall.Clerk, key ?? Guid.NewGuid(), new byte[32]);

    private static ValueTask<Outcome<FeeRefunded>> RefundAsync(SharingHall hall, string number, string receipt) =>
        hall.Get<FeeDesk>().RefundAsync(number, new RefundFee("card", receipt), SharingHall.Clerk, Guid.NewGuid(), new byte[32]);
}
