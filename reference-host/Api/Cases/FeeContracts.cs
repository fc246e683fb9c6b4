using ServiceSdk.Cases;
using ServiceSdk.Cases.Fees;
using ServiceSdk.Hosting.Cases;

namespace ServiceSdk.ReferenceHost.Api.Cases;

/// <summary>A fee to be charged, with the amount that was shown.</summary>
internal sealed record FeeCharge(string Fee, long? Fen);

/// <summary>A payment to be noted. Its text form shows nothing.</summary>
internal sealed record FeePayment(string Receipt, string Payer, PaymentMethod? Method)
{
    public override string ToString() => nameof(FeePayment);
}

/// <summary>A listed fee paid at the one window, with the amount that was shown. Its text form shows nothing.</summary>
internal sealed record SpotPaymentBody(string? Fee, long Fen, string? Receipt, string? Payer, PaymentMethod? Method)
{
    public override string ToString() => nameof(SpotPaymentBody);

    /// <summary>The payment, once its method is known to be there.</summary>
    public PaidAmount Complete() => new(Fen, new Payment(Fee ?? "", Receipt ?? "", Payer ?? "", Method!.Value));
}

/// <summary>A refund to be noted.</summary>
internal sealed record FeeRefund(string Receipt);

/// <summary>How far a fee has come.</summary>
internal enum FeeStage
{
    Listed,
    Charged,
    Paid,
    Refunded,
}

/// <summary>What stages are called on a page.</summary>
internal static class FeeStages
{
    public static string Label(this FeeStage stage) => stage switch
    {
        FeeStage.Listed => "未收取",
        FeeStage.Charged => "待缴费",
        FeeStage.Paid => "已缴费",
        FeeStage.Refunded => "已退费",
        _ => throw new ArgumentOutOfRangeException(nameof(stage)),
    };
}

/// <summary>What came of a command to a fee.</summary>
internal sealed record FeeStanding(string Number, string Fee, FeeStage Stage, string StageLabel);

/// <summary>A listed fee of a case with its basis, and how far it has come.</summary>
internal sealed record FeeView(
    string Code, string Label, long Fen, string Amount, string Basis, FeeStage Stage, string StageLabel, long? ChargedAt, string? Receipt,
    PaymentMethod? Method, string? RefundReceipt)
{
    public static IReadOnlyList<FeeView> Of(Case one) => [.. one.ListedFees.Select(listed =>
    {
        var so = one.Fees.FirstOrDefault(fee => fee.Charged.Fee == listed.Code);
        var stage = so switch
        {
            null => FeeStage.Listed,
            { Paid: null } => FeeStage.Charged,
            { Refunded: null } => FeeStage.Paid,
            _ => FeeStage.Refunded,
        };
        return new FeeView(
            listed.Code, listed.Label, listed.Fen, listed.Amount, listed.Basis, stage, listed.Fen == 0 ? "免收" : stage.Label(), so?.ChargedAt.CivilTime,
            so?.Paid?.Receipt, so?.Paid?.Method, so?.Refunded?.Receipt);
    })];
}
