using System.Data;
using Dapper;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace ServiceSdk.Hosting.Tests.Faults;

/// <summary>What may be wrong with the disk, as SQLite meets it.</summary>
public enum DiskFault
{
    /// <summary>SQLITE_FULL: not one page more.</summary>
    Full,

    /// <summary>SQLITE_READONLY: nothing may be written.</summary>
    ReadOnly,

    /// <summary>SQLITE_BUSY: somebody else holds the lock.</summary>
    Busy,

    /// <summary>An insert fails once its row is there.</summary>
    WithinInsert,

    /// <summary>The commit itself fails.</summary>
    AtCommit,
}

/// <summary>Makes SQLite itself fail on a journal's connections, those there are and those to come.</summary>
internal sealed class Disk : IDisposable
{
    private readonly List<SqliteConnection> _connections = [];
    private SqliteConnection? _other;
    private DiskFault? _fault;

    /// <summary>Takes a connection in hand.</summary>
    public void Opened(SqliteConnection connection)
    {
        lock (_connections)
        {
            _connections.Add(connection);
            Apply(connection);
        }
    }

    /// <summary>Begins or ends a fault; nobody may be writing.</summary>
    /// <param name="fault">The fault; null for none.</param>
    /// <param name="file">The journal.</param>
    public void Set(DiskFault? fault, string file)
    {
        _other?.Dispose();
        _other = null;
        if (fault == DiskFault.Busy)
        {
            _other = new SqliteConnection($"Data Source={file};Pooling=False");
            _other.Open();
            _other.Execute("BEGIN IMMEDIATE");
        }

        lock (_connections)
        {
            _fault = fault;
            _connections.RemoveAll(connection => connection.State != ConnectionState.Open);
            _connections.ForEach(Apply);
        }
    }

    public void Dispose() => _other?.Dispose();

    private void Apply(SqliteConnection connection)
    {
        // As short as can be told: the wait itself is SQLite's.
        connection.DefaultTimeout = 1;
        connection.Execute("PRAGMA busy_timeout=0");
        var pages = _fault == DiskFault.Full ? connection.ExecuteScalar<long>("PRAGMA page_count") : uint.MaxValue - 1L;
        connection.ExecuteScalar<long>($"PRAGMA max_page_count={pages}");
        connection.Execute("DROP TRIGGER IF EXISTS temp.fault");
        if (_fault == DiskFault.WithinInsert)
            connection.Execute("CREATE TEMP TRIGGER fault AFTER INSERT ON main.record BEGIN SELECT RAISE(FAIL, 'fault'); END");
        raw.sqlite3_commit_hook(connection.Handle, _fault == DiskFault.AtCommit ? static _ => 1 : null, null);
        connection.Execute($"PRAGMA query_only={(_fault == DiskFault.ReadOnly ? "ON" : "OFF")}");
    }
}
