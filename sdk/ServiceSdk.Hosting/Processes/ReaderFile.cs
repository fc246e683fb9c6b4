using Dapper;
using Microsoft.Data.Sqlite;
using ServiceSdk.Hosting.Journal;

namespace ServiceSdk.Hosting.Processes;

/// <summary>
/// A SQLite file for what readers of committed records keep: how far they have come, and in the same transaction what they made of it.
/// All of it can be made anew from the journal, so a file that cannot be read is replaced. Safe for concurrent use.
/// </summary>
internal abstract class ReaderFile : IReaderPositions, IDisposable
{
    private const string Tables = """
        CREATE TABLE IF NOT EXISTS position (
            reader TEXT PRIMARY KEY,
            sequence INTEGER NOT NULL) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS stopped (
            reader TEXT NOT NULL,
            stream TEXT NOT NULL,
            sequence INTEGER NOT NULL,
            PRIMARY KEY (reader, stream)) WITHOUT ROWID;
        """;

    // For the pages of many rows: a row's page is then neither read anew for each change nor copied to the file after each few thousand.
    private const string Room = "PRAGMA cache_size=-16384; PRAGMA wal_autocheckpoint=8192;";

    private readonly string _path;
    private readonly string _pragmas;
    private readonly string _connection;
    private readonly Lock _gate = new();
    private readonly SqliteConnection _writer;
    private bool _inTransaction;

    /// <summary>Opens the file, creating it where it is missing.</summary>
    /// <param name="path">Its path; the folder exists.</param>
    /// <param name="durable">Whether what was kept survives a power failure, or only the process.</param>
    /// <exception cref="JournalUnavailableException">It cannot be opened now.</exception>
    protected ReaderFile(string path, bool durable)
    {
        _path = path;
        _pragmas = $"PRAGMA journal_mode=WAL; PRAGMA synchronous={(durable ? "FULL" : "NORMAL")}; PRAGMA busy_timeout=5000; {Room}";
        _connection = new SqliteConnectionStringBuilder { DataSource = path, Pooling = true }.ToString();
        _writer = Guarded(OpenOrReplace);
    }

    /// <summary>Writes in one transaction; inside another of the same thread, as a part of it.</summary>
    /// <exception cref="JournalUnavailableException">The file cannot be written now.</exception>
    public void Write(Action<SqliteConnection> work)
    {
        lock (_gate)
        {
            if (_inTransaction)
                work(_writer);
            else
                Guarded(() => WriteWhole(work));
        }
    }

    /// <summary>Reads what is committed.</summary>
    /// <exception cref="JournalUnavailableException">The file cannot be read now.</exception>
    public T Read<T>(Func<SqliteConnection, T> work) => Guarded(() =>
    {
        using var connection = new SqliteConnection(_connection);
        connection.Open();
        return work(connection);
    });

    /// <inheritdoc />
    public long? Find(string reader) =>
        Read(db => db.ExecuteScalar<long?>("SELECT sequence FROM position WHERE reader = @reader", new { reader }));

    /// <inheritdoc />
    public void Keep(string reader, long sequence) => Write(db => db.Execute(
        "INSERT INTO position VALUES (@reader, @sequence) ON CONFLICT (reader) DO UPDATE SET sequence = excluded.sequence",
        new { reader, sequence }));

    /// <summary>Takes over positions of readers that keep none here yet.</summary>
    public void TakeOver(IReadOnlyDictionary<string, long> positions) => Write(db => db.Execute(
        "INSERT OR IGNORE INTO position VALUES (@Key, @Value)", positions));

    /// <inheritdoc />
    public IReadOnlyDictionary<string, long> Stopped(string reader) => Read(db => db
        .Query<(string Stream, long Sequence)>("SELECT stream, sequence FROM stopped WHERE reader = @reader", new { reader })
        .ToDictionary(one => one.Stream, one => one.Sequence));

    /// <inheritdoc />
    public void Stop(string reader, string stream, long sequence) =>
        Write(db => db.Execute("INSERT OR REPLACE INTO stopped VALUES (@reader, @stream, @sequence)", new { reader, stream, sequence }));

    /// <inheritdoc />
    public void Resume(string reader, string stream) =>
        Write(db => db.Execute("DELETE FROM stopped WHERE reader = @reader AND stream = @stream", new { reader, stream }));

    /// <inheritdoc />
    public void Dispose()
    {
        _writer.Dispose();
        using var connection = new SqliteConnection(_connection);
        SqliteConnection.ClearPool(connection);
    }

    private bool WriteWhole(Action<SqliteConnection> work)
    {
        using var transaction = _writer.BeginTransaction();
        _inTransaction = true;
        try
        {
            work(_writer);
            transaction.Commit();
            return true;
        }
        finally
        {
            _inTransaction = false;
        }
    }

    private SqliteConnection OpenOrReplace()
    {
        try
        {
            return Open();
        }
        catch (SqliteException e) when (e.SqliteErrorCode is SQLitePCL.raw.SQLITE_NOTADB or SQLitePCL.raw.SQLITE_CORRUPT)
        {
            using (var connection = new SqliteConnection(_connection))
                SqliteConnection.ClearPool(connection);
            foreach (var part in (string[])["", "-wal", "-shm"])
                File.Delete(_path + part);
            return Open();
        }
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(_connection);
        try
        {
            connection.Open();
            connection.Execute(_pragmas + Tables);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private T Guarded<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException e) when (e.SqliteErrorCode is not (SQLitePCL.raw.SQLITE_CONSTRAINT or SQLitePCL.raw.SQLITE_ERROR))
        {
            throw new JournalUnavailableException($"{Path.GetFileName(_path)}: SQLite error {e.SqliteExtendedErrorCode}.", e);
        }
    }
}
