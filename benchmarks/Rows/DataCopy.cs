namespace ServiceSdk.Benchmarks.Rows;

/// <summary>A data folder of a stopped host, once more: both begin alike.</summary>
internal static class DataCopy
{
    /// <summary>Copies it, sockets apart.</summary>
    /// <returns>Where to.</returns>
    public static string Make(string from, string to)
    {
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories).Where(file => !file.EndsWith(".sock", StringComparison.Ordinal)))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        return to;
    }
}
