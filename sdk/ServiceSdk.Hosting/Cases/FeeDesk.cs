using ServiceSdk.Cases;
using ServiceSdk.Cases.Fees;
using ServiceSdk.Hosting.Halls;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.Privacy;

namespace ServiceSdk.Hosting.Cases;

/// <summary>亮证收费: charges a case's listed fees and notes what was paid and given back. No money moves here. Safe for concurrent use.</summary>
public sealed class FeeDesk(CaseDesk desk, Streams<Case> cases, FiscalReceipts receipts, Protector protector, HallClock clock)
{
    /// <summary>Charges a listed fee.</summary>
    /// <param name="number">The case's number.</param>
    /// <param name="charge">The fee and the amount the applicant was shown.</param>
    /// <param name="actor">Who.</param>
    /// <param name="key">The idempotency key.</param>
    /// <param name="fingerprint">HMAC-SHA256 of the canonical command, 32 bytes.</param>
    public ValueTask<Outcome<FeeCharged>> ChargeAsync(string number, ChargeFee charge, Actor actor, Guid key, byte[] fingerprint) =>
        TakeAsync<FeeCharged>(number, _ => charge, null, actor, key, fingerprint);

    /// <summary>Notes that a charged fee was paid.</summary>
    /// <param name="number">The case's number.</param>
    /// <param name="payment">The payment.</param>
    /// <param name="actor">Who notes it.</param>
    /// <param name="key">The idempotency key.</param>
    /// <param name="fingerprint">HMAC-SHA256 of the canonical command, 32 bytes.</param>
    public ValueTask<Outcome<FeePaid>> PayAsync(string number, Payment payment, Actor actor, Guid key, byte[] fingerprint) =>
        TakeAsync<FeePaid>(
            number, subject => payment.Seal(protector, subject).Then<FeeCommand>(pay => pay),
            new UseReceipt(payment.Receipt, number, payment.Fee, Refund: false), actor, key, fingerprint);

    /// <summary>Notes that a paid fee was given back.</summary>
    /// <param name="number">The case's number.</param>
    /// <param name="refund">The fee and the receipt that cancels the first.</param>
    /// <param name="actor">Who notes it.</param>
    /// <param name="key">The idempotency key.</param>
    /// <param name="fingerprint">HMAC-SHA256 of the canonical command, 32 bytes.</param>
    public ValueTask<Outcome<FeeRefunded>> RefundAsync(string number, RefundFee refund, Actor actor, Guid key, byte[] fingerprint) =>
        TakeAsync<FeeRefunded>(number, _ => refund, new UseReceipt(refund.Receipt, number, refund.Fee, Refund: true), actor, key, fingerprint);

    private async ValueTask<Outcome<T>> TakeAsync<T>(
        string number, Func<string, Outcome<FeeCommand>> make, UseReceipt? use, Actor actor, Guid key, byte[] fingerprint)
        where T : IEvent
    {
        if (!(await desk.ReadAsync(number, static one => Tuple.Create(one.Opened!.Applicant.Subject, one.Offices!.Handler))).Succeeded(out var found, out var refusal)
            || !make(found.Item1).Succeeded(out var command, out refusal))
            return refusal;
        var one = cases.Open(StreamNames.Case(number));
        if (await one.RepeatAsync(actor, key, fingerprint) is null && use is not null)
        {
            // No receipt is spent on what would be refused.
            if (!(await one.ReadAsync(state => state.Decide(command, new Envelope(actor, key, clock.Now)))).Succeeded(out _, out refusal))
                return refusal;
            if (await receipts.UseAsync(found.Item2, use) is { } used)
                return used;
        }

        return (await one.ExecuteAsync(command, actor, key, fingerprint)).Then<T>(done => done.Events.OfType<T>().First());
    }
}

/// <summary>A payment as the clerk notes it. Personal data; its text form shows the fee only.</summary>
/// <param name="Fee">The item's code for the fee.</param>
/// <param name="Receipt">财政票据号.</param>
/// <param name="Payer">Who paid: a name of at most 50 characters.</param>
/// <param name="Method">How.</param>
public sealed record Payment(string Fee, string Receipt, string Payer, PaymentMethod Method)
{
    private const int LongestName = 50;

    /// <summary>The command, with the payer under a subject; or that there is no payer.</summary>
    internal Outcome<PayFee> Seal(Protector protector, string subject) => Payer.Trim() is { Length: > 0 and <= LongestName } payer
        ? new PayFee(Fee, Receipt, protector.Protect(subject, PersonalFields.Payer, payer), Method)
        : DeskRefusals.PayerInvalid();

    /// <summary>The fee alone.</summary>
    public override string ToString() => Fee;
}
