namespace ServiceSdk.Cases.Fees;

/// <summary>Every "no" to a fee.</summary>
public static class FeeRefusals
{
    internal static readonly Refusal Unlisted = new(
        "fee_unlisted", "该事项的收费目录中没有这项收费，不得收取。", "请按收费目录收费；目录有误的，请联系目录管理员。");

    internal static readonly Refusal NotCharged = new("fee_not_charged", "这项费用还没有收取，不能登记缴费。", "请先按收费目录收费。");

    internal static readonly Refusal PaidAlready = new("fee_paid_already", "这项费用已经缴清。", "请核对缴费记录。");

    internal static readonly Refusal ReceiptInvalid = new(
        "fee_receipt_invalid", "财政票据号应为6至30位字母、数字或连字符。", "请按财政票据填写票据号。");

    internal static Refusal ReceiptUsed(ReceiptUsed used) => new(
        "fee_receipt_used", $"财政票据号{used.Receipt}已经用于办件{used.Case}，不能重复登记。", "请核对财政票据号；开错的，请换开票据。");

    internal static readonly Refusal NotPaid = new("fee_not_paid", "这项费用没有缴过，不能退费。", "请核对缴费记录。");

    internal static readonly Refusal RefundedAlready = new("fee_refunded_already", "这项费用已经退还。", "请核对退费记录。");

    internal static readonly Refusal RefundNotDue = new(
        "fee_refund_not_due", "办件仍在办理或者已经办成，已收的费用不退。", "办件撤回、终止、不予受理或者不予后再退费。");

    internal static Refusal Free(ListedFee fee) => new("fee_free", $"“{fee.Label}”免收，不得收取。", "不需要缴费，请继续办理。");

    internal static Refusal AmountDiffers(ListedFee fee) => new(
        "fee_amount_differs", $"“{fee.Label}”的标准为{fee.Amount}，不得多收或者少收。", "请按标准金额收取。");

    internal static Refusal ChargedAlready(ListedFee fee) => new("fee_charged_already", $"“{fee.Label}”已经收取，不得重复收费。", "请核对收费记录。");

    internal static Refusal WrongState(CaseState state) => new(
        "fee_case_wrong_state", $"办件当前为“{state.Label()}”状态，不能收费。", "费用在收件以后、送达以前收取；不予的办件不收费。");

    internal static Refusal Unreturned(IReadOnlyList<ListedFee> unreturned) => new(
        "case_fees_unreturned", $"还有已缴费用没有退还：{Named(unreturned)}。", "请退费并登记票据号后再归档。");

    internal static Refusal Open(IReadOnlyList<ListedFee> open) => new(
        "case_fees_open",
        $"还有费用没有结清：{Named(open)}。",
        "请收费并登记财政票据号后再办理。");

    private static string Named(IReadOnlyList<ListedFee> fees) => string.Join("、", fees.Select(fee => $"{fee.Label}{fee.Amount}"));
}
