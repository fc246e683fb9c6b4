using Microsoft.Data.Sqlite;

namespace ServiceSdk.ReferenceHost.Tests.Hosts;

/// <summary>The journal as any other program may read it, while the host writes.</summary>
internal sealed class JournalFile(string path)
{
    private readonly string _connection = new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString();

    public long Records() => Count("SELECT count(*) FROM record", "");

    /// <summary>How many records hold a text in their events.</summary>
    public long RecordsWith(string text) => Count("SELECT count(*) FROM record WHERE instr(payload, $text) > 0", text);

    private long Count(string sql, string text)
    {
        using var connection = new SqliteConnection(_connection);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("$text", text);
        return (long)command.ExecuteScalar()!;
    }
}
