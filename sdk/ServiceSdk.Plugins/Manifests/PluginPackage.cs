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

            var root = StrictJson.Parse(File.ReadAllText(Path.Combine(folder, document)), out var fault);
            var items = root is null ? null : StrictJson.Read<List<ServiceItem>>(root, out fault);
            fault ??= ItemRules.Check(items!);
            return fault is null
                ? new PluginPackage(folder, manifest, items!)
                : PackageRefusals.DocumentInvalid(manifest.Id, document, fault.Path, fault.What);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return PackageRefusals.Unreadable(Path.GetFileName(folder));
        }
    }
}
