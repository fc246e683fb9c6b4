using Microsoft.Extensions.Logging;
using ServiceSdk.Cases;
using ServiceSdk.Hosting.Cases;
using ServiceSdk.Hosting.Journal;

namespace ServiceSdk.Hosting.Processes;

/// <summary>Closes a case once its result was delivered.</summary>
public sealed class CaseClosing(ReaderAccess access, CaseDesk cases, ILogger<CaseClosing> log) : ProcessManager("case-closing", access, log)
{
    /// <inheritdoc />
    /// <remarks>A quotation mark inside a text is escaped: this is a case's state and nothing else.</remarks>
    protected override bool Concerns(Record record) =>
        record.Stream.StartsWith(StreamNames.Cases, StringComparison.Ordinal) && record.Payload.AsSpan().IndexOf("\"to\":\"delivered\""u8) >= 0;

    /// <inheritdoc />
    protected override async IAsyncEnumerable<Refusal?> StepsAsync(IEvent @event, string id, string stream)
    {
        if (@event is not CaseMoved { To: CaseState.Delivered })
            yield break;
        var (key, fingerprint) = StepKey.Of($"{id}/close");
        var moved = await cases.MoveAsync(StreamNames.CaseNumber(stream), CaseTrigger.Close, CaseStatement.Nothing, Actor.System, key, fingerprint);

        // An immediate item's window closed it already, in the same record.
        yield return moved.Succeeded(out _, out var refusal) || refusal.Code == CaseRefusals.WrongStateCode ? null : refusal;
    }
}
