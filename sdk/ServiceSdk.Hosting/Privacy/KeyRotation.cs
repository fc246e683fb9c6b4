using Dapper;
using Microsoft.Data.Sqlite;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.Journal.Upkeep;

namespace ServiceSdk.Hosting.Privacy;

/// <summary>
/// Puts every data key under a new master key, while no host runs. A process that dies at any point leaves rows that are each wholly under
/// one key, both key files, and a host that refuses to start until it was run again.
/// </summary>
public sealed class KeyRotation
{
    // Rows of one commit: the log stays small however many there are.
    private const int Batch = 5_000;

    private readonly SqliteConnection _journal;
    private readonly MasterKey _old, _next;
    private readonly KeyWrapping _before, _after;

    private KeyRotation(SqliteConnection journal, MasterKey old, MasterKey next, Sealings sealings) =>
        (_journal, _old, _next, _before, _after) = (journal, old, next, new KeyWrapping(sealings, old), new KeyWrapping(sealings, next));

    /// <summary>Where the key to come stands until the rotation is done.</summary>
    internal static string NextOf(string keyFile) => $"{keyFile}.next";

    /// <summary>Rotates, or goes on where a rotation was cut short.</summary>
    /// <param name="data">The data folder, held.</param>
    /// <param name="keyFile">The master key's file. The key before stays beside it: backups made until now still need it.</param>
    /// <param name="sealings">The providers that sealed anything in the folder.</param>
    /// <exception cref="MasterKeyException">A key file is missing, damaged, or readable by others; in Chinese.</exception>
    /// <exception cref="DataFolderException">A provider of the folder is not among them, and nothing was changed; in Chinese.</exception>
    /// <exception cref="IOException">A file cannot be written; run it again.</exception>
    /// <exception cref="JournalUnavailableException">The journal cannot be written; run it again.</exception>
    public static RotatedKeys Run(DataFolder data, string keyFile, Sealings sealings)
    {
        if (!File.Exists(keyFile))
            throw new MasterKeyException($"找不到主密钥文件{Path.GetFileName(keyFile)}。请用--master-key指明它的位置。");
        var (old, next) = (MasterKey.Read(keyFile), NextOf(keyFile));
        (long Rewrapped, long Unreadable) rows;
        try
        {
            using var journal = Open(data.JournalPath);
            foreach (var algorithm in journal.Query<string>("SELECT DISTINCT algorithm FROM subject_key").Where(name => sealings.All.All(one => one.Name != name)))
                throw new DataFolderException($"数据目录里有用{algorithm}加密的数据密钥，本程序没有这种算法，没有轮换。");
            if (!File.Exists(next))
                Make(next, old);
            var rotation = new KeyRotation(journal, old, MasterKey.Read(next), sealings);
            rows = rotation.Run();
            rotation.SealAgain();
            journal.Execute("PRAGMA wal_checkpoint(TRUNCATE)");
        }
        catch (SqliteException e)
        {
            throw new JournalUnavailableException($"SQLite error {e.SqliteExtendedErrorCode}.", e);
        }

        // Disposable, and sealed under the key before: no host would take them up.
        foreach (var part in (string[])["", "-wal", "-shm"])
            File.Delete(data.SnapshotsPath + part);
        var retired = $"{keyFile}.retired-{old.Rotations + 1}";
        File.Copy(keyFile, retired, overwrite: true);
        Backup.Flush(retired);
        File.Move(next, keyFile, overwrite: true);
        return new RotatedKeys(rows.Rewrapped, rows.Unreadable, retired);
    }

    private static SqliteConnection Open(string path)
    {
        var journal = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadWrite, Pooling = false }.ToString());
        journal.Open();
        journal.Execute(JournalSchema.Pragmas);
        return journal;
    }

    /// <summary>Makes the key to come; it gets its name once it is whole.</summary>
    private static void Make(string next, MasterKey old)
    {
        var unfinished = $"{next}.unfinished";
        File.Delete(unfinished);
        old.WriteNext(unfinished);
        File.Move(unfinished, next);
    }

    private (long Rewrapped, long Unreadable) Run()
    {
        var (rewrapped, unreadable, last) = (0L, 0L, "");
        while (true)
        {
            var page = _journal.Query<SubjectKey>($"{SubjectKey.Select} WHERE subject > @last ORDER BY subject LIMIT @Batch", new { last, Batch }).AsList();
            if (page.Count == 0)
                return (rewrapped, unreadable);
            last = page[^1].Subject;
            using var transaction = _journal.BeginTransaction();
            foreach (var row in page.Where(row => _after.TryOpen(row) is null))
            {
                if (_before.TryOpen(row) is not { } key)
                {
                    unreadable++;
                    continue;
                }

                var again = _after.Wrap(row with { BlindIndex = row.BlindIndex is { } index ? _next.BlindAgain(index) : null }, key);
                _journal.Execute(
                    "UPDATE subject_key SET wrapped = @Wrapped, blind_index = @BlindIndex WHERE subject = @Subject",
                    new { again.Wrapped, again.BlindIndex, again.Subject }, transaction);
                rewrapped++;
            }

            transaction.Commit();
        }
    }

    /// <summary>Puts the seals of batches under the new key: those that hold. A broken one stays broken, or rotating would hide what was forged.</summary>
    private void SealAgain()
    {
        // A file of an older format has none; a host that opens it seals it.
        if (JournalHeader.Format(_journal) < JournalSchema.Sealed)
            return;
        _journal.CreateFunction<byte[], byte[]>("seal_before", new BatchSeal(_old).Of);
        _journal.CreateFunction<byte[], byte[]>("seal_after", new BatchSeal(_next).Of);
        var last = _journal.ExecuteScalar<long>("SELECT coalesce(max(number), 0) FROM batch");
        for (var first = 1L; first <= last; first += Batch)
            _journal.Execute(
                "UPDATE batch SET seal = seal_after(root) WHERE number >= @first AND number < @first + @Batch AND seal = seal_before(root)", new { first, Batch });
    }
}

/// <summary>What a rotation did.</summary>
/// <param name="Rewrapped">How many data keys this run put under the new key.</param>
/// <param name="Unreadable">How many open under neither key, as before: <c>journal verify</c> and backups say more.</param>
/// <param name="Retired">The file of the key before.</param>
public sealed record RotatedKeys(long Rewrapped, long Unreadable, string Retired);
