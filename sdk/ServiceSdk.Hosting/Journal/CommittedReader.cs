using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ServiceSdk.Hosting.Diagnostics;
using ServiceSdk.Hosting.Processes;

namespace ServiceSdk.Hosting.Journal;

/// <summary>
/// Follows committed records from a stored position and acts on them: side effects hang off the journal, so that every caller's
/// command reaches them. A reader may die between acting and keeping its position: what it does must bear being done again.
/// </summary>
/// <remarks>A record it cannot take stops it at that record's stream alone, which is tried again by and by.</remarks>
/// <param name="name">The position's name; for ever.</param>
/// <param name="access">What it reads from, and where it keeps its position.</param>
/// <param name="log">Where faults are told.</param>
public abstract class CommittedReader(string name, ReaderAccess access, ILogger log) : BackgroundService
{
    // Passing by what does not concern it costs next to nothing, so little is lost with a position that is kept rarely.
    private const long Rarely = 4_096;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly StoppedStreams _stopped = new(access.Journal.Clock.Time);
    private long _position = -1;
    private long _kept;

    /// <summary>The journal.</summary>
    protected JournalAccess Journal => access.Journal;

    /// <summary>Where it keeps its position, and may keep marks of its own.</summary>
    protected IReaderPositions Positions => access.Positions;

    /// <summary>Whether its position is kept after every record it acted on: for what people would notice if it were done twice.</summary>
    protected virtual bool KeepsEach => false;

    /// <summary>Completes once this reader can tell what concerns it; nothing is read before.</summary>
    protected virtual Task ReadyAsync(CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>Whether a record may concern this reader; cheap, since it is asked of every record.</summary>
    protected abstract bool Concerns(Record record);

    /// <summary>Acts on a record. Answers device and stream refusals by recording or logging them, not by throwing.</summary>
    protected abstract Task HandleAsync(CommittedRecord record, IReadOnlyList<IEvent> events, CancellationToken cancellation);

    /// <summary>Whether a record is too old for what should follow it at once: its citizen has gone on.</summary>
    protected bool IsPast(CommittedRecord record, TimeSpan within) =>
        Journal.Clock.Now.HallTime - record.Record.Envelope.At.HallTime > (long)within.TotalMilliseconds;

    /// <summary>Tells that a step that follows from a record was refused.</summary>
    protected void Tell(CommittedRecord record, Refusal refusal) => HostingLog.StepRefused(log, name, record.Sequence, refusal.Code);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await ReadyAsync(stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            using var either = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken, _stopped.Begin());
            try
            {
                await BeginAsync(stoppingToken);
                await foreach (var page in CommittedPages.AfterAsync(Journal, access.Feed, _position, TimeSpan.Zero, either.Token))
                    await TakeAsync(page, stoppingToken);
            }
            catch (JournalUnavailableException e)
            {
                HostingLog.ReaderWaits(log, name, _position, e.Message);
                await Task.Delay(Patience, Journal.Clock.Time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                KeepAtStop();
            }
            catch (OperationCanceledException) when (either.IsCancellationRequested)
            {
                // What it stopped at is tried again.
            }
        }
    }

    private async Task BeginAsync(CancellationToken cancellation)
    {
        if (_position < 0)
        {
            // A journal that was restored from a backup may end before the position.
            _position = Math.Min(Positions.Find(name) ?? 0, Journal.Store.Last()?.Sequence ?? 0);
            Keep();
            access.Standings.Show(name, () => (Volatile.Read(ref _position), _stopped.Names));
        }

        foreach (var (stream, from) in Positions.Stopped(name))
        {
            foreach (var record in Journal.Store.ReadStream(stream).Where(one => one.Sequence >= from && one.Sequence <= _position))
            {
                await HandleAsync(record, cancellation);
                if (_stopped.Contains(stream))
                    break;
            }

            if (_stopped.Contains(stream))
                continue;
            Positions.Resume(name, stream);
            _stopped.Resume(stream);
        }
    }

    private async Task TakeAsync(IReadOnlyList<CommittedRecord> page, CancellationToken cancellation)
    {
        foreach (var record in page)
        {
            var acted = await HandleAsync(record, cancellation);
            Volatile.Write(ref _position, record.Sequence);
            if ((acted && KeepsEach) || _position - _kept >= Rarely)
                Keep();
        }
    }

    private async Task<bool> HandleAsync(CommittedRecord record, CancellationToken cancellation)
    {
        try
        {
            if (_stopped.Contains(record.Record.Stream) || !Concerns(record.Record))
                return false;
            await HandleAsync(record, Journal.Types.EventsOf(record.Record), cancellation);
        }
        catch (Exception e) when (e is not JournalUnavailableException or StreamBrokenException && !cancellation.IsCancellationRequested)
        {
            Positions.Stop(name, record.Record.Stream, record.Sequence);
            if (_stopped.Add(record.Record.Stream))
                HostingLog.ReaderStopped(log, name, record.Record.Stream, record.Sequence, HostingLog.Fault(e));
        }

        return true;
    }

    private void KeepAtStop()
    {
        try
        {
            if (_position > _kept)
                Keep();
        }
        catch (JournalUnavailableException)
        {
            // What was done since is done again at the next start, under the same keys.
        }
    }

    private void Keep()
    {
        Positions.Keep(name, _position);
        _kept = _position;
    }
}
