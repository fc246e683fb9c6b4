using ServiceSdk.Cases;
using ServiceSdk.Cases.Fees;
using ServiceSdk.Hosting.Halls;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.Privacy;

namespace ServiceSdk.Hosting.Cases;

/// <summary>Makes the command of the one window of an immediate item, with what is paid there. Safe for concurrent use.</summary>
public sealed class SpotIssuing(Protector protector, FiscalReceipts receipts, HallClock clock)
{
    /// <summary>The command; its receipts are used for this case once it would be taken.</summary>
    /// <param name="one">The case.</param>
    /// <param name="statement">What the window states.</param>
    /// <param name="payments">What is paid.</param>
    /// <param name="actor">Who.</param>
    internal async ValueTask<Outcome<IssueOnSpot>> PrepareAsync(
        JournaledStream<Case> one, CaseStatement statement, IReadOnlyList<PaidAmount> payments, Actor actor)
    {
        var (opened, body) = await one.ReadAsync(static state => (state.Opened!, state.Offices!.Handler));
        var sealing = new List<SpotPayment>();
        foreach (var (fen, payment) in payments)
        {
            if (!payment.Seal(protector, opened.Applicant.Subject).Succeeded(out var pay, out var refusal))
                return refusal;
            sealing.Add(new SpotPayment(new ChargeFee(payment.Fee, fen), pay));
        }

        var command = new IssueOnSpot(statement) { Payments = sealing };
        var envelope = new Envelope(actor, Guid.Empty, clock.Now);
        if (!(await one.ReadAsync(state => state.Decide(command, envelope))).Succeeded(out _, out var unfit))
            return unfit;
        foreach (var payment in payments)
        {
            if (await receipts.UseAsync(body, new UseReceipt(payment.Noted.Receipt, opened.Number, payment.Noted.Fee, Refund: false)) is { } used)
                return used;
        }

        return command;
    }
}

/// <summary>A listed fee paid at the one window. Personal data; its text form shows the fee only.</summary>
/// <param name="Fen">The amount the applicant was shown, in fen.</param>
/// <param name="Noted">The payment.</param>
public sealed record PaidAmount(long Fen, Payment Noted)
{
    /// <summary>The fee alone.</summary>
    public override string ToString() => Noted.ToString();
}
