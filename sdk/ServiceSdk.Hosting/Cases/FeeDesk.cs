using ServiceSdk.Cases;
using ServiceSdk.Cases.Fees;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.Privacy;

namespace ServiceSdk.Hosting.Cases;

/// <summary>亮证收费: charges a case's listed fees and notes what was paid and given back. No money moves here. Safe for concurrent use.</summary>
public sealed class FeeDesk(CaseDesk desk, Streams<Case> cases, Protector protector)
{
    private const int LongestName = 50;

    /// <summary>Charges a listed fee.</summary>
    /// <param name="number">The case's number.</param>
    /// <param name="charge">The fee and the amount the applicant was shown.</param>
    /// <param name="actor">Who.</param>
    /// <param name="key">The idempotency key.</param>
    /// <param name="fingerprint">HMAC-SHA256 of the canonical command, 32 bytes.</param>
    public ValueTask<Outcome<FeeCharged>> ChargeAsync(string number, ChargeFee charge, Actor actor, Guid key, byte[] fingerprint) =>
        TakeAsync<FeeCharged>(number, _ => charge, actor, key, fingerprint);

    /// <summary>Notes that a charged fee was paid.</summary>
    /// <param name="number">The case's number.</param>
    /// <param name="payment">The payment.</param>
    /// <param name="actor">Who notes it.</param>
    /// <param name="key">The idempotency key.</param>
    /// <param name="fingerprint">HMAC-SHA256 of the canonical command, 32 bytes.</param>
    public ValueTask<Outcome<FeePaid>> PayAsync(string number, Payment payment, Actor actor, Guid key, byte[] fingerprint)
    {
        if (payment.Payer.Trim() is not { Length: > 0 and <= LongestName } payer)
            return new(DeskRefusals.PayerInvalid());
        return TakeAsync<FeePaid>(
            number, subject => new PayFee(payment.Fee, payment.Receipt, protector.Protect(subject, PersonalFields.Payer, payer), payment.Method),
            actor, key, fingerprint);
    }

    /// <summary>Notes that a paid fee was given back.</summary>
    /// <param name="number">The case's number.</param>
    /// <param name="refund">The fee and the receipt that cancels the first.</param>
    /// <param name="actor">Who notes it.</param>
    /// <param name="key">The idempotency key.</param>
    /// <param name="fingerprint">HMAC-SHA256 of the canonical command, 32 bytes.</param>
    public ValueTask<Outcome<FeeRefunded>> RefundAsync(string number, RefundFee refund, Actor actor, Guid key, byte[] fingerprint) =>
        TakeAsync<FeeRefunded>(number, _ => refund, actor, key, fingerprint);

    private async ValueTask<Outcome<T>> TakeAsync<T>(string number, Func<string, FeeCommand> command, Actor actor, Guid key, byte[] fingerprint)
        where T : IEvent
    {
        if (!(await desk.ReadAsync(number, static one => one.Opened!.Applicant.Subject)).Succeeded(out var subject, out var refusal))
            return refusal;
        var answer = await cases.Open(StreamNames.Case(number)).ExecuteAsync(command(subject), actor, key, fingerprint);
        return answer.Then<T>(done => done.Events.OfType<T>().First());
    }
}

/// <summary>A payment as the clerk notes it. Personal data; its text form shows the fee only.</summary>
/// <param name="Fee">The item's code for the fee.</param>
/// <param name="Receipt">财政票据号.</param>
/// <param name="Payer">Who paid: a name of at most 50 characters.</param>
/// <param name="Method">How.</param>
public sealed record Payment(string Fee, string Receipt, string Payer, PaymentMethod Method)
{
    /// <summary>The fee alone.</summary>
    public override string ToString() => Fee;
}
