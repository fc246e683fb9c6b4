using Dapper;
using Microsoft.Data.Sqlite;
using ServiceSdk.Cases;
using ServiceSdk.Papers;

namespace ServiceSdk.Hosting.Journal.Upkeep;

/// <summary>A journal's file, looked at beside its host or without one. Nothing of it is changed. Not safe for concurrent use.</summary>
public sealed class JournalFile : IDisposable
{
    private readonly SqliteConnection _connection;

    private JournalFile(SqliteConnection connection, string folder) => (_connection, DocumentsPath) = (connection, Path.Combine(folder, DataFolder.DocumentsName));

    /// <summary>The folder of the documents its records name, beside it.</summary>
    public string DocumentsPath { get; }

    /// <summary>The release that wrote it last; null where none left its name.</summary>
    public string? WrittenBy => JournalHeader.WrittenBy(_connection);

    /// <summary>Whether this release wrote it last, in today's format.</summary>
    internal bool IsOfThisRelease => WrittenBy == Release.Version && JournalHeader.Format(_connection) == JournalSchema.Format;

    /// <summary>Where a host keeps snapshots of it.</summary>
    internal string SnapshotsPath => Path.Combine(Path.GetDirectoryName(_connection.DataSource)!, DataFolder.SnapshotsName);

    /// <summary>How many records it has.</summary>
    public long Count => _connection.ExecuteScalar<long>("SELECT count(*) FROM record");

    /// <summary>The anchor of the last batch; null in an empty journal.</summary>
    public BatchAnchor? LastAnchor => _connection.QueryFirstOrDefault<BatchAnchor>(
        "SELECT number AS Batch, last AS Sequence, root AS Root FROM batch ORDER BY number DESC LIMIT 1");

    /// <summary>Whether its batches have seals: those of a format before 3 do not.</summary>
    internal bool IsSealed => JournalHeader.Format(_connection) >= JournalSchema.Sealed;

    /// <summary>Whether there is no record yet in the journal at a path: no file, an empty one, or one without a batch.</summary>
    /// <exception cref="DataFolderException">It is something else, or a newer version wrote it; in Chinese.</exception>
    internal static bool IsNew(string path)
    {
        if (new FileInfo(path) is not { Exists: true, Length: > 0 })
            return true;
        using var journal = Open(path);
        return journal.LastAnchor is null;
    }

    /// <summary>Opens the file of a journal.</summary>
    /// <exception cref="DataFolderException">There is none, it is something else, or a newer version wrote it; in Chinese.</exception>
    public static JournalFile Open(string path)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false,
        }.ToString());
        try
        {
            connection.Open();
            if (JournalHeader.IsJournal(connection))
                return new JournalFile(connection, Path.GetDirectoryName(Path.GetFullPath(path))!);
            throw new DataFolderException($"{path}是空的，不是业务记录文件。");
        }
        catch (SqliteException e)
        {
            connection.Dispose();
            throw new DataFolderException($"业务记录文件{path}不存在或者无法读取。", e);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Its records in the order of their sequence.</summary>
    /// <param name="from">From this sequence on.</param>
    public IEnumerable<StoredRecord> Records(long from = 1) => Read("WHERE r.sequence >= ? ORDER BY r.sequence", row => row.Bind(1, from));

    /// <summary>A stream's records in the order of their sequence. Goes through the whole journal.</summary>
    /// <param name="stream">The stream's name.</param>
    /// <param name="from">From this sequence on.</param>
    public IEnumerable<StoredRecord> RecordsOf(string stream, long from = 1) => Read("WHERE s.name = ? AND r.sequence >= ? ORDER BY r.sequence", row =>
    {
        row.BindText(1, stream);
        row.Bind(2, from);
    });

    /// <summary>Its records stream by stream, each in the order of its sequence.</summary>
    public IEnumerable<StoredRecord> ByStream() => Read("ORDER BY s.name, r.sequence", static _ => { });

    /// <summary>The documents its records name, but for those of subjects whose key is destroyed.</summary>
    internal IEnumerable<NamedDocument> Documents()
    {
        var keys = Keys().Select(key => key.Subject).ToHashSet();
        return
            from stored in Read("WHERE instr(r.payload, ?) > 0 OR instr(r.payload, ?) > 0 ORDER BY r.sequence", row =>
            {
                row.BindText(1, $"\"n\":\"{DocumentAttached.EventName}\"");
                row.BindText(2, $"\"n\":\"{PaperIssued.EventName}\"");
            })
            from document in EventsOf(stored.Record).OfType<INamesDocuments>().SelectMany(@event => @event.Named)
            where keys.Contains(document.Key.Subject)
            select new NamedDocument(stored.Sequence, stored.Stream, stored.Version, document);
    }

    /// <summary>Copies the file as it is now, whole, into a new one. Its host may go on writing.</summary>
    /// <param name="path">The new file; it needs no other file beside it.</param>
    public void CopyTo(string path)
    {
        using var copy = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        copy.Open();
        _connection.BackupDatabase(copy);
        copy.Execute("PRAGMA journal_mode=DELETE");
    }

    /// <inheritdoc />
    public void Dispose() => _connection.Dispose();

    /// <summary>Its batches in order; those of a format before 3 have no seals.</summary>
    internal IEnumerable<StoredBatch> Batches() => _connection.Query<StoredBatch>(
        $"SELECT number AS Number, writer AS Writer, first AS First, last AS Last, root AS Root, {(IsSealed ? "seal" : "NULL")} AS Seal FROM batch ORDER BY number",
        buffered: false);

    internal IEnumerable<SubjectKey> Keys() => _connection.Query<SubjectKey>($"{SubjectKey.Select} ORDER BY rowid", buffered: false);

    /// <summary>Whether SQLite finds its own pages and indexes whole.</summary>
    internal bool IsWhole() => _connection.ExecuteScalar<string>("PRAGMA integrity_check(1)") == "ok";

    /// <summary>
    /// The records that name another than the one before them in their stream, and the last ones of streams whose rows say otherwise; a
    /// file of format 1 has neither.
    /// </summary>
    internal IEnumerable<(string Stream, long Version, long Sequence)> BrokenLinks() => JournalHeader.Format(_connection) == 1 ? [] : _connection.Query<(string, long, long)>(
        """
        SELECT s.name, r.version, r.sequence FROM (
            SELECT sequence, stream, version, previous, lag(sequence) OVER w AS before, lag(version, 1, 0) OVER w AS follows
                FROM record WINDOW w AS (PARTITION BY stream ORDER BY sequence)) r
            JOIN stream s ON s.id = r.stream WHERE r.version = r.follows + 1 AND r.previous IS NOT r.before
        UNION ALL
        SELECT s.name, r.version, r.sequence FROM stream s
            JOIN (SELECT stream, max(sequence) AS sequence, version FROM record WHERE sequence <= (SELECT sequence FROM noted) GROUP BY stream) r ON r.stream = s.id
            WHERE (s.version, s.last) IS NOT (r.version, r.sequence)
        """);

    private static IReadOnlyList<IEvent> EventsOf(Record? record)
    {
        try
        {
            return record is null ? [] : JournalEvents.Types.Read(record.Payload);
        }
        catch (InvalidDataException)
        {
            // Its hash tells that it was changed.
            return [];
        }
    }

    private IEnumerable<StoredRecord> Read(string where, Action<SqliteStatement> bind)
    {
        using var row = new SqliteStatement(_connection, $"{SqliteRecord.Select} {where}");
        bind(row);
        while (row.Step())
            yield return StoredRecord.Of(row);
    }
}

/// <summary>A row of the record table, sound or not.</summary>
/// <param name="Sequence">Its place in the journal.</param>
/// <param name="Stream">The stream's name.</param>
/// <param name="Version">Its place in the stream.</param>
/// <param name="Record">What it holds; null where it does not have a record's form.</param>
public readonly record struct StoredRecord(long Sequence, string Stream, long Version, Record? Record)
{
    internal static StoredRecord Of(SqliteStatement row) => new(row.Number(0), row.Text(1), row.Number(2), SqliteRecord.Find(row)?.Record);
}

/// <summary>A row of the batch table.</summary>
internal sealed record StoredBatch(long Number, byte[] Writer, long First, long Last, byte[] Root, byte[]? Seal);
