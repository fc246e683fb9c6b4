using ServiceSdk.Catalog;
using ServiceSdk.Items;
using ServiceSdk.Plugins;
using ServiceSdk.Plugins.Manifests;

namespace ServiceSdk.ReferenceHost.Commands.Catalog;

/// <summary>The catalog as files have it: a directory of plugins, or one document of items.</summary>
internal static class PluginCatalog
{
    /// <summary>The edition the plugins make; a folder without one plugin is a part missing, never an empty catalog.</summary>
    public static Outcome<CatalogEdition> Read(string plugins)
    {
        var report = PluginFolder.Read(plugins);
        return report is { Packages.Count: 0, Refusals: [var first, ..] }
            ? first.Refusal
            : CatalogEdition.Of(CatalogEdition.Tianning2018, report.Packages.SelectMany(package => package.Items));
    }

    /// <summary>The items of a directory of plugins, or of one document.</summary>
    public static async Task<Outcome<IReadOnlyList<ServiceItem>>> ItemsAsync(string path, CancellationToken cancellation)
    {
        if (Directory.Exists(path))
            return Read(path).Then<IReadOnlyList<ServiceItem>>(edition => edition.Items.ToArray());
        return (await InputFile.ReadAsync(path, cancellation)).Then(text => Whole(ItemsDocument.Read(text)));
    }

    /// <summary>The items read, or everything that is wrong, by line.</summary>
    public static Outcome<IReadOnlyList<ServiceItem>> Whole(ItemsReading reading) => reading.Faults.Count == 0
        ? reading.Items.ToArray()
        : CatalogRefusals.DocumentInvalid([.. reading.Faults.Select(fault => $"第{fault.Line}行{fault.Path}{fault.What}")]);
}
