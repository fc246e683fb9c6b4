using System.Security.Cryptography;
using ServiceSdk.Plugins.Loading;

namespace ServiceSdk.Plugins.Manifests;

/// <summary>Holds a folder's files against the manifest's list: all there, nothing else, unchanged.</summary>
internal static class PackageFiles
{
    public static Refusal? Check(string folder, PluginManifest manifest)
    {
        var found = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/'))
            .Where(name => name != ManifestDocument.FileName)
            .Order(StringComparer.Ordinal)
            .ToList();
        string?[] needed = [.. manifest.Files.Keys.Order(StringComparer.Ordinal), manifest.Assembly, manifest.Items];
        if (needed.FirstOrDefault(name => name is not null && !found.Contains(name)) is { } missing)
            return PackageRefusals.FileMissing(manifest.Id, missing);
        if (found.FirstOrDefault(name => !manifest.Files.ContainsKey(name)) is { } unlisted)
            return PackageRefusals.FileUnlisted(manifest.Id, unlisted);
        if (found.FirstOrDefault(name => manifest.Files[name] != Hash(Path.Combine(folder, name))) is { } changed)
            return PackageRefusals.FileChanged(manifest.Id, changed);

        // A plugin with its own newer contract would load without an error and match no type of the host's.
        return SharedAssemblies.CarriedIn(found) is { } shared ? PackageRefusals.CarriesContract(manifest.Id, shared) : null;
    }

    private static string Hash(string path)
    {
        using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
