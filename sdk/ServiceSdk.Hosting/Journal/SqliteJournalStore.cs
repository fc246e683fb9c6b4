using Dapper;
using Microsoft.Data.Sqlite;
using static ServiceSdk.Hosting.Journal.SqliteReads;

namespace ServiceSdk.Hosting.Journal;

/// <summary>The journal in one SQLite file (WAL, synchronous=FULL). Appends go through one connection, reads through their own.</summary>
public sealed class SqliteJournalStore : IJournalStore
{
    // A lock that somebody else holds keeps every hall waiting: after this many seconds they are told instead.
    private const int Patience = 5;

    // So many records are read at once: no reader of the file stays open while who asked takes its time.
    private const int Page = 512;

    private readonly string _connection;
    private readonly Action<SqliteConnection> _opened;
    private readonly Guid _writer = Guid.NewGuid();
    private readonly SqliteCheckpointer _checkpointer;
    private readonly Lock _gate = new();
    private StreamEnds? _ends;
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

        // Used on a thread of its own: no test may reach for it.
        _checkpointer = new SqliteCheckpointer(Guarded(() => ToWrite(Connect())));
    }

    /// <inheritdoc />
    public long Append(JournalBatch batch) => Guarded(() =>
    {
        try
        {
            _appender ??= new SqliteAppender(OpenToWrite(), _writer, Ends());
            var first = _appender.Append(batch);
            _checkpointer.Wake();
            return first;
        }
        catch
        {
            // What the connection still holds of the failed transaction is not worth knowing; whether it is on disk, the disk says.
            _appender?.Dispose();
            _appender = null;
            lock (_gate)
                _ends = null;
            throw;
        }
    });

    /// <inheritdoc />
    public IEnumerable<CommittedRecord> ReadStream(string stream, long fromVersion = 1) => ReadInPages(connection =>
        Ends().Find(connection, stream) is { } end ? Back(connection, [end], fromVersion, 0) : []);

    /// <inheritdoc />
    public IEnumerable<CommittedRecord> ReadAll(long afterSequence) => Read(
        "WHERE r.sequence > @after ORDER BY r.sequence", ("@after", afterSequence));

    /// <inheritdoc />
    public IEnumerable<CommittedRecord> ReadStreams(string from, string to, long afterSequence) => ReadInPages(connection => Back(
        connection, Ends().Find(connection, "SELECT name FROM stream WHERE name >= @from AND name < @to", new { from, to }), 1, afterSequence));

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
    /// <remarks>Steps from one part to the next: a hall has two streams a day, and a country's halls have too many to go through.</remarks>
    public IEnumerable<CommittedRecord> LastOfEach(string beginning, string end) => ReadInPages(connection => Ends().Find(
        connection,
        """
        WITH RECURSIVE part (name) AS (
            SELECT min(name) FROM stream WHERE name >= @beginning AND name < @after
            UNION ALL
            SELECT (SELECT min(name) FROM stream
                    WHERE name >= substr(part.name, 1, @length + instr(substr(part.name, @length + 1), '/') - 1) || '0' AND name < @after)
            FROM part WHERE part.name IS NOT NULL)
        SELECT substr(name, 1, @length + instr(substr(name, @length + 1), '/') - 1) || @end FROM part WHERE name IS NOT NULL
        """,
        new { beginning, after = beginning[..^1] + '0', length = beginning.Length, end }).Select(one => one.Sequence));

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
        _checkpointer.Dispose();
        _appender?.Dispose();
        using var connection = new SqliteConnection(_connection);
        SqliteConnection.ClearPool(connection);
    }

    private IEnumerable<CommittedRecord> Read(string where, params (string Name, object Value)[] parameters)
    {
        using var connection = Guarded(Open);
        foreach (var record in Records(connection, where, parameters))
            yield return record;
    }

    private IEnumerable<CommittedRecord> ReadInPages(Func<SqliteConnection, IEnumerable<long>> sequences)
    {
        using var connection = Guarded(Open);
        foreach (var page in Guarded(() => sequences(connection).ToList()).Chunk(Page))
        {
            foreach (var record in Records(connection, page).ToList())
                yield return record;
        }
    }

    private int Prepare()
    {
        int? format;
        using (var looking = Connect())
            format = JournalHeader.IsJournal(looking) ? JournalHeader.Format(looking) : null;

        using var connection = OpenToWrite();
        if (format != JournalSchema.Format)
            connection.Execute($"BEGIN; {(format is null ? JournalSchema.Create : JournalSchema.FromFormat1)} COMMIT;");
        if (JournalHeader.WrittenBy(connection) == Release.Version)
            return 0;
        connection.Execute(JournalSchema.Release);
        return connection.Execute(JournalSchema.NameRelease, new { version = Release.Version });
    }

    private StreamEnds Ends()
    {
        lock (_gate)
        {
            if (_ends is { } known)
                return known;
            using var connection = Open();
            return _ends = StreamEnds.Load(connection);
        }
    }

    private SqliteConnection OpenToWrite() => ToWrite(Open());

    private SqliteConnection Open()
    {
        var connection = Connect();
        _opened(connection);
        return connection;
    }

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection(_connection);
        connection.Open();
        return connection;
    }

    private static SqliteConnection ToWrite(SqliteConnection connection)
    {
        connection.Execute(JournalSchema.Pragmas);
        return connection;
    }
}
