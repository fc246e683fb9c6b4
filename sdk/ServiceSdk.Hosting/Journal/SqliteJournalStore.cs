using Dapper;
using Microsoft.Data.Sqlite;

namespace ServiceSdk.Hosting.Journal;

/// <summary>The journal in one SQLite file (WAL, synchronous=FULL). Appends go through one connection, reads through their own.</summary>
public sealed class SqliteJournalStore : IJournalStore
{
    // A lock that somebody else holds keeps every hall waiting: after this many seconds they are told instead.
    private const int Patience = 5;

    private readonly string _connection;
    private readonly Action<SqliteConnection> _opened;
    private readonly Guid _writer = Guid.NewGuid();
    private SqliteAppender? _appender;

    /// <summary>Opens the journal, creating it in an empty place.</summary>
    /// <param name="path">The file's path; its folder exists.</param>
    /// <exception cref="DataFolderException">Not a journal, or one of a newer format; the message is for the operator, in Chinese.</exception>
    /// <exception cref="JournalUnavailableException">Not to be opened now.</exception>
    public SqliteJournalStore(string path)
        : this(path, static _ => { })
    {
    }

    /// <summary>Opens the journal for a test, which may make any of its connections fail as SQLite fails.</summary>
    internal SqliteJournalStore(string path, Action<SqliteConnection> opened)
    {
        _opened = opened;
        _connection = new SqliteConnectionStringBuilder { DataSource = path, Pooling = true, DefaultTimeout = Patience }.ToString();
        Guarded(Prepare);
    }

    /// <inheritdoc />
    public long Append(JournalBatch batch) => Guarded(() =>
    {
        try
        {
            _appender ??= new SqliteAppender(Open(), _writer);
            return _appender.Append(batch);
        }
        catch
        {
            // What the connection still holds of the failed transaction is not worth knowing.
            _appender?.Dispose();
            _appender = null;
            throw;
        }
    });

    /// <inheritdoc />
    public IEnumerable<CommittedRecord> ReadStream(string stream, long fromVersion = 1) => Read(
        "WHERE s.name = @stream AND r.version >= @from ORDER BY r.version", ("@stream", stream), ("@from", fromVersion));

    /// <inheritdoc />
    public IEnumerable<CommittedRecord> ReadAll(long afterSequence) => Read(
        "WHERE r.sequence > @after ORDER BY r.sequence", ("@after", afterSequence));

    /// <inheritdoc />
    public IReadOnlyList<CommittedRecord> ReadStreams(string from, string to, long afterSequence, int most) =>
    [
        // The plus keeps SQLite from walking the whole journal by sequence: the index of the few streams holds the sequence too.
        .. Read(
            "WHERE s.name >= @from AND s.name < @to AND +r.sequence > @after ORDER BY +r.sequence LIMIT @most",
            ("@from", from), ("@to", to), ("@after", afterSequence), ("@most", most)),
    ];

    /// <inheritdoc />
    public CommittedRecord? Last() => Read("ORDER BY r.sequence DESC LIMIT 1").Cast<CommittedRecord?>().FirstOrDefault();

    /// <inheritdoc />
    public IReadOnlyList<string> Streams(string prefix) => Guarded(() =>
    {
        using var connection = Open();
        return connection.Query<string>(
            "SELECT name FROM stream WHERE name >= @prefix AND name < @prefix || char(0x10FFFF) ORDER BY name", new { prefix }).AsList();
    });

    /// <inheritdoc />
    public SubjectKey? FindKey(string subject) => Guarded(() =>
    {
        using var connection = Open();
        return connection.QuerySingleOrDefault<SubjectKey>($"{SubjectKey.Select} WHERE subject = @subject", new { subject });
    });

    /// <inheritdoc />
    public IReadOnlyList<SubjectKey> FindKeys(string kind, byte[] blindIndex) => Guarded(() =>
    {
        using var connection = Open();
        return connection.Query<SubjectKey>(
            $"{SubjectKey.Select} WHERE kind = @kind AND blind_index = @blindIndex ORDER BY rowid", new { kind, blindIndex }).AsList();
    });

    /// <inheritdoc />
    public IReadOnlyDictionary<string, long> Positions() => Guarded(() =>
    {
        using var connection = Open();
        return connection.Query<(string Reader, long Sequence)>("SELECT reader, sequence FROM position")
            .ToDictionary(one => one.Reader, one => one.Sequence);
    });

    /// <inheritdoc />
    public void Dispose()
    {
        _appender?.Dispose();
        using var connection = new SqliteConnection(_connection);
        SqliteConnection.ClearPool(connection);
    }

    private IEnumerable<CommittedRecord> Read(string where, params (string Name, object Value)[] parameters)
    {
        using var connection = Guarded(Open);
        using var command = connection.CreateCommand();
        command.CommandText = $"{SqliteRecord.Select} {where}";
        foreach (var (name, value) in parameters)
            command.Parameters.AddWithValue(name, value);
        using var reader = Guarded(command.ExecuteReader);
        while (Guarded(reader.Read))
            yield return SqliteRecord.Read(reader);
    }

    private int Prepare()
    {
        bool exists;
        using (var looking = new SqliteConnection(_connection))
        {
            looking.Open();
            exists = JournalHeader.IsJournal(looking);
        }

        using var connection = Open();
        if (!exists)
            connection.Execute($"BEGIN; {JournalSchema.Create} COMMIT;");
        if (JournalHeader.WrittenBy(connection) == Release.Version)
            return 0;
        connection.Execute(JournalSchema.Release);
        return connection.Execute(JournalSchema.NameRelease, new { version = Release.Version });
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(_connection);
        connection.Open();
        connection.Execute(JournalSchema.Pragmas);
        _opened(connection);
        return connection;
    }

    private static T Guarded<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException e)
        {
            throw new JournalUnavailableException($"SQLite error {e.SqliteExtendedErrorCode}.", e);
        }
    }
}
