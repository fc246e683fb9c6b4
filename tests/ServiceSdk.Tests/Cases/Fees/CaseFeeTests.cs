using ServiceSdk.Cases;
using ServiceSdk.Cases.Fees;
using ServiceSdk.Items;

namespace ServiceSdk.Tests.Cases.Fees;

/// <summary>亮证收费 (附件3 第10条): what is listed is charged, once and as listed, and nothing else.</summary>
public sealed class CaseFeeTests
{
    private static readonly FrozenItem Item = CaseFile.IdCard with
    {
        Fees =
        [
            new("card", "工本费", "发改价格〔2003〕2322号", Sources.Sample) { Fen = 2000 },
            new("photo", "照相费", "示例文件", Sources.Sample) { Fen = 0 },
        ],
    };

    private static readonly ChargeFee Charge = new("card", 2000);
    private static readonly PayFee Pay = new("card", "32040226-0000001", new Protected<string>("c-1", "A256GCM", [3]), PaymentMethod.Cash);
    private static readonly RefundFee Refund = new("card", "32040226-0000002");

    private static readonly CaseState[] Chargeable =
    [
        CaseState.Received, CaseState.Accepted, CaseState.UnderReview, CaseState.Deciding, CaseState.HandedUp, CaseState.Suspended,
        CaseState.Granted, CaseState.AwaitingDelivery,
    ];

    public static TheoryData<FeeCommand, Refusal> BeforeAnything => new()
    {
        { new ChargeFee("express", 1500), new("fee_unlisted", "该事项的收费目录中没有这项收费，不得收取。", "请按收费目录收费；目录有误的，请联系目录管理员。") },
        { new ChargeFee("photo", 0), new("fee_free", "“照相费”免收，不得收取。", "不需要缴费，请继续办理。") },
        { Charge with { Fen = 2001 }, new("fee_amount_differs", "“工本费”的标准为20.00元，不得多收或者少收。", "请按标准金额收取。") },
        { Charge with { Fen = 1999 }, new("fee_amount_differs", "“工本费”的标准为20.00元，不得多收或者少收。", "请按标准金额收取。") },
        { Pay, new("fee_not_charged", "这项费用还没有收取，不能登记缴费。", "请先按收费目录收费。") },
        { Refund, new("fee_not_paid", "这项费用没有缴过，不能退费。", "请核对缴费记录。") },
    };

    public static TheoryData<CaseState> Open => [.. Chargeable];

    public static TheoryData<CaseState> Shut => [.. Enum.GetValues<CaseState>().Except([.. Chargeable, CaseState.Draft])];

    public static TheoryData<CaseTrigger, CaseState, string> InVain => new()
    {
        { CaseTrigger.Withdraw, CaseState.Withdrawn, Roles.Citizen },
        { CaseTrigger.RefuseAcceptance, CaseState.NotAccepted, Roles.Clerk },
    };

    [Theory]
    [MemberData(nameof(BeforeAnything), DisableDiscoveryEnumeration = true)]
    public void Decide_WhatIsNotListedOrNotDue_IsRefusedInItsOwnWords(FeeCommand command, Refusal refusal) =>
        CaseFile.In(CaseState.Accepted, Item).Refused(Roles.Clerk, command).ShouldBe(refusal);

    [Fact]
    public void Charge_OfAnItemWithoutFees_IsRefusedWhateverTheAmount() =>
        CaseFile.In(CaseState.Accepted).Refused(Roles.Clerk, Charge).Code.ShouldBe("fee_unlisted");

    [Theory]
    [MemberData(nameof(Open))]
    public void ChargeAndPay_WhileTheCaseIsUnderWay_StandInTheCaseWithBasisAndReceipt(CaseState state)
    {
        var file = CaseFile.In(state, Item).Take(Roles.Clerk, Charge).Take(Roles.Clerk, Pay);

        file.Case.Fees.ShouldBe(
        [
            new CaseFee(new FeeCharged("card", 2000, "发改价格〔2003〕2322号"), Envelopes.At(file.Today), new FeePaid("card", Pay.Receipt, Pay.Payer, PaymentMethod.Cash)),
        ]);
        file.Case.State.ShouldBe(state);
    }

    [Theory]
    [MemberData(nameof(Shut))]
    public void Charge_InAnyOtherState_IsRefused(CaseState state) => CaseFile.In(state, Item).Refused(Roles.Clerk, Charge).ShouldBe(new Refusal(
        "fee_case_wrong_state", $"办件当前为“{state.Label()}”状态，不能收费。", "费用在收件以后、送达以前收取；不予的办件不收费。"));

    [Fact]
    public void Charge_AFeeTwice_IsRefused()
    {
        var file = CaseFile.In(CaseState.Accepted, Item).Take(Roles.Clerk, Charge);

        file.Refused(Roles.Clerk, Charge).ShouldBe(new Refusal("fee_charged_already", "“工本费”已经收取，不得重复收费。", "请核对收费记录。"));
    }

    [Fact]
    public void Pay_AFeeTwice_IsRefused() =>
        CaseFile.In(CaseState.Accepted, Item).Take(Roles.Clerk, Charge).Take(Roles.Clerk, Pay).Refused(Roles.Clerk, Pay)
            .ShouldBe(new Refusal("fee_paid_already", "这项费用已经缴清。", "请核对缴费记录。"));

    [Theory]
    [InlineData("")]
    [InlineData("12345")]
    [InlineData("1234567890123456789012345678901")]
    [InlineData("票据0000001")]
    [InlineData("0000 0001")]
    public void Pay_WithoutAFiscalReceipt_IsRefused(string receipt) =>
        CaseFile.In(CaseState.Accepted, Item).Take(Roles.Clerk, Charge).Refused(Roles.Clerk, Pay with { Receipt = receipt })
            .ShouldBe(new Refusal("fee_receipt_invalid", "财政票据号应为6至30位字母、数字或连字符。", "请按财政票据填写票据号。"));

    [Fact]
    public void Pay_OnceTheCaseIsWithdrawn_IsRefused() =>
        CaseFile.In(CaseState.Accepted, Item).Take(Roles.Clerk, Charge).Take(Roles.Citizen, CaseTrigger.Withdraw).Refused(Roles.Clerk, Pay)
            .Message.ShouldBe("办件当前为“已撤回”状态，不能收费。");

    [Theory]
    [MemberData(nameof(InVain))]
    public void Refund_OfWhatWasPaidInVain_StandsInTheCaseOnce(CaseTrigger end, CaseState state, string role)
    {
        var file = CaseFile.In(CaseState.Received, Item).Take(Roles.Clerk, Charge).Take(Roles.Clerk, Pay).Take(role, end);
        file.Case.State.ShouldBe(state);
        file.Refused(Roles.Clerk, Refund with { Receipt = "1" }).Code.ShouldBe("fee_receipt_invalid");

        file.Take(Roles.Clerk, Refund).Case.Fees.ShouldHaveSingleItem().Refunded.ShouldBe(new FeeRefunded("card", Refund.Receipt));

        file.Refused(Roles.Clerk, Refund).ShouldBe(new Refusal("fee_refunded_already", "这项费用已经退还。", "请核对退费记录。"));
    }

    [Fact]
    public void Refund_WhileTheCaseGoesOn_IsRefused() =>
        CaseFile.In(CaseState.Accepted, Item).Take(Roles.Clerk, Charge).Take(Roles.Clerk, Pay).Refused(Roles.Clerk, Refund)
            .ShouldBe(new Refusal("fee_refund_not_due", "办件仍在办理或者已经办成，已收的费用不退。", "办件撤回、终止、不予受理或者不予后再退费。"));

    [Fact]
    public void PickUp_WithAFeeOpen_IsRefusedUntilItIsPaid()
    {
        var open = new Refusal("case_fees_open", "还有费用没有结清：工本费20.00元。", "请收费并登记财政票据号后再办理。");
        var file = new CaseFile().LayBeforeTheApprover(Item).Take(Roles.Approver, CaseTrigger.Grant).Take(Roles.DeliveryDesk, CaseTrigger.PrepareDelivery);
        var pickUp = new MoveCase(CaseTrigger.PickUp, CaseFile.Everything);

        file.Refused(Roles.Clerk, pickUp).ShouldBe(open);
        file.Take(Roles.Clerk, Charge).Refused(Roles.Clerk, pickUp).ShouldBe(open);
        file.Take(Roles.Clerk, Pay).Take(Roles.Clerk, pickUp).Case.State.ShouldBe(CaseState.Delivered);
    }

    [Fact]
    public void PrepareDelivery_OfAnItemPaidBeforeMaking_IsRefusedUntilItIsPaid()
    {
        var file = new CaseFile().LayBeforeTheApprover(Item with { FeesDue = FeesDue.BeforeMaking }).Take(Roles.Approver, CaseTrigger.Grant);
        var prepare = new MoveCase(CaseTrigger.PrepareDelivery, CaseFile.Everything);

        file.Refused(Roles.DeliveryDesk, prepare).Message.ShouldBe("还有费用没有结清：工本费20.00元。");
        file.Take(Roles.Clerk, Charge).Take(Roles.Clerk, Pay).Take(Roles.DeliveryDesk, prepare).Case.State.ShouldBe(CaseState.AwaitingDelivery);
    }

    [Fact]
    public void Refuse_ACaseWhoseFeeWasPaid_LetsTheDecisionOutAndTheMoneyBack()
    {
        var file = CaseFile.In(CaseState.Accepted, Item).Take(Roles.Clerk, Charge).Take(Roles.Clerk, Pay)
            .Take(Roles.System, CaseTrigger.BeginReview).Take(Roles.Reviewer, CaseTrigger.SubmitForDecision, "r-1")
            .Take(Roles.Approver, CaseTrigger.Refuse).Take(Roles.Clerk, Refund)
            .Take(Roles.DeliveryDesk, CaseTrigger.PrepareDelivery).Take(Roles.Clerk, CaseTrigger.PickUp);

        file.Case.State.ShouldBe(CaseState.Delivered);
    }

    [Fact]
    public void Archive_WithAFeePaidInVain_IsRefusedUntilItIsGivenBack()
    {
        var file = CaseFile.In(CaseState.Received, Item).Take(Roles.Clerk, Charge).Take(Roles.Clerk, Pay).Take(Roles.Citizen, CaseTrigger.Withdraw);

        file.Refused(Roles.Archivist, CaseTrigger.Archive)
            .ShouldBe(new Refusal("case_fees_unreturned", "还有已缴费用没有退还：工本费20.00元。", "请退费并登记票据号后再归档。"));
        file.Take(Roles.Clerk, Refund).Take(Roles.Archivist, CaseTrigger.Archive).Case.State.ShouldBe(CaseState.Archived);
    }

    [Theory]
    [InlineData(CaseTrigger.PostOut)]
    [InlineData(CaseTrigger.DeliverOnline)]
    public void Deliver_ByAnyWayWithAFeeOpen_IsRefused(CaseTrigger way) =>
        new CaseFile().LayBeforeTheApprover(Item with { DeliveryWays = [DeliveryWay.Post, DeliveryWay.Online] })
            .Take(Roles.Approver, CaseTrigger.Grant).Take(Roles.DeliveryDesk, CaseTrigger.PrepareDelivery)
            .Refused(Roles.DeliveryDesk, way).Code.ShouldBe("case_fees_open");

    [Fact]
    public void IssueOnSpot_OfAnImmediateItem_IsRefusedUntilItsFeeIsPaid()
    {
        var file = new CaseFile().Take(Roles.Clerk, CaseFile.Filing(Item with { Mode = HandlingMode.Immediate, PromisedTerm = null }))
            .Take(Roles.Clerk, CaseTrigger.Receive);
        var issue = new IssueOnSpot(CaseFile.Everything);

        file.Refused(Roles.Clerk, issue).Code.ShouldBe("case_fees_open");
        file.Take(Roles.Clerk, Charge).Take(Roles.Clerk, Pay).Take(Roles.Clerk, issue).Case.State.ShouldBe(CaseState.Closed);
    }

    [Theory]
    [InlineData(FeesDue.BeforeDelivery, CaseState.Submitted)]
    [InlineData(FeesDue.BeforeMaking, CaseState.Submitted)]
    [InlineData(FeesDue.BeforeDelivery, CaseState.Received)]
    [InlineData(FeesDue.BeforeDelivery, CaseState.Accepted)]
    public void IssueOnSpot_WithItsPayment_IsOneCommand(FeesDue due, CaseState from)
    {
        var file = CaseFile.In(from, Item with { Mode = HandlingMode.Immediate, PromisedTerm = null, FeesDue = due });
        if (from == CaseState.Accepted)
            file = new CaseFile().Take(Roles.Clerk, CaseFile.Filing(Item with { Mode = HandlingMode.Immediate })).Take(Roles.Clerk, CaseTrigger.Receive).Take(Roles.Clerk, CaseTrigger.Accept);

        file.Take(Roles.Clerk, new IssueOnSpot(CaseFile.Everything) { Payments = [new(Charge, Pay)] });

        (file.Case.State, file.Case.Fees.ShouldHaveSingleItem().Paid!.Receipt).ShouldBe((CaseState.Closed, Pay.Receipt));
    }

    [Fact]
    public void IssueOnSpot_OfAFeeChargedBefore_OnlyTakesThePayment() =>
        CaseFile.In(CaseState.Received, Item with { Mode = HandlingMode.Immediate, PromisedTerm = null }).Take(Roles.Clerk, Charge)
            .Take(Roles.Clerk, new IssueOnSpot(CaseFile.Everything) { Payments = [new(Charge, Pay)] }).Case.State.ShouldBe(CaseState.Closed);

    [Fact]
    public void IssueOnSpot_WithAPaymentThatIsNotDue_IsRefusedInTheFeesWords()
    {
        var file = CaseFile.In(CaseState.Received, Item with { Mode = HandlingMode.Immediate, PromisedTerm = null });

        file.Refused(Roles.Clerk, new IssueOnSpot(CaseFile.Everything) { Payments = [new(Charge with { Fen = 1 }, Pay)] }).Code.ShouldBe("fee_amount_differs");
        file.Refused(Roles.Clerk, new IssueOnSpot(CaseFile.Everything) { Payments = [new(Charge, Pay with { Receipt = "1" })] }).Code.ShouldBe("fee_receipt_invalid");
        file.Refused(Roles.Clerk, new IssueOnSpot(CaseFile.Everything with { Decision = CaseDecision.Refuse }) { Payments = [new(Charge, Pay)] })
            .Code.ShouldBe("fee_case_wrong_state");
        file.Case.Fees.ShouldBeEmpty();
    }

    [Fact]
    public void IssueOnSpot_WithItsFeeOpen_IsPossibleAndAsksForThePayment()
    {
        var file = CaseFile.In(CaseState.Submitted, Item with { Mode = HandlingMode.Immediate, PromisedTerm = null });

        var option = file.Case.Options(_ => Envelopes.Of(Roles.Clerk, file.Today).Actor, file.Today)
            .First(one => one.Row is { Trigger: CaseTrigger.IssueOnSpot, To: CaseState.Granted });

        option.Possible.ShouldBeTrue();
        option.Asked.Select(refusal => refusal.Message).ShouldContain("还有费用没有结清：工本费20.00元。");
    }

    [Fact]
    public void Receipt_UsedASecondTime_IsRefusedAndNamesTheCaseThatHasIt()
    {
        var (receipt, now) = (new FiscalReceipt(), Envelopes.Of(Roles.System, new(2026, 8, 3)));
        receipt.Decide(new UseReceipt("1", "c-1", "card", false), now).Refusal().Code.ShouldBe("fee_receipt_invalid");
        var used = receipt.Decide(new UseReceipt("32040226-0000001", "c-1", "card", false), now).Value().ShouldHaveSingleItem();
        receipt.Apply(used, now.Actor, now.At);

        receipt.Decide(new UseReceipt("32040226-0000001", "c-2", "card", false), now).Refusal()
            .ShouldBe(new Refusal("fee_receipt_used", "财政票据号32040226-0000001已经用于办件c-1，不能重复登记。", "请核对财政票据号；开错的，请换开票据。"));
    }

    [Fact]
    public void Refuse_ACaseWhoseFeeWasNotPaid_AsksForNoneAnyMore()
    {
        var file = new CaseFile().LayBeforeTheApprover(Item).Take(Roles.Approver, CaseTrigger.Refuse).Take(Roles.DeliveryDesk, CaseTrigger.PrepareDelivery);

        file.Refused(Roles.Clerk, Charge).Code.ShouldBe("fee_case_wrong_state");
        file.Take(Roles.Clerk, CaseTrigger.PickUp).Case.State.ShouldBe(CaseState.Delivered);
    }
}
