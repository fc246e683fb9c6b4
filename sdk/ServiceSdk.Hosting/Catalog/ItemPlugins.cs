using Microsoft.Extensions.Logging;
using ServiceSdk.Cases;
using ServiceSdk.Catalog;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Items;
using ServiceSdk.Plugins;
using ServiceSdk.Plugins.Guarding;

namespace ServiceSdk.Hosting.Catalog;

/// <summary>The departments' plugins of this host: the catalog edition their items make, and their rules behind a guard each. Safe for concurrent use.</summary>
public sealed class ItemPlugins
{
    // Who judges an item that no plugin brought: the catalog's data alone.
    private const string NoPlugin = "catalog";

    private readonly Dictionary<string, (PluginManifest Manifest, CallGuard? Guard)> _byItem = [];
    private readonly CatalogDesk _catalog;

    /// <summary>Takes what was loaded.</summary>
    /// <param name="shipped">What the plugins bring.</param>
    /// <param name="catalog">The catalog as it stands.</param>
    /// <param name="time">The clock of the guards.</param>
    /// <param name="log">Where the guards tell faults.</param>
    public ItemPlugins(ShippedCatalog shipped, CatalogDesk catalog, TimeProvider time, ILogger<ItemPlugins> log)
    {
        (Report, _catalog) = (shipped.Report, catalog);
        foreach (var plugin in Report.Plugins)
        {
            var guard = plugin.ItemPlugin is { } rules
                ? new CallGuard(plugin.Manifest.Id, rules, new CallGuardOptions(), time, log)
                : null;
            foreach (var item in plugin.Items)
                _byItem.Add(item.Code, (plugin.Manifest, guard));
        }
    }

    /// <summary>What was loaded and what was refused.</summary>
    public LoadReport Report { get; }

    /// <summary>The catalog new cases are taken by today.</summary>
    /// <exception cref="JournalUnavailableException">It was not read yet, and cannot be now.</exception>
    public CatalogEdition Edition => _catalog.Now;

    /// <summary>The item of a running case, in the version it was accepted under; null where the catalog never had it.</summary>
    /// <param name="item">What the case kept of it.</param>
    /// <exception cref="JournalUnavailableException">It was not read yet, and cannot be now.</exception>
    public ServiceItem? Find(FrozenItem item) => _catalog.Find(item.Code, item.Version ?? 1);

    /// <summary>Judges a filing by the item's data and, where those are in order, by its plugin's rules.</summary>
    /// <param name="item">An item of <see cref="Edition"/>.</param>
    /// <param name="filing">The filing.</param>
    /// <param name="cancellation">The caller's.</param>
    /// <returns>Everything found, with the plugin it was found by; or why the plugin did not answer.</returns>
    public async ValueTask<Outcome<RecordedJudgement>> JudgeAsync(ServiceItem item, Filing filing, CancellationToken cancellation)
    {
        var findings = FilingCheck.Findings(item, filing.Form, filing.Materials);
        if (!_byItem.TryGetValue(item.Code, out var plugin))
            return new RecordedJudgement(NoPlugin, $"{_catalog.Now.VersionOf(item.Code)}", findings, []);
        var (manifest, guard) = plugin;

        // A rule may rely on a form that is whole, so that one with gaps is not put to it.
        if (guard is null || findings.Any(finding => finding.Kind == FindingKind.Form))
            return new RecordedJudgement(manifest.Id, manifest.Version, findings, []);
        var answer = await guard.JudgeAsync(filing, cancellation);
        return answer.Then<RecordedJudgement>(judged =>
            new RecordedJudgement(manifest.Id, manifest.Version, [.. findings, .. judged.Findings], judged.Facts));
    }
}
