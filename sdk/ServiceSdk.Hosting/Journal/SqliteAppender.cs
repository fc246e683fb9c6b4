using System.Buffers;
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
    // Often enough that nobody waits long for it, seldom enough that a stream's many records pay for its row once.
    private const int NoteEvery = 1024;

    private readonly SqliteConnection _connection;
    private readonly byte[] _writer;
    private readonly BatchSeal _seal;
    private readonly StreamEnds _ends;
    private readonly Dictionary<string, StreamEnd> _batchEnds = [];
    private readonly ArrayBufferWriter<byte> _rooted = new();
    private readonly SqliteStatement _begin;
    private readonly SqliteStatement _insertKey;
    private readonly SqliteStatement _insertRecord;
    private readonly SqliteStatement _insertBatch;
    private readonly SqliteStatement _noteEnd;
    private readonly SqliteStatement _stream;
    private readonly SqliteStatement _beginStream;
    private readonly SqliteStatement _commit;
    private long _last;
    private long _batch;
    private byte[] _root;

    public SqliteAppender(SqliteConnection connection, Guid writer, BatchSeal seal, StreamEnds ends)
    {
        (_connection, _writer, _seal, _ends) = (connection, writer.ToByteArray(bigEndian: true), seal, ends);
        connection.Execute(JournalSchema.AppendPragmas);
        _last = connection.ExecuteScalar<long?>("SELECT max(sequence) FROM record") ?? 0;
        (_batch, var root) = connection.QuerySingleOrDefault<(long, byte[]?)>(
            "SELECT number, root FROM batch ORDER BY number DESC LIMIT 1");
        _root = root ?? RecordHash.Genesis;
        _begin = new SqliteStatement(connection, "BEGIN IMMEDIATE");
        _insertKey = new SqliteStatement(
            connection, "INSERT INTO subject_key VALUES (?, ?, ?, ?, ?, nullif(?, x'')) ON CONFLICT (subject) DO NOTHING");
        _insertRecord = new SqliteStatement(connection, "INSERT INTO record VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, nullif(?, 0))");
        _insertBatch = new SqliteStatement(connection, "INSERT INTO batch VALUES (?, ?, ?, ?, ?, ?)");
        _noteEnd = new SqliteStatement(connection, "UPDATE stream SET version = ?, last = ? WHERE id = ?");
        _stream = new SqliteStatement(connection, StreamEnd.Select);
        _beginStream = new SqliteStatement(connection, "INSERT INTO stream (name) VALUES (?) RETURNING id");
        _commit = new SqliteStatement(connection, "COMMIT");
    }

    public long Append(JournalBatch batch)
    {
        _begin.Run();
        var first = _last + 1;
        Span<byte> number = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(number, _batch + 1);
        _rooted.ResetWrittenCount();
        _rooted.Write(_root);
        _rooted.Write(_writer);
        _rooted.Write(number);

        // A key another record brought first is the same key: the subject's id is random and its row never changes.
        foreach (var key in batch.Keys)
            Insert(key);

        _batchEnds.Clear();
        foreach (var record in batch.Records)
        {
            Insert(record, ++_last, EndFor(record));
            _rooted.Write(record.Hash);
        }

        var noted = _last - _ends.Noted < NoteEvery ? _ends.Noted : NoteEnds();
        _root = SHA256.HashData(_rooted.WrittenSpan);
        _insertBatch.Bind(1, ++_batch);
        _insertBatch.Bind(2, _writer);
        _insertBatch.Bind(3, first);
        _insertBatch.Bind(4, _last);
        _insertBatch.Bind(5, _root);
        _insertBatch.Bind(6, _seal.Of(_root));
        _insertBatch.Run();
        _commit.Run();
        _ends.Commit(_batchEnds, noted);
        return first;
    }

    public void Dispose()
    {
        _begin.Dispose();
        _insertKey.Dispose();
        _insertRecord.Dispose();
        _insertBatch.Dispose();
        _noteEnd.Dispose();
        _stream.Dispose();
        _beginStream.Dispose();
        _commit.Dispose();
        _connection.Dispose();
    }

    /// <summary>Where the record's stream ends before it.</summary>
    /// <exception cref="JournalUnavailableException">Elsewhere: who made the record did not know the stream's last.</exception>
    private StreamEnd EndFor(Record record)
    {
        var end = _batchEnds.TryGetValue(record.Stream, out var known) ? known
            : _ends.Kept(record.Stream) ?? StreamEnd.Find(_stream, record.Stream) ?? Begin(record.Stream);
        return end.Version == record.Version - 1
            ? end
            : throw new JournalUnavailableException($"Stream {record.Stream} ends at version {end.Version}: version {record.Version} does not follow.");
    }

    private StreamEnd Begin(string name)
    {
        _beginStream.BindText(1, name);
        return new StreamEnd(_beginStream.First(static row => row.Number(0)), 0, 0);
    }

    private void Insert(SubjectKey key)
    {
        _insertKey.BindText(1, key.Subject);
        _insertKey.BindText(2, key.Kind);
        _insertKey.BindText(3, key.Stream);
        _insertKey.BindText(4, key.Algorithm);
        _insertKey.Bind(5, key.Wrapped);
        _insertKey.Bind(6, key.BlindIndex);
        _insertKey.Run();
    }

    private void Insert(Record record, long sequence, StreamEnd end)
    {
        var (actor, key, at) = record.Envelope;
        Span<byte> uuid = stackalloc byte[16];
        key.TryWriteBytes(uuid, bigEndian: true, out _);
        _insertRecord.Bind(1, sequence);
        _insertRecord.Bind(2, end.Id);
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
        _insertRecord.Bind(14, end.Sequence);
        _insertRecord.Run();
        _batchEnds[record.Stream] = new StreamEnd(end.Id, record.Version, sequence);
    }

    /// <summary>Brings the streams' rows up to this batch.</summary>
    /// <returns>The record they are right up to.</returns>
    private long NoteEnds()
    {
        // Batch last: its ends are later than those kept of the same streams. By id, as the rows stand in the file.
        foreach (var end in _ends.Since.Concat(_batchEnds.Values).OrderBy(end => (end.Id, end.Sequence)))
        {
            _noteEnd.Bind(1, end.Version);
            _noteEnd.Bind(2, end.Sequence);
            _noteEnd.Bind(3, end.Id);
            _noteEnd.Run();
        }

        _connection.Execute("UPDATE noted SET sequence = @_last", new { _last });
        return _last;
    }
}
