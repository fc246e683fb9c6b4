using Microsoft.Extensions.Hosting;
using ServiceSdk.Hosting.Diagnostics;
using Microsoft.Extensions.Logging;

namespace ServiceSdk.Hosting.Journal;

/// <summary>
/// Follows committed records from a stored position and acts on them: side effects hang off the journal, so that every caller's
/// command reaches them. A reader may die between acting and keeping its position: what it does must bear being done again.
/// </summary>
/// <param name="name">The position's name; for ever.</param>
/// <param name="journal">The journal.</param>
/// <param name="feed">Tells of new records.</param>
/// <param name="log">Where faults are told.</param>
public abstract class CommittedReader(string name, JournalAccess journal, CommitFeed feed, ILogger log) : BackgroundService
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>The journal.</summary>
    protected JournalAccess Journal => journal;

    /// <summary>Completes once this reader can tell what concerns it; nothing is read before.</summary>
    protected virtual Task ReadyAsync(CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>Whether a record may concern this reader; cheap, since it is asked of every record.</summary>
    protected abstract bool Concerns(Record record);

    /// <summary>Acts on a record. Answers device and stream refusals by recording or logging them, not by throwing.</summary>
    protected abstract Task HandleAsync(CommittedRecord record, IReadOnlyList<IEvent> events, CancellationToken cancellation);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        await ReadyAsync(stoppingToken);
        var last = journal.Store.Position(name);
        while (!stoppingToken.IsCancellationRequested)
        {
            using var follower = feed.FollowAll();
            try
            {
                foreach (var record in journal.Store.ReadAll(last))
                    last = await TakeAsync(record, stoppingToken);
                await foreach (var record in follower.ReadAllAsync(stoppingToken))
                {
                    if (record.Sequence > last)
                        last = await TakeAsync(record, stoppingToken);
                }
            }
            catch (FollowerDroppedException)
            {
                HostingLog.ReaderCatchesUp(log, name, last);
            }
            catch (JournalUnavailableException e)
            {
                HostingLog.ReaderWaits(log, name, last, e.Message);
                await Task.Delay(Patience, journal.Clock.Time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
        }
    }

    private async Task<long> TakeAsync(CommittedRecord record, CancellationToken cancellation)
    {
        if (Concerns(record.Record))
        {
            await HandleAsync(record, journal.Types.Read(record.Record.Payload), cancellation);
            journal.Store.SavePosition(name, record.Sequence);
        }

        return record.Sequence;
    }
}
