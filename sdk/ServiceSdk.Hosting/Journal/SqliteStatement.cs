using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace ServiceSdk.Hosting.Journal;

/// <summary>
/// A prepared statement of the append path, bound without boxing and without a parameter object a column: a third less processor
/// time a row than through ADO.NET. Not safe for concurrent use.
/// </summary>
internal sealed class SqliteStatement : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;
    private byte[] _text = new byte[256];

    /// <exception cref="SqliteException">The statement cannot be prepared.</exception>
    public SqliteStatement(SqliteConnection connection, string sql)
    {
        _database = connection.Handle!;
        Check(raw.sqlite3_prepare_v2(_database, sql, out _statement));
    }

    /// <summary>Binds a column, counted from 1.</summary>
    public void Bind(int column, long value) => Check(raw.sqlite3_bind_int64(_statement, column, value));

    /// <inheritdoc cref="Bind(int, long)"/>
    public void Bind(int column, ReadOnlySpan<byte> blob) => Check(raw.sqlite3_bind_blob(_statement, column, blob));

    /// <inheritdoc cref="Bind(int, long)"/>
    public void BindText(int column, ReadOnlySpan<byte> utf8) => Check(raw.sqlite3_bind_text(_statement, column, utf8));

    /// <inheritdoc cref="Bind(int, long)"/>
    public void BindText(int column, string text)
    {
        if (_text.Length < Encoding.UTF8.GetMaxByteCount(text.Length))
            _text = new byte[Encoding.UTF8.GetMaxByteCount(text.Length)];
        BindText(column, _text.AsSpan(0, Encoding.UTF8.GetBytes(text, _text)));
    }

    /// <summary>Runs the statement to its end.</summary>
    /// <exception cref="SqliteException">It failed.</exception>
    public void Run()
    {
        var result = raw.sqlite3_step(_statement);

        // Resetting tells the same error again, with the extended code.
        var reset = raw.sqlite3_reset(_statement);
        Check(result == raw.SQLITE_DONE ? reset : result);
    }

    public void Dispose() => _statement.Dispose();

    private void Check(int result)
    {
        if (result != raw.SQLITE_OK)
            SqliteException.ThrowExceptionForRC(result, _database);
    }
}
