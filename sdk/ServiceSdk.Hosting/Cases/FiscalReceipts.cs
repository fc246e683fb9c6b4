using ServiceSdk.Cases.Fees;
using ServiceSdk.Hosting.Journal;

namespace ServiceSdk.Hosting.Cases;

/// <summary>Which fiscal receipts of a body are used. Safe for concurrent use.</summary>
public sealed class FiscalReceipts(Streams<FiscalReceipt> receipts)
{
    /// <summary>Uses a receipt, once; for the same payment again is once.</summary>
    /// <param name="body">The id of the body whose receipt it is: the case's handler.</param>
    /// <param name="use">For what.</param>
    /// <returns>Null where it is used for that; else why not.</returns>
    internal async ValueTask<Refusal?> UseAsync(string body, UseReceipt use)
    {
        // No stream is named by what is no number; the case has the same rule.
        if (!FiscalReceipt.IsNumber(use.Receipt))
            return null;
        var stream = StreamNames.Receipt(body, use.Receipt);
        var step = StepKey.Of($"{stream}/{use.Case}/{use.Fee}/{use.Refund}");
        return (await receipts.Open(stream).ExecuteAsync(use, Actor.System, step.Key, step.Fingerprint)).Succeeded(out _, out var refusal) ? null : refusal;
    }
}
