using Microsoft.Extensions.Logging;
using ServiceSdk.Hosting.Journal;

namespace ServiceSdk.Hosting.Processes;

/// <summary>
/// Sends the commands that follow from events, across streams that have no transaction. A step's key follows from the event and the
/// step's name, so that a process that died between two steps takes both again and does each once.
/// </summary>
/// <param name="name">Its name; for ever.</param>
/// <param name="access">What it reads from, and where it keeps its position.</param>
/// <param name="log">Where refused steps are told.</param>
public abstract class ProcessManager(string name, ReaderAccess access, ILogger log) : CommittedReader(name, access, log)
{
    /// <summary>Takes the steps that follow from an event.</summary>
    /// <param name="event">What has happened.</param>
    /// <param name="id">Which event it is: stream, version, and place in the record from 0. A step's name is added to it, for its key.</param>
    /// <param name="stream">The stream it is of.</param>
    /// <returns>What became of each step: null where it was done, else why not.</returns>
    protected abstract IAsyncEnumerable<Refusal?> StepsAsync(IEvent @event, string id, string stream);

    /// <inheritdoc />
    protected sealed override async Task HandleAsync(CommittedRecord record, IReadOnlyList<IEvent> events, CancellationToken cancellation)
    {
        for (var place = 0; place < events.Count; place++)
        {
            await foreach (var refusal in StepsAsync(events[place], $"{record.Record.Stream}/{record.Record.Version}/{place}", record.Record.Stream))
            {
                // Not confirmed is not done: the reader stays here and comes again.
                if (refusal?.Code == JournalRefusals.UnavailableCode)
                    throw new JournalUnavailableException($"What follows from record {record.Sequence} was not done.");

                // What a stream in quarantine was to take waits for it, and keeps nobody else.
                if (refusal?.Code == JournalRefusals.QuarantinedCode)
                    throw new InvalidDataException("A stream its steps go to is in quarantine.");
                if (refusal is not null)
                    Tell(record, refusal);
            }
        }
    }
}
