using Dapper;
using Microsoft.Data.Sqlite;
using ServiceSdk.Hosting.Privacy.Erasure;

namespace ServiceSdk.Hosting.Journal.Upkeep;

/// <summary>Puts a backup in place as a data folder: verified first, then all at once or not at all.</summary>
public static class Restoring
{
    /// <summary>Restores into a folder that is absent or empty.</summary>
    /// <param name="from">The backup's folder.</param>
    /// <param name="directory">The data folder to be.</param>
    /// <param name="erasures">The list of what was erased since, as it stands beside the backups: it is erased again. Null for that very file.</param>
    /// <returns>The backup that stands there now, or why none does.</returns>
    public static Outcome<Backup> Run(string from, string directory, string? erasures = null)
    {
        var path = Path.GetFullPath(directory);
        if (File.Exists(path) || (Directory.Exists(path) && Directory.EnumerateFileSystemEntries(path).Any()))
            return UpkeepRefusals.RestoreTargetInUse(directory);
        return Backup.Open(from).Then(backup => Copy(backup, path, erasures ?? Path.Combine(backup.Path, "..", ErasureList.Name)));
    }

    private static Outcome<Backup> Copy(Backup backup, string path, string erasures)
    {
        // Beside the target, so that it takes its place by one renaming.
        var unfinished = $"{path}.{Guid.NewGuid()}.unfinished";
        try
        {
            Directory.CreateDirectory(unfinished);
            foreach (var name in (string[])[DataFolder.JournalName, BackupManifest.Name])
                File.Copy(Path.Combine(backup.Path, name), Path.Combine(unfinished, name));

            CopyDocuments(backup.DocumentsPath, Path.Combine(unfinished, DataFolder.DocumentsName));

            // What is checked is the copy that stays.
            var restored = Backup.Open(unfinished).Then(copy => copy.Check()).Then<Backup>(report => report.IsSound
                ? backup
                : UpkeepRefusals.BackupOfABrokenJournal(backup.Path, report.Faults.Count));
            if (restored.Succeeded(out _, out _))
            {
                Backup.Flush(Path.Combine(unfinished, DataFolder.JournalName));
                File.Delete(Path.Combine(unfinished, BackupManifest.Name));
                EraseAgain(unfinished, erasures);
                if (Directory.Exists(path))
                    Directory.Delete(path);
                Directory.Move(unfinished, path);
            }

            return restored;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or SqliteException)
        {
            return UpkeepRefusals.RestoreNotWritten(path);
        }
        finally
        {
            if (Directory.Exists(unfinished))
                Directory.Delete(unfinished, recursive: true);
        }
    }

    private static void EraseAgain(string folder, string erasures)
    {
        if (!File.Exists(erasures))
            return;
        var list = Path.Combine(folder, ErasureList.Name);
        File.Copy(erasures, list);
        Backup.Flush(list);
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, DataFolder.JournalName), Pooling = false }.ToString());
        connection.Open();
        connection.Execute("PRAGMA secure_delete=ON; PRAGMA synchronous=FULL;");
        SubjectKey.Delete(connection, ErasureList.Read(list));
    }

    private static void CopyDocuments(string from, string to)
    {
        if (!Directory.Exists(from))
            return;
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
            Backup.Flush(copy);
        }
    }
}
