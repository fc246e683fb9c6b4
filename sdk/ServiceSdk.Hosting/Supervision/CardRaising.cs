using Microsoft.Extensions.Logging;
using ServiceSdk.Cases;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.Processes;
using ServiceSdk.Supervision;

namespace ServiceSdk.Hosting.Supervision;

/// <summary>Raises the cards of rules that a case's events show to be broken.</summary>
internal sealed class CardRaising(ReaderAccess access, CardDesk desk, ILogger<CardRaising> log) : ProcessManager("card-raising", access, log)
{
    private static readonly EventNames Events = new(CaseMoved.EventName, "fee.charged");

    /// <inheritdoc />
    protected override bool Concerns(Record record) => record.Stream.StartsWith(StreamNames.Cases, StringComparison.Ordinal) && Events.In(record);

    /// <inheritdoc />
    protected override IAsyncEnumerable<Refusal?> StepsAsync(IEvent @event, string id, string stream) =>
        Breaches.Concern(@event) ? desk.RaiseAsync(stream) : AsyncEnumerable.Empty<Refusal?>();
}
