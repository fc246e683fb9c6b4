using System.Buffers.Binary;
using System.Security.Cryptography;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ServiceSdk.Hosting.Journal;

/// <summary>
/// Writes batches on one connection with prepared statements. After a failure it is thrown away: what it knows of the journal's end
/// is read anew by the next.
/// </summary>
internal sealed class SqliteAppender : IDisposable
{
    private const int MostStreams = 100_000;

    private readonly SqliteConnection _connection;
    private readonly byte[] _writer;
    private readonly Dictionary<string, long> _streams = [];
    private readonly SqliteStatement _insertRecord;
    private readonly SqliteStatement _insertBatch;
    private long _last;
    private long _batch;
    private byte[] _root;

    public SqliteAppender(SqliteConnection connection, Guid writer)
    {
        (_connection, _writer) = (connection, writer.ToByteArray(bigEndian: true));
        connection.Execute(JournalSchema.AppendPragmas);
        _last = connection.ExecuteScalar<long?>("SELECT max(sequence) FROM record") ?? 0;
        (_batch, var root) = connection.QuerySingleOrDefault<(long, byte[]?)>(
            "SELECT number, root FROM batch ORDER BY number DESC LIMIT 1");
        _root = root ?? RecordHash.Genesis;
        _insertRecord = new SqliteStatement(connection, "INSERT INTO record VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        _insertBatch = new SqliteStatement(connection, "INSERT INTO batch VALUES (?, ?, ?, ?, ?)");
    }

    public long Append(JournalBatch batch)
    {
        using var transaction = _connection.BeginTransaction();
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
            Insert(record, ++_last, StreamId(record.Stream, transaction));
            root.AppendData(record.Hash);
        }

        _root = root.GetHashAndReset();
        _insertBatch.Bind(1, ++_batch);
        _insertBatch.Bind(2, _writer);
        _insertBatch.Bind(3, first);
        _insertBatch.Bind(4, _last);
        _insertBatch.Bind(5, _root);
        _insertBatch.Run();
        transaction.Commit();
        return first;
    }

    public void Dispose()
    {
        _insertRecord.Dispose();
        _insertBatch.Dispose();
        _connection.Dispose();
    }

    private void Insert(Record record, long sequence, long stream)
    {
        var (actor, key, at) = record.Envelope;
        Span<byte> uuid = stackalloc byte[16];
        key.TryWriteBytes(uuid, bigEndian: true, out _);
        _insertRecord.Bind(1, sequence);
        _insertRecord.Bind(2, stream);
        _insertRecord.Bind(3, record.Version);
        _insertRecord.Bind(4, at.HallTime);
        _insertRecord.Bind(5, at.CivilTime);
        _insertRecord.BindText(6, actor.Subject);
        _insertRecord.BindText(7, actor.Role);
        _insertRecord.BindText(8, actor.Office);
        _insertRecord.BindText(9, actor.Terminal);
        _insertRecord.Bind(10, uuid);
        _insertRecord.Bind(11, record.Fingerprint);
        _insertRecord.BindText(12, record.Payload);
        _insertRecord.Bind(13, record.Hash);
        _insertRecord.Run();
    }

    private long StreamId(string name, SqliteTransaction transaction)
    {
        if (_streams.TryGetValue(name, out var id))
            return id;
        if (_streams.Count == MostStreams)
            _streams.Clear();
        return _streams[name] = _connection.ExecuteScalar<long>(
            "INSERT INTO stream (name) VALUES (@name) ON CONFLICT (name) DO UPDATE SET name = name RETURNING id", new { name }, transaction);
    }
}
