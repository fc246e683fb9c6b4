using System.Security.Cryptography;
using System.Buffers.Binary;
using System.Text;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ServiceSdk.Hosting.Journal;

/// <summary>
/// Writes batches on one connection with prepared statements. After a failure it is thrown away: what it knows of the journal's end
/// is read anew by the next.
/// </summary>
internal sealed class SqliteAppender : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly byte[] _writer;
    private readonly Dictionary<string, long> _streams = [];
    private readonly SqliteCommand _insertRecord;
    private readonly SqliteCommand _insertStream;
    private readonly SqliteCommand _insertBatch;
    private long _last;
    private long _batch;
    private byte[] _root;

    public SqliteAppender(SqliteConnection connection, Guid writer)
    {
        (_connection, _writer) = (connection, writer.ToByteArray(bigEndian: true));
        _last = connection.ExecuteScalar<long?>("SELECT max(sequence) FROM record") ?? 0;
        (_batch, var root) = connection.QuerySingleOrDefault<(long, byte[]?)>(
            "SELECT number, root FROM batch ORDER BY number DESC LIMIT 1");
        _root = root ?? RecordHash.Genesis;
        _insertRecord = Prepare("INSERT INTO record VALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11, @12)", 13);
        _insertStream = Prepare("INSERT INTO stream (name) VALUES (@0) ON CONFLICT (name) DO UPDATE SET name = name RETURNING id", 1);
        _insertBatch = Prepare("INSERT INTO batch VALUES (@0, @1, @2, @3, @4)", 5);
    }

    public long Append(JournalBatch batch)
    {
        using var transaction = _connection.BeginTransaction();
        (_insertRecord.Transaction, _insertStream.Transaction, _insertBatch.Transaction) = (transaction, transaction, transaction);
        using var root = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var first = _last + 1;
        Span<byte> number = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(number, _batch + 1);
        root.AppendData(_root);
        root.AppendData(_writer);
        root.AppendData(number);

        // A key another record brought first is the same key: the subject's id is random and its row never changes.
        if (batch.Keys.Count > 0)
        {
            _connection.Execute(
                "INSERT INTO subject_key VALUES (@Subject, @Kind, @Stream, @Algorithm, @Wrapped, @BlindIndex) ON CONFLICT (subject) DO NOTHING",
                batch.Keys,
                transaction);
        }

        foreach (var record in batch.Records)
        {
            Insert(record, ++_last);
            root.AppendData(record.Hash);
        }

        _root = root.GetHashAndReset();
        Run(_insertBatch, ++_batch, _writer, first, _last, _root);
        transaction.Commit();
        return first;
    }

    public void Dispose()
    {
        _insertRecord.Dispose();
        _insertStream.Dispose();
        _insertBatch.Dispose();
        _connection.Dispose();
    }

    private void Insert(Record record, long sequence)
    {
        var (actor, key, at) = record.Envelope;
        Run(
            _insertRecord, sequence, StreamId(record.Stream), record.Version, at.HallTime, at.CivilTime, actor.Subject, actor.Role,
            actor.Office, actor.Terminal, key.ToByteArray(bigEndian: true), record.Fingerprint, Encoding.UTF8.GetString(record.Payload),
            record.Hash);
    }

    private long StreamId(string name)
    {
        if (_streams.TryGetValue(name, out var id))
            return id;
        Bind(_insertStream, name);
        return _streams[name] = (long)_insertStream.ExecuteScalar()!;
    }

    private SqliteCommand Prepare(string sql, int parameters)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < parameters; i++)
            command.Parameters.Add(new SqliteParameter { ParameterName = $"@{i}" });
        return command;
    }

    private static void Run(SqliteCommand command, params ReadOnlySpan<object> values)
    {
        Bind(command, values);
        command.ExecuteNonQuery();
    }

    private static void Bind(SqliteCommand command, params ReadOnlySpan<object> values)
    {
        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i];
    }
}
