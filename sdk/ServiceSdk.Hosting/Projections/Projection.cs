using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ServiceSdk.Hosting.Diagnostics;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.Processes;

namespace ServiceSdk.Hosting.Projections;

/// <summary>
/// A table made of committed records, many in one transaction with the position, so that each is taken exactly once. It is made anew
/// where its version or the journal is another; a record it cannot take stops it at that record's stream alone.
/// </summary>
/// <param name="name">Its name, and its table's.</param>
/// <param name="version">Raised whenever the table, or what is made of a record, changes.</param>
/// <param name="access">What it reads from.</param>
/// <param name="file">Where the table is.</param>
/// <param name="log">Where faults are told.</param>
internal abstract class Projection(string name, int version, ReaderAccess access, ReaderFile file, ILogger log) : BackgroundService
{
    private const long Rarely = 4_096;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    // One transaction for all of a moment, of which readers of lists notice nothing. No longer one: what waits here is garbage that grew old.
    private static readonly TimeSpan Gather = TimeSpan.FromMilliseconds(20);

    // Of another version is another reader: it begins anew.
    private readonly string _reader = $"{name} v{version}";
    private readonly StoppedStreams _stopped = new(access.Journal.Clock.Time);
    private readonly Dictionary<string, SqliteStatement> _prepared = [];
    private CancellationTokenSource _rebuild = new();
    private long _position, _kept;

    /// <summary>Its name.</summary>
    public string Name => name;

    /// <summary>The last record it has dealt with.</summary>
    public long Position => Volatile.Read(ref _position);

    /// <summary>The journal.</summary>
    protected JournalAccess Journal => access.Journal;

    /// <summary>Where the table is.</summary>
    protected ReaderFile File => file;

    /// <summary>The statements that make the empty table, named as the projection.</summary>
    protected abstract string Table { get; }

    /// <summary>Whether a record may change the table; cheap, since it is asked of every record.</summary>
    protected abstract bool Concerns(Record record);

    /// <summary>Changes the table by a record, inside the transaction.</summary>
    protected abstract void Apply(SqliteConnection db, CommittedRecord record, IReadOnlyList<IEvent> events);

    /// <summary>Called after records were taken.</summary>
    protected virtual void Committed()
    {
    }

    /// <summary>Makes the table anew from the first record, while everything else goes on.</summary>
    public void Rebuild() => Volatile.Read(ref _rebuild).Cancel();

    /// <summary>Whoever reads the table once the host has started finds one.</summary>
    public override Task StartAsync(CancellationToken cancellationToken)
    {
        if (file.Find(_reader) is null)
            Clear();
        return base.StartAsync(cancellationToken);
    }

    /// <inheritdoc />
    public override void Dispose()
    {
        foreach (var statement in _prepared.Values)
            statement.Dispose();
        base.Dispose();
    }

    /// <summary>A statement of <see cref="Apply(SqliteConnection, CommittedRecord, IReadOnlyList{IEvent})"/>, prepared once: most of what a row costs otherwise.</summary>
    protected SqliteStatement Prepared(SqliteConnection db, string sql)
    {
        if (!_prepared.TryGetValue(sql, out var statement))
            _prepared.Add(sql, statement = new SqliteStatement(db, sql));
        return statement;
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        access.Standings.Show(name, () => (Position, _stopped.Names));
        while (!stoppingToken.IsCancellationRequested)
        {
            using var either = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken, _rebuild.Token, _stopped.Begin());
            try
            {
                Begin();
                await foreach (var page in CommittedPages.AfterAsync(Journal, access.Feed, _position, Gather, either.Token))
                    Take(page);
            }
            catch (OperationCanceledException) when (either.IsCancellationRequested)
            {
                // The host stops, or the table is to be made anew, or what it stopped at is tried again: the loop tells.
            }
            catch (Exception e)
            {
                // Whatever it is, a list that is late must not stop the host.
                HostingLog.ReaderWaits(log, name, _position, HostingLog.Fault(e));
                await Task.Delay(Patience, Journal.Clock.Time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private void Begin()
    {
        // A position past the journal's end is of another journal.
        var kept = file.Find(_reader)!.Value;
        if (_rebuild.IsCancellationRequested || kept > (Journal.Store.Last()?.Sequence ?? 0))
        {
            Clear();
            kept = 0;
        }

        (_position, _kept) = (kept, kept);
        foreach (var (stream, from) in file.Stopped(_reader))
            TryAgain(stream, from);
    }

    private void Clear()
    {
        file.Write(db => db.Execute(
            $"""
            DROP TABLE IF EXISTS {name};
            DELETE FROM position WHERE reader GLOB @readers;
            DELETE FROM stopped WHERE reader GLOB @readers;
            {Table}
            INSERT INTO position VALUES (@reader, 0);
            """,
            new { reader = _reader, readers = $"{name} v*" }));
        Volatile.Write(ref _rebuild, new CancellationTokenSource());
    }

    private void TryAgain(string stream, long from)
    {
        try
        {
            file.Write(db =>
            {
                Apply(db, Journal.Store.ReadStream(stream).Where(one => one.Sequence >= from && one.Sequence <= _position));
                file.Resume(_reader, stream);
            });
            _stopped.Resume(stream);
        }
        catch (Exception e) when (e is not JournalUnavailableException or StreamBrokenException)
        {
            Stop(stream, from, e);
        }
    }

    private void Take(IReadOnlyList<CommittedRecord> page)
    {
        var last = page[^1].Sequence;
        var concerned = page.Where(one => !_stopped.Contains(one.Record.Stream) && Concerns(one.Record)).ToList();
        try
        {
            if (concerned.Count > 0 || last - _kept >= Rarely)
            {
                file.Write(db =>
                {
                    Apply(db, concerned);
                    file.Keep(_reader, last);
                });
                _kept = last;
            }
        }
        catch (Exception e) when (e is not JournalUnavailableException or StreamBrokenException)
        {
            TakeWithoutFault(page, e);
        }

        Volatile.Write(ref _position, last);
        if (concerned.Count > 0)
            Committed();
    }

    /// <summary>Nothing of the page was taken: one record at a time, all but the stream at fault are.</summary>
    private void TakeWithoutFault(IReadOnlyList<CommittedRecord> page, Exception fault)
    {
        if (page is not [var record])
        {
            foreach (var one in page)
                Take([one]);
            return;
        }

        file.Write(_ =>
        {
            file.Stop(_reader, record.Record.Stream, record.Sequence);
            file.Keep(_reader, record.Sequence);
        });
        _kept = record.Sequence;
        Stop(record.Record.Stream, record.Sequence, fault);
    }

    private void Apply(SqliteConnection db, IEnumerable<CommittedRecord> records)
    {
        foreach (var record in records)
            Apply(db, record, Journal.Types.EventsOf(record.Record));
    }

    private void Stop(string stream, long sequence, Exception fault)
    {
        if (_stopped.Add(stream))
            HostingLog.ReaderStopped(log, name, stream, sequence, HostingLog.Fault(fault));
    }
}
