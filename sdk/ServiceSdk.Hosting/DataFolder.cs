namespace ServiceSdk.Hosting;

/// <summary>A host's data folder, held exclusively while it runs.</summary>
public sealed class DataFolder : IDisposable
{
    /// <summary>The name of the journal's file in a data folder, and in a backup.</summary>
    public const string JournalName = "journal.db";

    internal const string SnapshotsName = "snapshots.db";

    /// <summary>The name of the documents' folder in a data folder, and in a backup.</summary>
    public const string DocumentsName = "documents";

    private readonly FileStream _lock;

    private DataFolder(string path, FileStream held) => (Path, _lock) = (path, held);

    /// <summary>The folder.</summary>
    public string Path { get; }

    /// <summary>The journal's file.</summary>
    public string JournalPath => System.IO.Path.Combine(Path, JournalName);

    /// <summary>The folder of the documents.</summary>
    public string DocumentsPath => System.IO.Path.Combine(Path, DocumentsName);

    /// <summary>The snapshots' file; disposable.</summary>
    public string SnapshotsPath => System.IO.Path.Combine(Path, SnapshotsName);

    /// <summary>The file of what process managers and timers keep.</summary>
    public string ProcessesPath => System.IO.Path.Combine(Path, "processes.db");

    /// <summary>The file of the projections.</summary>
    public string ProjectionsPath => System.IO.Path.Combine(Path, "projections.db");

    /// <summary>Makes the folder if need be and takes its lock.</summary>
    /// <exception cref="DataFolderException">Another process holds it, or it cannot be written.</exception>
    public static DataFolder Open(string directory)
    {
        try
        {
            var path = Directory.CreateDirectory(directory).FullName;
            var held = new FileStream(System.IO.Path.Combine(path, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            return new DataFolder(path, held);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DataFolderException($"数据目录{directory}无法使用：它正被另一个进程使用，或者没有写入权限。", e);
        }
    }

    /// <inheritdoc />
    public void Dispose() => _lock.Dispose();
}

/// <summary>The data folder cannot be used. The message is for the operator, in Chinese.</summary>
public sealed class DataFolderException(string message, Exception? inner = null) : Exception(message, inner);
