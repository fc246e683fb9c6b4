using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace ServiceSdk.Hosting.Journal.Upkeep;

/// <summary>A copy of a journal and its documents in a folder of its own, with a manifest. It holds ciphertext only, and never the master key.</summary>
public sealed class Backup
{
    /// <summary>The file of anchors beside the backups; it only ever grows.</summary>
    public const string AnchorsName = "anchors.txt";

    private const string Unfinished = ".unfinished", Verified = "verified";

    private Backup(string path, BackupManifest manifest) => (Path, Manifest) = (path, manifest);

    /// <summary>Its folder.</summary>
    public string Path { get; }

    /// <summary>What it says of itself.</summary>
    public BackupManifest Manifest { get; }

    /// <summary>Whether a host opened it again once it was made, and all of it held.</summary>
    public bool IsVerified => File.Exists(VerifiedPath);

    private string VerifiedPath => System.IO.Path.Combine(Path, Verified);

    internal string DocumentsPath => System.IO.Path.Combine(Path, DataFolder.DocumentsName);

    internal string JournalPath => System.IO.Path.Combine(Path, DataFolder.JournalName);

    /// <summary>Copies a journal into a new folder below <paramref name="folder"/>, and adds its anchor there. Its host may go on writing.</summary>
    /// <param name="journal">The journal.</param>
    /// <param name="folder">Where backups stand; made if need be.</param>
    /// <param name="civilTime">When, UTC milliseconds since 1970.</param>
    /// <param name="linked">Whether documents may be second names of the data folder's own files: enough to guard against a new version.</param>
    /// <returns>The backup, whole and on disk; or that it could not be written, and nothing of it is left.</returns>
    public static Outcome<Backup> Make(JournalFile journal, string folder, long civilTime, bool linked = false)
    {
        var at = CivilTime.At(civilTime);
        var unfinished = System.IO.Path.Combine(folder, Guid.NewGuid() + Unfinished);
        try
        {
            Discard(folder);
            Directory.CreateDirectory(unfinished);
            var before = linked ? journal.DocumentsPath : All(folder).FirstOrDefault()?.DocumentsPath;
            var manifest = Write(journal, unfinished, before, at);
            var path = System.IO.Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{at:yyyyMMdd-HHmmss}-{manifest.Records}"));
            Directory.Move(unfinished, path);
            if (manifest.Anchor is { } anchor)
                new BatchAnchor(anchor.Batch, anchor.Sequence, Convert.FromHexString(anchor.Root)).AppendTo(System.IO.Path.Combine(folder, AnchorsName), at);
            return new Backup(path, manifest);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or SqliteException)
        {
            Discard(folder);
            return UpkeepRefusals.BackupNotWritten(folder);
        }
    }

    /// <summary>Opens a backup by its folder.</summary>
    public static Outcome<Backup> Open(string path)
    {
        try
        {
            using var manifest = File.OpenRead(System.IO.Path.Combine(path, BackupManifest.Name));
            return JsonSerializer.Deserialize(manifest, UpkeepJson.Default.BackupManifest) is { } said
                ? new Backup(path, said)
                : UpkeepRefusals.BackupUnreadable(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            return UpkeepRefusals.BackupUnreadable(path);
        }
    }

    /// <summary>The backups below a folder, the newest first.</summary>
    public static IReadOnlyList<Backup> All(string folder) =>
    [
        .. Folders(folder).Where(path => !path.EndsWith(Unfinished, StringComparison.Ordinal))
            .Select(path => Open(path).Succeeded(out var backup, out _) ? backup : null).OfType<Backup>()
            .OrderByDescending(backup => backup.Manifest.At),
    ];

    /// <summary>Opens the copy and goes through all of it, as a restore would: it is the one the manifest names, and it verifies.</summary>
    /// <returns>What it holds; or that it is damaged.</returns>
    public Outcome<JournalReport> Check()
    {
        try
        {
            if (Sha256(JournalPath) != Manifest.Sha256)
                return UpkeepRefusals.BackupDamaged(Path);
            using var file = JournalFile.Open(JournalPath);
            var report = JournalVerification.Run(file, []);
            return report.Records == Manifest.Records ? report : UpkeepRefusals.BackupDamaged(Path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or DataFolderException)
        {
            return UpkeepRefusals.BackupDamaged(Path);
        }
    }

    /// <summary>Keeps that all of it held, for the hosts that come after.</summary>
    internal void KeepVerified() => File.WriteAllBytes(VerifiedPath, []);

    /// <summary>Puts a file that was written on disk for good.</summary>
    internal static void Flush(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite);
        file.Flush(flushToDisk: true);
    }

    /// <summary>Takes away what a backup that failed, or whose process died, has left.</summary>
    private static void Discard(string folder)
    {
        foreach (var left in Folders(folder).Where(path => path.EndsWith(Unfinished, StringComparison.Ordinal)))
            Directory.Delete(left, recursive: true);
    }

    private static string[] Folders(string folder) => Directory.Exists(folder) ? Directory.GetDirectories(folder) : [];

    private static BackupManifest Write(JournalFile journal, string folder, string? before, DateTimeOffset at)
    {
        var path = System.IO.Path.Combine(folder, DataFolder.JournalName);
        journal.CopyTo(path);
        Flush(path);
        using var copy = JournalFile.Open(path);

        // Of the copy: what is recorded since is not in it.
        foreach (var named in copy.Documents())
            named.Copy(journal.DocumentsPath, copy.DocumentsPath, before);
        var anchor = copy.LastAnchor is { } last ? new ManifestAnchor(last.Batch, last.Sequence, Convert.ToHexStringLower(last.Root)) : null;
        var manifest = new BackupManifest(
            at, Release.Version, copy.WrittenBy, copy.Count, new FileInfo(path).Length, Sha256(path), anchor, BackupManifest.KeyApart);
        var manifestPath = System.IO.Path.Combine(folder, BackupManifest.Name);
        File.WriteAllBytes(manifestPath, JsonSerializer.SerializeToUtf8Bytes(manifest, UpkeepJson.Default.BackupManifest));
        Flush(manifestPath);
        return manifest;
    }

    private static string Sha256(string path)
    {
        using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
