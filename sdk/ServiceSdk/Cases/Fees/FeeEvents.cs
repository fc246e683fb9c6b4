namespace ServiceSdk.Cases.Fees;

/// <summary><c>fee.charged</c>: the applicant was told to pay a listed fee.</summary>
/// <param name="Fee">The item's code for it.</param>
/// <param name="Fen">The listed amount in fen.</param>
/// <param name="Basis">What it rests on, as it was shown.</param>
public sealed record FeeCharged(string Fee, long Fen, string Basis) : IEvent;

/// <summary><c>fee.paid</c>: a charged fee was paid, outside the platform.</summary>
/// <param name="Fee">The item's code for it.</param>
/// <param name="Receipt">财政票据号: the number of the fiscal receipt.</param>
/// <param name="Payer">Who paid.</param>
/// <param name="Method">How.</param>
public sealed record FeePaid(string Fee, string Receipt, Protected<string> Payer, PaymentMethod Method) : IEvent;

/// <summary><c>fee.refunded</c>: a paid fee was given back, since the case ended without what it was paid for.</summary>
/// <param name="Fee">The item's code for it.</param>
/// <param name="Receipt">The number of the receipt that cancels the first.</param>
public sealed record FeeRefunded(string Fee, string Receipt) : IEvent;

/// <summary>How a fee was paid; the platform only notes it. The names are kept in records for ever.</summary>
public enum PaymentMethod
{
    /// <summary>现金.</summary>
    Cash,

    /// <summary>银行卡.</summary>
    Card,

    /// <summary>扫码支付.</summary>
    Code,

    /// <summary>转账.</summary>
    Transfer,
}
