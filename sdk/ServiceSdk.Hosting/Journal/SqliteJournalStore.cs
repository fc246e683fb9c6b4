using Dapper;
using Microsoft.Data.Sqlite;

namespace ServiceSdk.Hosting.Journal;

/// <summary>The journal in one SQLite file (WAL, synchronous=FULL). Appends go through one connection, reads through their own.</summary>
public sealed class SqliteJournalStore : IJournalStore
{
    // A lock that somebody else holds keeps every hall waiting: after this many seconds they are told instead.
    private const int Patience = 5;

    // So many records are read at once: no reader of the file stays open while who asked takes its time.
    private const int Page = 512;

    private readonly string _connection;
    private readonly BatchSeal _seal;
    private readonly Action<SqliteConnection> _opened;
    private readonly Guid _writer = Guid.NewGuid();
    private readonly SqliteCheckpointer _checkpointer;
    private readonly Lending<SqliteReader> _readers;
    private readonly Lock _gate = new();
    private StreamEnds? _ends;
    private SqliteAppender? _appender;

    /// <summary>Opens the journal, creating it in an empty place.</summary>
    /// <param name="path">The file's path; its folder exists.</param>
    /// <param name="seal">What its batches are sealed with.</param>
    /// <exception cref="DataFolderException">Not a journal, or one of a newer format; the message is for the operator, in Chinese.</exception>
    /// <exception cref="JournalUnavailableException">Not to be opened now.</exception>
    public SqliteJournalStore(string path, BatchSeal seal)
        : this(path, seal, static _ => { })
    {
    }

    /// <summary>Opens the journal for a test, which may make any of its connections fail as SQLite fails.</summary>
    internal SqliteJournalStore(string path, BatchSeal seal, Action<SqliteConnection> opened)
    {
        (_seal, _opened) = (seal, opened);
        _readers = new Lending<SqliteReader>(() => new SqliteReader(Open()));
        _connection = new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, DefaultTimeout = Patience }.ToString();
        Guarded(Prepare);

        // Used on a thread of its own: no test may reach for it.
        _checkpointer = new SqliteCheckpointer(Guarded(() => ToWrite(Connect())));
    }

    /// <inheritdoc />
    public long Append(JournalBatch batch) => Guarded(() =>
    {
        try
        {
            _appender ??= new SqliteAppender(OpenToWrite(), _writer, _seal, Ends());
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
    public IEnumerable<CommittedRecord> ReadStream(string stream, long fromVersion = 1) => ReadInPages(
        _ => [stream], (reader, end) => reader.Back(end.Sequence, fromVersion, 0));

    /// <inheritdoc />
    public IEnumerable<CommittedRecord> ReadAll(long afterSequence)
    {
        List<CommittedRecord> page;
        do
        {
            page = Read(reader => reader.RecordsAfter(afterSequence, Page));
            foreach (var record in page)
            {
                afterSequence = record.Sequence;
                yield return record;
            }
        }
        while (page.Count == Page);
    }

    /// <inheritdoc />
    public IEnumerable<CommittedRecord> ReadStreams(string from, string to, long afterSequence) => ReadInPages(
        reader => reader.Names(from, to), (reader, end) => reader.Back(end.Sequence, 1, afterSequence));

    /// <inheritdoc />
    public CommittedRecord? Last() => Read(static reader => reader
        .Records(reader.Connection.Query<long>("SELECT sequence FROM record ORDER BY sequence DESC LIMIT 1"))
        .Cast<CommittedRecord?>().FirstOrDefault());

    /// <inheritdoc />
    /// <remarks>One that was added to of late is found in memory: a reader's pages are read anew after every commit.</remarks>
    public bool Has(string stream) => Read(reader => Ends().Kept(stream) ?? reader.End(stream)) is not null;

    /// <inheritdoc />
    public IReadOnlyList<string> Streams(string from, string to) => Read(reader => reader.Names(from, to));

    /// <inheritdoc />
    public string? LastStream(string from, string to) => Read(reader => reader.LastName(from, to));

    /// <inheritdoc />
    /// <remarks>Steps from one part to the next: a hall has two streams a day, and a country's halls have too many to go through.</remarks>
    public IEnumerable<CommittedRecord> LastOfEach(string beginning, string end) => ReadInPages(
        reader => reader.Connection.Query<string>(
            """
            WITH RECURSIVE part (name) AS (
                SELECT min(name) FROM stream WHERE name >= @beginning AND name < @after
                UNION ALL
                SELECT (SELECT min(name) FROM stream
                        WHERE name >= substr(part.name, 1, @length + instr(substr(part.name, @length + 1), '/') - 1) || '0' AND name < @after)
                FROM part WHERE part.name IS NOT NULL)
            SELECT substr(name, 1, @length + instr(substr(name, @length + 1), '/') - 1) || @end FROM part WHERE name IS NOT NULL
            """,
            new { beginning, after = beginning[..^1] + '0', length = beginning.Length, end }),
        static (_, end) => [end.Sequence]);

    /// <inheritdoc />
    public SubjectKey? FindKey(string subject) => Read(reader =>
        reader.Connection.QuerySingleOrDefault<SubjectKey>($"{SubjectKey.Select} WHERE subject = @subject", new { subject }));

    /// <inheritdoc />
    public IReadOnlyList<SubjectKey> FindKeys(string kind, byte[] blindIndex) => Read(reader => reader.Connection.Query<SubjectKey>(
        $"{SubjectKey.Select} WHERE kind = @kind AND blind_index = @blindIndex ORDER BY rowid", new { kind, blindIndex }).AsList());

    /// <inheritdoc />
    public IReadOnlyList<SubjectKey> FindKeysOf(string stream) => Read(reader =>
        reader.Connection.Query<SubjectKey>($"{SubjectKey.Select} WHERE stream = @stream ORDER BY rowid", new { stream }).AsList());

    /// <inheritdoc />
    public void Erase(IReadOnlyCollection<string> subjects) => Guarded(() =>
    {
        using (var connection = OpenToWrite())
            SubjectKey.Delete(connection, subjects);
        return _checkpointer.Truncate() ? 0 : throw new JournalUnavailableException("The log is being read: what was erased still stands in it.");
    });

    /// <inheritdoc />
    public IReadOnlyDictionary<string, long> Positions() => Read(static reader => reader.Connection
        .Query<(string Reader, long Sequence)>("SELECT reader, sequence FROM position").ToDictionary(one => one.Reader, one => one.Sequence));

    /// <inheritdoc />
    public void Dispose()
    {
        _checkpointer.Dispose();
        _appender?.Dispose();
        _readers.Dispose();
    }

    /// <summary>Does what SQLite may refuse.</summary>
    /// <exception cref="JournalUnavailableException">It did.</exception>
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

    private T Read<T>(Func<SqliteReader, T> read) => Guarded(() => _readers.Use(read));

    /// <summary>Reads streams.</summary>
    /// <param name="names">Which; one without a record is left out.</param>
    /// <param name="sequences">Which records of one are asked for, by where it ends: what was committed by then is read.</param>
    private IEnumerable<CommittedRecord> ReadInPages(
        Func<SqliteReader, IEnumerable<string>> names, Func<SqliteReader, StreamEnd, IEnumerable<long>> sequences)
    {
        var (all, page) = Read(reader =>
        {
            // Those kept in memory before the reading at once: they may be newer than what that sees. The row of any other is right.
            (string Name, StreamEnd? Kept)[] streams = [.. names(reader).Select(name => (name, Ends().Kept(name)))];
            return reader.AtOnce(() =>
            {
                long[] found = [.. streams.SelectMany(one => (one.Kept ?? reader.End(one.Name)) is { } end ? sequences(reader, end) : []).Order()];
                return (found, reader.Records(found.Take(Page)).ToList());
            });
        });
        foreach (var record in page)
            yield return record;
        foreach (var rest in all.Skip(Page).Chunk(Page))
        {
            foreach (var record in Read(reader => reader.AtOnce(() => reader.Records(rest).ToList())))
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
            connection.Execute($"BEGIN; {Bring(connection, format)} COMMIT;");
        connection.Execute(JournalSchema.SubjectByStream);
        if (JournalHeader.WrittenBy(connection) == Release.Version)
            return 0;
        connection.Execute(JournalSchema.Release);
        return connection.Execute(JournalSchema.NameRelease, new { version = Release.Version });
    }

    /// <summary>What brings a file of this format to today's.</summary>
    private string Bring(SqliteConnection connection, int? format)
    {
        if (format is null)
            return JournalSchema.Create;
        connection.CreateFunction<byte[], byte[]>("batch_seal", _seal.Of);
        return (format == 1 ? JournalSchema.FromFormat1 : "") + JournalSchema.FromFormat2;
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
