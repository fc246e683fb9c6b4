namespace ServiceSdk.Cases.Fees;

/// <summary>Asks for something about one fee of a case.</summary>
/// <param name="Fee">The item's code for it.</param>
public abstract record FeeCommand(string Fee) : ICommand;

/// <summary>收费: tells the applicant to pay.</summary>
/// <param name="Fee">The item's code for it.</param>
/// <param name="Fen">The amount that was shown, in fen: the listed one, or it is refused.</param>
public sealed record ChargeFee(string Fee, long Fen) : FeeCommand(Fee);

/// <summary>缴费登记: notes that a charged fee was paid.</summary>
/// <param name="Fee">The item's code for it.</param>
/// <param name="Receipt">财政票据号: 6 to 30 letters, digits and hyphens.</param>
/// <param name="Payer">Who paid.</param>
/// <param name="Method">How.</param>
public sealed record PayFee(string Fee, string Receipt, Protected<string> Payer, PaymentMethod Method) : FeeCommand(Fee);

/// <summary>A fee that is charged and paid with the command of the one window.</summary>
/// <param name="Charge">The fee, with the amount that was shown.</param>
/// <param name="Pay">Its payment.</param>
public sealed record SpotPayment(ChargeFee Charge, PayFee Pay);

/// <summary>退费登记: notes that a paid fee was given back.</summary>
/// <param name="Fee">The item's code for it.</param>
/// <param name="Receipt">The number of the receipt that cancels the first: 6 to 30 letters, digits and hyphens.</param>
public sealed record RefundFee(string Fee, string Receipt) : FeeCommand(Fee);
