namespace ServiceSdk.Cases.Fees;

/// <summary>亮证收费: a case's listed fees are charged once and as listed, anything else is not; and what was paid in vain is given back.</summary>
internal static class FeeRules
{
    private static readonly CaseState[] Chargeable =
    [
        CaseState.Received, CaseState.Accepted, CaseState.UnderReview, CaseState.Deciding, CaseState.HandedUp, CaseState.Suspended,
        CaseState.Granted, CaseState.AwaitingDelivery,
    ];

    private static readonly CaseState[] InVain = [CaseState.NotAccepted, CaseState.Withdrawn, CaseState.Terminated];

    /// <summary>The event, or why not.</summary>
    public static Outcome<IReadOnlyList<IEvent>> Decide(Case one, FeeCommand command)
    {
        var so = one.Fees.FirstOrDefault(fee => fee.Charged.Fee == command.Fee);
        var decided = command switch
        {
            ChargeFee charge => Charge(one, charge, so),
            PayFee pay => Pay(one, pay, so),
            RefundFee refund => Refund(one, refund, so),
            _ => throw new ArgumentException($"Not a fee's command: {command.GetType().Name}", nameof(command)),
        };
        return decided.Then<IReadOnlyList<IEvent>>(@event => new[] { @event });
    }

    /// <summary>The events of a fee that is charged, unless it was before, and paid at once; or why not.</summary>
    public static Outcome<IReadOnlyList<IEvent>> Settle(Case one, SpotPayment payment)
    {
        var so = one.Fees.FirstOrDefault(fee => fee.Charged.Fee == payment.Charge.Fee);
        if (so is not null)
            return Decide(one, payment.Pay);
        return Charge(one, payment.Charge, so).Then(charged =>
            Pay(one, payment.Pay, new CaseFee((FeeCharged)charged, default)).Then<IReadOnlyList<IEvent>>(paid => new[] { charged, paid }));
    }

    /// <summary>The listed fees that must be settled and are not; none for what was refused, since nothing is handed over for them.</summary>
    public static IReadOnlyList<ListedFee> Open(Case one) => IsRefused(one)
        ? []
        : [.. one.ListedFees.Where(fee => fee.Fen > 0 && !one.Fees.Any(so => so.Charged.Fee == fee.Code && so.Paid is not null))];

    /// <summary>The listed fees that were paid for nothing and are not given back.</summary>
    public static IReadOnlyList<ListedFee> Unreturned(Case one) => !IsInVain(one)
        ? []
        : [.. one.ListedFees.Where(fee => one.Fees.Any(so => so.Charged.Fee == fee.Code && so is { Paid: not null, Refunded: null }))];

    private static Outcome<IEvent> Charge(Case one, ChargeFee command, CaseFee? so)
    {
        if (one.ListedFees.FirstOrDefault(fee => fee.Code == command.Fee) is not { } listed)
            return FeeRefusals.Unlisted;
        if (listed.Fen == 0)
            return FeeRefusals.Free(listed);
        if (command.Fen != listed.Fen)
            return FeeRefusals.AmountDiffers(listed);
        if (so is not null)
            return FeeRefusals.ChargedAlready(listed);
        return MayTake(one) ? new FeeCharged(listed.Code, listed.Fen, listed.Basis) : FeeRefusals.WrongState(one.State);
    }

    private static Outcome<IEvent> Pay(Case one, PayFee command, CaseFee? so)
    {
        if (so is null)
            return FeeRefusals.NotCharged;
        if (so.Paid is not null)
            return FeeRefusals.PaidAlready;
        if (!FiscalReceipt.IsNumber(command.Receipt))
            return FeeRefusals.ReceiptInvalid;
        return MayTake(one) ? new FeePaid(command.Fee, command.Receipt, command.Payer, command.Method) : FeeRefusals.WrongState(one.State);
    }

    private static Outcome<IEvent> Refund(Case one, RefundFee command, CaseFee? so)
    {
        if (so?.Paid is null)
            return FeeRefusals.NotPaid;
        if (so.Refunded is not null)
            return FeeRefusals.RefundedAlready;
        if (!FiscalReceipt.IsNumber(command.Receipt))
            return FeeRefusals.ReceiptInvalid;
        return IsInVain(one) ? new FeeRefunded(command.Fee, command.Receipt) : FeeRefusals.RefundNotDue;
    }

    private static bool MayTake(Case one) => Chargeable.Contains(one.State) && !IsRefused(one);

    private static bool IsInVain(Case one) => InVain.Contains(one.State) || IsRefused(one);

    private static bool IsRefused(Case one) => one.Result?.Decision == CaseDecision.Refuse;
}
