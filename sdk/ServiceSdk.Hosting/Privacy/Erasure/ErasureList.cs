namespace ServiceSdk.Hosting.Privacy.Erasure;

/// <summary>
/// The file of subjects that were erased, one a line, that only ever grows. It stands beside the journal and beside the backups, so that
/// one restored from before an erasure is erased again.
/// </summary>
public static class ErasureList
{
    /// <summary>Its name in a data folder and beside backups.</summary>
    public const string Name = "erasures.txt";

    /// <summary>Adds subjects; when it returns they are on disk.</summary>
    /// <param name="path">The file; made where there is none, with its folder.</param>
    /// <param name="subjects">The subjects. One that is there already does no harm.</param>
    public static void Add(string path, IEnumerable<string> subjects)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var file = new FileStream(path, FileMode.Append, FileAccess.Write);
        using (var text = new StreamWriter(file, leaveOpen: true))
        {
            foreach (var subject in subjects)
                text.Write($"{subject}\n");
        }

        file.Flush(flushToDisk: true);
    }

    /// <summary>The subjects of a list; none where there is no file. What a crash cut short is no subject.</summary>
    public static IReadOnlyList<string> Read(string path) =>
        File.Exists(path) ? [.. File.ReadLines(path).Where(line => line.Length == 32).Distinct()] : [];
}
