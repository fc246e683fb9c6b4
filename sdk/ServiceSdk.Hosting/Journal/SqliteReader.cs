using Microsoft.Data.Sqlite;

namespace ServiceSdk.Hosting.Journal;

/// <summary>
/// A connection that reads streams, with its statements prepared once: bringing an idle hall into memory is a dozen rows, and parsing SQL
/// for them cost several times what finding them does. Not safe for concurrent use.
/// </summary>
internal sealed class SqliteReader(SqliteConnection connection) : IDisposable
{
    private readonly SqliteStatement _begin = new(connection, "BEGIN");
    private readonly SqliteStatement _end = new(connection, "COMMIT");
    private readonly SqliteStatement _stream = new(connection, StreamEnd.Select);
    private readonly SqliteStatement _names = new(connection, "SELECT name FROM stream WHERE name >= ? AND name < ? ORDER BY name");
    private readonly SqliteStatement _lastName = new(connection, "SELECT name FROM stream WHERE name >= ? AND name < ? ORDER BY name DESC LIMIT 1");
    private readonly SqliteStatement _link = new(connection, "SELECT version, previous FROM record WHERE sequence = ?");
    private readonly SqliteStatement _record = new(connection, $"{SqliteRecord.Select} WHERE r.sequence = ?");
    private readonly SqliteStatement _after = new(connection, $"{SqliteRecord.Select} WHERE r.sequence > ? ORDER BY r.sequence LIMIT ?");

    /// <summary>For what is asked rarely.</summary>
    public SqliteConnection Connection => connection;

    /// <summary>Reads as of one moment: what was committed when it begins, and each page of the file is looked for once.</summary>
    public T AtOnce<T>(Func<T> read)
    {
        _begin.Run();
        var value = read();
        _end.Run();
        return value;
    }

    /// <summary>Where a stream ends by its row; null for one without a row.</summary>
    public StreamEnd? End(string name) => StreamEnd.Find(_stream, name);

    /// <summary>The names from one on and before another, in order.</summary>
    public List<string> Names(string from, string to) => Between(_names, from, to).All(static row => row.Text(0));

    /// <summary>The last of them; null where there is none.</summary>
    public string? LastName(string from, string to) => Between(_lastName, from, to).First(static row => row.Text(0));

    /// <summary>Goes back from a stream's end, record by record.</summary>
    /// <param name="end">The sequence of its last record.</param>
    /// <param name="fromVersion">The last version to go to.</param>
    /// <param name="afterSequence">The sequence to stop before.</param>
    /// <returns>The sequences on the way, the last first.</returns>
    public IEnumerable<long> Back(long end, long fromVersion, long afterSequence)
    {
        for (var at = end; at > afterSequence;)
        {
            _link.Bind(1, at);
            var (version, previous) = _link.First(static row => (row.Number(0), row.Number(1)));
            if (version < fromVersion)
                yield break;
            yield return at;

            // What is not before it would be gone round in for ever.
            at = previous < at ? previous : 0;
        }
    }

    /// <summary>The records of some sequences, in their order; those there are.</summary>
    public IEnumerable<CommittedRecord> Records(IEnumerable<long> sequences)
    {
        foreach (var sequence in sequences)
        {
            _record.Bind(1, sequence);
            if (_record.First<CommittedRecord?>(static row => SqliteRecord.Read(row)) is { } record)
                yield return record;
        }
    }

    /// <summary>The records after a sequence, in order.</summary>
    public List<CommittedRecord> RecordsAfter(long sequence, int count)
    {
        _after.Bind(1, sequence);
        _after.Bind(2, count);
        return _after.All(SqliteRecord.Read);
    }

    public void Dispose()
    {
        foreach (var statement in (SqliteStatement[])[_begin, _end, _stream, _names, _lastName, _link, _record, _after])
            statement.Dispose();
        connection.Dispose();
    }

    private static SqliteStatement Between(SqliteStatement names, string from, string to)
    {
        names.BindText(1, from);
        names.BindText(2, to);
        return names;
    }
}
