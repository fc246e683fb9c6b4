namespace ServiceSdk.Benchmarks.Halls;

/// <summary>A folder beside the build, gone with this object. A temporary folder may be memory, where no commit costs anything.</summary>
internal sealed class MeasuredFolder : IDisposable
{
    private readonly DirectoryInfo _folder =
        Directory.CreateDirectory(System.IO.Path.Combine(AppContext.BaseDirectory, "measured", System.IO.Path.GetRandomFileName()));

    public string Path => _folder.FullName;

    /// <summary>A new folder in it.</summary>
    public string Make(string name) => _folder.CreateSubdirectory(name).FullName;

    public void Dispose() => _folder.Delete(recursive: true);
}
