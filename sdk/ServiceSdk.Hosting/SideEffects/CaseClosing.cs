using Microsoft.Extensions.Logging;
using ServiceSdk.Cases;
using ServiceSdk.Hosting.Cases;
using ServiceSdk.Hosting.Diagnostics;
using ServiceSdk.Hosting.Journal;

namespace ServiceSdk.Hosting.SideEffects;

/// <summary>Closes a case once its result was delivered. The command's key follows from the record, so that doing it twice is doing it once.</summary>
public sealed class CaseClosing(JournalAccess journal, CommitFeed feed, CaseDesk cases, ILogger<CaseClosing> log)
    : CommittedReader(Reader, journal, feed, log)
{
    private const string Reader = "case-closing";
    private static readonly Actor System = new(Roles.System, Roles.System, Roles.System, Roles.System);

    /// <inheritdoc />
    protected override bool Concerns(Record record) => record.Stream.StartsWith(StreamNames.Cases, StringComparison.Ordinal);

    /// <inheritdoc />
    protected override async Task HandleAsync(CommittedRecord record, IReadOnlyList<IEvent> events, CancellationToken cancellation)
    {
        if (!events.OfType<CaseMoved>().Any(moved => moved.To == CaseState.Delivered))
            return;

        var number = StreamNames.CaseNumber(record.Record.Stream);
        var step = StepKey.Of($"{record.Record.Stream}/{record.Record.Version}/close");
        var moved = await cases.MoveAsync(number, CaseTrigger.Close, CaseStatement.Nothing, System, step.Key, step.Fingerprint);
        if (moved.Succeeded(out _, out var refusal))
            return;

        // Not confirmed is not done: the reader stays here and comes again.
        if (refusal.Code == JournalRefusals.UnavailableCode)
            throw new JournalUnavailableException($"The case of record {record.Sequence} was not closed.");
        HostingLog.StepRefused(log, Reader, record.Sequence, refusal.Code);
    }
}
