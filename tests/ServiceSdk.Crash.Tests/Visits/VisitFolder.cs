namespace ServiceSdk.Crash.Tests.Visits;

/// <summary>A data folder for one test, with the tray its printer fills.</summary>
internal sealed class VisitFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("visit-").FullName;

    /// <summary>Every printed ticket as a person reads it, in order.</summary>
    public IReadOnlyList<string> Printed =>
        [.. Directory.GetFiles(System.IO.Path.Combine(Path, "printed"), "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText)];

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
