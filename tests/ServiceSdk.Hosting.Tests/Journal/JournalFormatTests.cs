using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ServiceSdk.Hosting.Tests.Journal;

/// <summary>Recomputes what docs/journal-format.md lays down with nothing but SQL, SHA-256 and that page.</summary>
public sealed class JournalFormatTests
{
    private const string ReadRecords = """
        SELECT s.name, r.version, r.hall_time, r.civil_time, r.key, r.fingerprint, r.subject, r.role, r.office, r.terminal,
               CAST(r.payload AS BLOB), r.hash
        FROM record r JOIN stream s ON s.id = r.stream ORDER BY s.name, r.version
        """;

    [Fact]
    public async Task RecordHash_ByThePage_IsTheOneStored()
    {
        using var journal = await Written();
        var checkedRecords = 0;
        journal.Sql(connection =>
        {
            var (name, previous) = ("", Array.Empty<byte>());
            using var row = connection.ExecuteReader(ReadRecords);
            while (row.Read())
            {
                if (name != row.GetString(0))
                    (name, previous) = (row.GetString(0), new byte[32]);
                previous = SHA256.HashData([
                    .. previous, .. Number(row.GetInt64(1)), .. Number(row.GetInt64(2)), .. Number(row.GetInt64(3)),
                    .. (byte[])row[4], .. (byte[])row[5],
                    .. Text(name), .. Text(row.GetString(6)), .. Text(row.GetString(7)), .. Text(row.GetString(8)), .. Text(row.GetString(9)),
                    .. (byte[])row[10]]);
                ((byte[])row[11]).ShouldBe(previous);
                checkedRecords++;
            }
        });
        checkedRecords.ShouldBe(4);
    }

    [Fact]
    public async Task BatchRootAndSeal_ByThePage_AreThoseStored()
    {
        using var journal = await Written();
        journal.Close();
        journal.Open();
        await journal.Stream().AddAsync(1);
        var sealing = HKDF.DeriveKey(
            HashAlgorithmName.SHA256, File.ReadAllBytes(Path.Combine(journal.Folder, "master.key")), 32, info: "ServiceSdk batch seal"u8.ToArray());
        var writers = new HashSet<string>();
        journal.Sql(connection =>
        {
            var (root, last) = (new byte[32], 0L);
            foreach (var (number, writer, first, end, stored, seal) in connection
                .Query<(long, byte[], long, long, byte[], byte[])>("SELECT number, writer, first, last, root, seal FROM batch ORDER BY number"))
            {
                first.ShouldBe(last + 1);
                var hashes = connection.Query<byte[]>(
                    "SELECT hash FROM record WHERE sequence BETWEEN @first AND @end ORDER BY sequence", new { first, end });
                root = SHA256.HashData([.. root, .. writer, .. Number(number), .. hashes.SelectMany(hash => hash)]);
                stored.ShouldBe(root);
                seal.ShouldBe(HMACSHA256.HashData(sealing, root));
                last = end;
                writers.Add(Convert.ToHexString(writer));
            }

            last.ShouldBe(connection.ExecuteScalar<long>("SELECT max(sequence) FROM record"));
        });
        writers.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Payload_ReadWithSql_IsJson()
    {
        using var journal = await Written();
        journal.Sql(connection => connection.ExecuteScalar<string>(
            "SELECT payload FROM record WHERE sequence = 1").ShouldBe("""[{"n":"tally.added","v":1,"d":{"amount":1,"sum":1}}]"""));
        journal.Sql(connection => connection.ExecuteScalar<long>(
            "SELECT sum(json_extract(payload, '$[0].d.amount')) FROM record").ShouldBe(10));
    }

    [Fact]
    public void Schema_Tables_AreThoseOfThePage()
    {
        using var journal = new TemporaryJournal();
        var page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "journal-format.md"));
        journal.Sql(connection =>
        {
            foreach (var (table, column) in connection.Query<(string, string)>(
                "SELECT m.name, c.name FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.type = 'table'"))
            {
                page.ShouldContain($"### `{table}`");
                page.ShouldContain($"| `{column}` |");
            }
        });
    }

    private static async Task<TemporaryJournal> Written()
    {
        var journal = new TemporaryJournal();
        var chinese = TemporaryJournal.Clerk with { Office = "兰陵街道", Terminal = "" };
        await journal.Stream("tally/1").AddAsync(1);
        await journal.Stream("tally/2").AddAsync(2, actor: chinese);
        var stream = journal.Stream("tally/3");
        await Task.WhenAll(stream.AddAsync(3), stream.AddAsync(4));
        return journal;
    }

    private static byte[] Number(long value)
    {
        var bytes = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(bytes, value);
        return bytes;
    }

    private static byte[] Text(string value)
    {
        var text = Encoding.UTF8.GetBytes(value);
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, text.Length);
        return [.. length, .. text];
    }
}
