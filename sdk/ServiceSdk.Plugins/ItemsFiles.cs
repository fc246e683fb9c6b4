using ServiceSdk.Plugins.Manifests;

namespace ServiceSdk.Plugins;

/// <summary>The items documents of a directory of plugins, built or still in their source folders: for those who write them.</summary>
public static class ItemsFiles
{
    /// <summary>Reads every document; loads no code and compares no hash.</summary>
    /// <param name="directory">A directory with one folder per plugin.</param>
    /// <returns>The documents, in the order of the folder names.</returns>
    /// <exception cref="IOException">A folder or document cannot be read.</exception>
    public static IReadOnlyList<ItemsFile> Read(string directory) =>
    [
        .. from folder in Directory.GetDirectories(directory).Order(StringComparer.Ordinal)
           let file = FileOf(folder)
           where file is not null
           select new ItemsFile(file, ItemsDocument.Read(File.ReadAllText(file))),
    ];

    private static string? FileOf(string folder) =>
        ManifestDocument.Open(folder).Succeeded(out var manifest, out _) && manifest.Items is { } items && File.Exists(Path.Combine(folder, items))
            ? Path.Combine(folder, items)
            : null;
}

/// <summary>An items document where it lies.</summary>
/// <param name="File">Its path.</param>
/// <param name="Reading">What came of reading it.</param>
public sealed record ItemsFile(string File, ItemsReading Reading);
