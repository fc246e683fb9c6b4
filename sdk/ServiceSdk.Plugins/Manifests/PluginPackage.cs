using ServiceSdk.Items;

namespace ServiceSdk.Plugins.Manifests;

/// <summary>A plugin's folder that passed every check; nothing of its code was loaded. Immutable.</summary>
/// <param name="Folder">The folder, as an absolute path.</param>
/// <param name="Manifest">Its <c>plugin.json</c>.</param>
/// <param name="Items">Its items document; empty for a driver.</param>
public sealed record PluginPackage(string Folder, PluginManifest Manifest, IReadOnlyList<ServiceItem> Items)
{
    internal static Outcome<PluginPackage> Read(string folder, PluginManifest manifest)
    {
        try
        {
            if (PackageFiles.Check(folder, manifest) is { } refusal)
                return refusal;
            if (manifest.Items is not { } document)
                return new PluginPackage(folder, manifest, []);

            var read = ItemsDocument.Read(File.ReadAllText(Path.Combine(folder, document)));
            return read.Faults is [var fault, ..]
                ? PackageRefusals.DocumentInvalid(manifest.Id, document, fault.Path, fault.What)
                : new PluginPackage(folder, manifest, read.Items);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return PackageRefusals.Unreadable(Path.GetFileName(folder));
        }
    }
}
