using Dapper;
using Microsoft.Data.Sqlite;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.Privacy;

namespace ServiceSdk.Crash.Tests.Visits;

/// <summary>The journal beside its host. Every look opens and closes the file, so that nobody but the host holds it when it dies.</summary>
internal sealed class JournalFile(string folder)
{
    private readonly string _path = Path.Combine(folder, "journal.db");
    private readonly string _key = Path.Combine(folder, "keys", "master.key");
    private readonly string _processes = Path.Combine(folder, "processes.db");

    /// <summary>How many records stand under a key.</summary>
    public long RecordsUnder(Guid key) =>
        Ask(_path, "SELECT count(*) FROM record WHERE key = @key", new { key = key.ToByteArray(bigEndian: true) });

    /// <summary>How far a reader of committed records has come.</summary>
    public long Position(string reader) => Ask(_processes, "SELECT coalesce(max(sequence), 0) FROM position WHERE reader = @reader", new { reader });

    /// <summary>The sequence of the one record under a key.</summary>
    public long SequenceOf(Guid key) =>
        Ask(_path, "SELECT sequence FROM record WHERE key = @key", new { key = key.ToByteArray(bigEndian: true) });

    /// <summary>Every record, once no host holds the folder.</summary>
    public IReadOnlyList<CommittedRecord> All()
    {
        using var store = new SqliteJournalStore(_path, new BatchSeal(MasterKey.Open(_key, mayCreate: false)));
        return [.. store.ReadAll(0)];
    }

    private static long Ask(string path, string sql, object parameters)
    {
        using var connection = new SqliteConnection($"Data Source={path};Mode=ReadOnly;Pooling=False");
        return connection.ExecuteScalar<long>(sql, parameters);
    }
}
