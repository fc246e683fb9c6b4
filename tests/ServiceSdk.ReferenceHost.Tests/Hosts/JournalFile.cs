using Microsoft.Data.Sqlite;

namespace ServiceSdk.ReferenceHost.Tests.Hosts;

/// <summary>The journal as any other program may read it, while the host writes.</summary>
internal sealed class JournalFile(string path)
{
    private readonly string _connection = new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString();

    public long Records() => Count("SELECT count(*) FROM record", "");

    /// <summary>How many records hold a text in their events.</summary>
    public long RecordsWith(string text) => Count("SELECT count(*) FROM record WHERE instr(payload, $text) > 0", text);

    /// <summary>Under which key and in which role each record after a sequence was made.</summary>
    public IReadOnlyList<(string Key, string Role, string Stream, string Event)> KeysAfter(long sequence)
    {
        using var connection = new SqliteConnection(_connection);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT r.key, r.role, s.name, json_extract(r.payload, '$[0].n') FROM record r JOIN stream s ON s.id = r.stream WHERE r.sequence > $sequence";
        command.Parameters.AddWithValue("$sequence", sequence);
        using var row = command.ExecuteReader();
        var records = new List<(string, string, string, string)>();
        while (row.Read())
            records.Add((new Guid((byte[])row[0], bigEndian: true).ToString(), row.GetString(1), row.GetString(2), row.GetString(3)));
        return records;
    }

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
