using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using ServiceSdk.Hosting.Diagnostics;
using ServiceSdk.Hosting.Privacy;

namespace ServiceSdk.Hosting.Journal;

/// <summary>
/// The last snapshot of each stream, in a file of its own. A file that cannot be read is thrown away, one that cannot be written is
/// done without: whatever happens here costs time at the next start and nothing else. Safe for concurrent use.
/// </summary>
public sealed class SnapshotStore : IDisposable
{
    // Raised when the table changes: another file is begun anew.
    private const int Format = 2;

    private readonly string _path;
    private readonly string _connection;
    private readonly Lending<Finder> _finders;
    private readonly SnapshotSeal _seal;
    private readonly ILogger<SnapshotStore> _log;
    private int _told;

    /// <summary>Opens the file, or begins a new one.</summary>
    /// <param name="path">The file's path; its folder exists.</param>
    /// <param name="master">The master key, which snapshots are sealed with.</param>
    /// <param name="log">Where it is told what is done without.</param>
    public SnapshotStore(string path, MasterKey master, ILogger<SnapshotStore> log)
    {
        (_path, _seal, _log) = (path, new SnapshotSeal(master), log);
        _connection = new SqliteConnectionStringBuilder { DataSource = path }.ToString();
        _finders = new Lending<Finder>(() => new Finder(Open()));
        if (!Guarded(static connection => connection.ExecuteScalar<int>("PRAGMA user_version") == Format))
            BeginAnew();

        // Of a date long past: should anybody ask for it again, it is folded.
        Guarded(static connection => connection.Execute("DELETE FROM snapshot WHERE kept < unixepoch('now', '-7 days')"));
    }

    /// <summary>A stream's last snapshot, as it was written; null when there is none.</summary>
    public StoredSnapshot? Find(string stream)
    {
        if (Guarded(() => _finders.Use(finder => finder.Find(stream))) is not { } found)
            return null;
        if (found.Seal.AsSpan().SequenceEqual(_seal.Of(found.Snapshot)))
            return found.Snapshot;
        Forget(stream, "it is damaged");
        return null;
    }

    /// <summary>Keeps a snapshot in place of the one before.</summary>
    public void Save(StoredSnapshot snapshot) => Guarded(connection => connection.Execute(
        "INSERT OR REPLACE INTO snapshot VALUES (@Stream, @Version, @Hash, @Fold, @State, @seal, unixepoch())",
        new { snapshot.Stream, snapshot.Version, snapshot.Hash, snapshot.Fold, snapshot.State, seal = _seal.Of(snapshot) }));

    /// <summary>Throws a snapshot away that is of no use, and says so: once, since it is gone then.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="why">Why, for an engineer.</param>
    public void Forget(string stream, string why)
    {
        HostingLog.SnapshotForgotten(_log, stream, why);
        Guarded(connection => connection.Execute("DELETE FROM snapshot WHERE stream = @stream", new { stream }));
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _finders.Dispose();
        LetGo();
    }

    /// <summary>The snapshots of a file that is not open, each with whether its seal holds; none where the file is of another format or cannot be read.</summary>
    internal static IReadOnlyList<(StoredSnapshot Snapshot, bool Holds)> Read(string path, MasterKey master)
    {
        var seal = new SnapshotSeal(master);
        try
        {
            using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
            connection.Open();
            return connection.ExecuteScalar<int>("PRAGMA user_version") != Format ? [] : [.. connection
                .Query<(string Stream, long Version, byte[] Hash, int Fold, byte[] State, byte[] Seal)>(
                    "SELECT stream, version, hash, fold, state, seal FROM snapshot ORDER BY stream", buffered: false)
                .Select(row => (Snapshot: new StoredSnapshot(row.Stream, row.Version, row.Hash, row.Fold, row.State), row.Seal))
                .Select(row => (row.Snapshot, row.Seal.AsSpan().SequenceEqual(seal.Of(row.Snapshot))))];
        }
        catch (SqliteException)
        {
            return [];
        }
    }

    private void BeginAnew()
    {
        LetGo();
        foreach (var file in (string[])[_path, $"{_path}-wal", $"{_path}-shm"])
            File.Delete(file);
        Guarded(static connection => connection.Execute($"""
            PRAGMA journal_mode=WAL;
            PRAGMA user_version={Format};
            CREATE TABLE snapshot (
                stream TEXT NOT NULL PRIMARY KEY,
                version INTEGER NOT NULL,
                hash BLOB NOT NULL,
                fold INTEGER NOT NULL,
                state BLOB NOT NULL,
                seal BLOB NOT NULL,
                kept INTEGER NOT NULL);
            """));
    }

    private void LetGo()
    {
        using var connection = new SqliteConnection(_connection);
        SqliteConnection.ClearPool(connection);
    }

    private T? Guarded<T>(Func<SqliteConnection, T> work) => Guarded(() =>
    {
        using var connection = Open();
        return work(connection);
    });

    private T? Guarded<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException e)
        {
            if (Interlocked.Exchange(ref _told, 1) == 0)
                HostingLog.SnapshotsUnavailable(_log, e.SqliteExtendedErrorCode);
            return default;
        }
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(_connection);
        connection.Open();

        // A power cut may lose the last snapshot: the one before is as good.
        connection.Execute("PRAGMA synchronous=NORMAL; PRAGMA busy_timeout=5000;");
        return connection;
    }

    /// <summary>Finds snapshots with a statement prepared once: every stream that comes into memory asks for its own.</summary>
    private sealed class Finder(SqliteConnection connection) : IDisposable
    {
        private readonly SqliteStatement _find = new(connection, "SELECT version, hash, fold, state, seal FROM snapshot WHERE stream = ?");

        public (StoredSnapshot Snapshot, byte[] Seal)? Find(string stream)
        {
            _find.BindText(1, stream);
            return _find.First<(StoredSnapshot, byte[])?>(row =>
                (new StoredSnapshot(stream, row.Number(0), row.Blob(1), (int)row.Number(2), row.Blob(3)), row.Blob(4)));
        }

        public void Dispose()
        {
            _find.Dispose();
            connection.Dispose();
        }
    }
}
