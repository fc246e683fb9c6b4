using Microsoft.Extensions.Logging;
using ServiceSdk.Plugins.Diagnostics;
using ServiceSdk.Plugins.Loading;
using ServiceSdk.Plugins.Manifests;

namespace ServiceSdk.Plugins;

/// <summary>
/// A directory with one folder per plugin. Folders are taken in the ordinal order of their names, so that of two plugins that clash
/// the same one is refused at every start. A folder that fails never stops the others.
/// </summary>
public static class PluginFolder
{
    /// <summary>Reads and checks every plugin's documents and files; loads no code.</summary>
    /// <param name="directory">The directory; a relative path counts from the current directory.</param>
    public static PackageReport Read(string directory)
    {
        var (packages, refusals) = Walk<PluginPackage>(directory, package => package);
        return new PackageReport(packages, refusals);
    }

    /// <summary>Reads, checks and loads every plugin.</summary>
    /// <param name="directory">The directory; a relative path counts from the current directory.</param>
    /// <param name="log">Is told what was loaded and what was refused.</param>
    public static LoadReport Load(string directory, ILogger log)
    {
        var (plugins, refusals) = Walk(directory, package => LoadOne(package, log));
        foreach (var plugin in plugins)
            log.PluginLoaded(plugin.Manifest.Id, plugin.Manifest.Version, plugin.Items.Count);
        foreach (var refused in refusals)
            log.PluginRefused(refused.PluginId, refused.Refusal.Code, refused.Folder);
        return new LoadReport(plugins, refusals);
    }

    private static Outcome<LoadedPlugin> LoadOne(PluginPackage package, ILogger log) =>
        package.Manifest.Assembly is { } assembly
            ? PluginCode.Load(package, assembly, log).Then<LoadedPlugin>(code => new LoadedPlugin(package, code))
            : new LoadedPlugin(package, null);

    private static (List<T> Accepted, List<PluginRefusal> Refusals) Walk<T>(string directory, Func<PluginPackage, Outcome<T>> accept)
        where T : notnull
    {
        var root = Path.GetFullPath(directory);
        if (!Directory.Exists(root))
            return ([], [new PluginRefusal(root, Path.GetFileName(root), PackageRefusals.DirectoryMissing(root))]);

        var held = new HeldPlugins();
        var accepted = new List<T>();
        var refusals = new List<PluginRefusal>();
        foreach (var folder in Directory.GetDirectories(root).Order(StringComparer.Ordinal))
        {
            var id = Path.GetFileName(folder);
            var outcome = ManifestDocument.Open(folder)
                .Then(document =>
                {
                    id = document.Id;
                    return document.Read();
                })
                .Then(manifest => PluginPackage.Read(folder, manifest))
                .Then(held.Check)
                .Then(package => accept(package).Then<T>(value =>
                {
                    held.Add(package);
                    return value;
                }));
            if (outcome.Succeeded(out var value, out var refusal))
                accepted.Add(value);
            else
                refusals.Add(new PluginRefusal(folder, id, refusal));
        }

        return (accepted, refusals);
    }
}
