using System.Buffers.Binary;
using System.Security.Cryptography;
using Dapper;
using Microsoft.Data.Sqlite;
using ServiceSdk.Hosting.Journal;

namespace ServiceSdk.Hosting.Tests.Journal.Tampering;

/// <summary>Somebody who may read and write the journal's file and knows its format, but has no master key.</summary>
internal static class Insider
{
    /// <summary>Changes the file and then makes every hash right again: streams, links and batches. Only seals are beyond them.</summary>
    public static void Forge(this TemporaryJournal journal, string sql) => journal.Change(connection =>
    {
        connection.Execute(sql);
        RehashStreams(connection);
        RehashBatches(connection);
    });

    /// <summary>Changes the file behind the journal's back.</summary>
    public static void Change(this TemporaryJournal journal, Action<SqliteConnection> work)
    {
        journal.Close();
        journal.Sql(work);
        journal.Open();
    }

    private static void RehashStreams(SqliteConnection connection)
    {
        var ends = new Dictionary<long, (byte[] Hash, long Sequence)>();
        var rows = connection.Query<(long, long, long)>("SELECT sequence, stream, version FROM record ORDER BY sequence").ToList();
        foreach (var (sequence, stream, version) in rows)
        {
            var (previous, before) = ends.GetValueOrDefault(stream, (RecordHash.Genesis, 0));
            var stored = Read(connection, sequence);
            var hash = RecordHash.Of(previous, stored.Stream, version, stored.Envelope, stored.Fingerprint, stored.Payload);
            connection.Execute(
                "UPDATE record SET hash = @hash, previous = nullif(@before, 0) WHERE sequence = @sequence", new { hash, before, sequence });
            ends[stream] = (hash, sequence);
        }
    }

    private static void RehashBatches(SqliteConnection connection)
    {
        var root = RecordHash.Genesis;
        foreach (var (number, writer, first, last) in connection
            .Query<(long, byte[], long, long)>("SELECT number, writer, first, last FROM batch ORDER BY number").ToList())
        {
            var place = new byte[8];
            BinaryPrimitives.WriteInt64BigEndian(place, number);
            var hashes = connection.Query<byte[]>("SELECT hash FROM record WHERE sequence BETWEEN @first AND @last ORDER BY sequence", new { first, last });
            root = SHA256.HashData([.. root, .. writer, .. place, .. hashes.SelectMany(hash => hash)]);
            connection.Execute("UPDATE batch SET root = @root WHERE number = @number", new { root, number });
        }
    }

    private static Record Read(SqliteConnection connection, long sequence)
    {
        using var row = new SqliteStatement(connection, $"{SqliteRecord.Select} WHERE r.sequence = {sequence}");
        return row.First(static found => SqliteRecord.Find(found))!.Value.Record;
    }
}
