namespace ServiceSdk.Cases.Fees;

/// <summary>A fee of a case, as far as it has come.</summary>
/// <param name="Charged">What was charged.</param>
/// <param name="ChargedAt">When.</param>
/// <param name="Paid">The payment; null while it is open.</param>
/// <param name="Refunded">The refund; null while there is none.</param>
public sealed record CaseFee(FeeCharged Charged, Moment ChargedAt, FeePaid? Paid = null, FeeRefunded? Refunded = null)
{
    internal static IReadOnlyList<CaseFee> Fold(IReadOnlyList<CaseFee> fees, IEvent @event, Moment at) => @event switch
    {
        FeeCharged charged => [.. fees, new CaseFee(charged, at)],
        FeePaid paid => [.. fees.Select(fee => fee.Charged.Fee == paid.Fee ? fee with { Paid = paid } : fee)],
        FeeRefunded refunded => [.. fees.Select(fee => fee.Charged.Fee == refunded.Fee ? fee with { Refunded = refunded } : fee)],
        _ => throw new ArgumentException($"Not a fee's event: {@event.GetType().Name}", nameof(@event)),
    };
}
