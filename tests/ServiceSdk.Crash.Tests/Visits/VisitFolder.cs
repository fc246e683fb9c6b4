namespace ServiceSdk.Crash.Tests.Visits;

/// <summary>A data folder for one test, with the tray its printer fills.</summary>
internal sealed class VisitFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("visit-").FullName;

    /// <summary>Every printed ticket as a person reads it, in order.</summary>
    public IReadOnlyList<string> Printed =>
        [.. Directory.GetFiles(System.IO.Path.Combine(Path, "printed"), "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText)];

    /// <summary>A copy of all of it.</summary>
    public VisitFolder Copy()
    {
        var copy = new VisitFolder();
        foreach (var file in Directory.GetFiles(Path, "*", SearchOption.AllDirectories).Where(static file => !file.EndsWith(".sock", StringComparison.Ordinal)))
        {
            var to = System.IO.Path.Combine(copy.Path, System.IO.Path.GetRelativePath(Path, file));
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }

        return copy;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
