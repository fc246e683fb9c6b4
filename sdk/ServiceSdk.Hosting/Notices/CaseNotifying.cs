using Microsoft.Extensions.Logging;
using ServiceSdk.Cases;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.Processes;

namespace ServiceSdk.Hosting.Notices;

/// <summary>Queues what an applicant is to be told once it has happened in the case.</summary>
internal sealed class CaseNotifying(ReaderAccess access, NoticeDesk desk, ILogger<CaseNotifying> log) : ProcessManager("case-notifying", access, log)
{
    private static readonly EventNames Moves = new(CaseMoved.EventName);

    /// <inheritdoc />
    protected override bool Concerns(Record record) => record.Stream.StartsWith(StreamNames.Cases, StringComparison.Ordinal) && Moves.In(record);

    /// <inheritdoc />
    protected override async IAsyncEnumerable<Refusal?> StepsAsync(IEvent @event, string id, string stream)
    {
        if (@event is CaseMoved moved)
            yield return await desk.QueueAsync(StreamNames.CaseNumber(stream), moved, id);
    }
}
