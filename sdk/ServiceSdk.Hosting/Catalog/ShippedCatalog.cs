using ServiceSdk.Catalog;
using ServiceSdk.Plugins;

namespace ServiceSdk.Hosting.Catalog;

/// <summary>What the plugins of this host bring: loaded once, before anything was changed by the catalog's governance. Immutable.</summary>
public sealed class ShippedCatalog
{
    /// <summary>Takes what was loaded.</summary>
    /// <param name="report">What was loaded of the plugin folder, refusals included.</param>
    /// <exception cref="InvalidDataException">The items contradict each other; the message names each.</exception>
    public ShippedCatalog(LoadReport report)
    {
        Report = report;
        var edition = CatalogEdition.Of(CatalogEdition.Tianning2018, report.Plugins.SelectMany(plugin => plugin.Items));
        Edition = edition.Succeeded(out var built, out var refusal) ? built : throw new InvalidDataException(refusal.Message);
    }

    /// <summary>What was loaded and what was refused.</summary>
    public LoadReport Report { get; }

    /// <summary>The catalog all items make.</summary>
    public CatalogEdition Edition { get; }
}
