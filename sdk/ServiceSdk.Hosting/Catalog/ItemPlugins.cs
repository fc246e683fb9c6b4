using Microsoft.Extensions.Logging;
using ServiceSdk.Cases;
using ServiceSdk.Catalog;
using ServiceSdk.Items;
using ServiceSdk.Plugins;
using ServiceSdk.Plugins.Guarding;

namespace ServiceSdk.Hosting.Catalog;

/// <summary>The departments' plugins of this host: the catalog edition their items make, and their rules behind a guard each. Safe for concurrent use.</summary>
public sealed class ItemPlugins
{
    private readonly Dictionary<string, (PluginManifest Manifest, CallGuard? Guard)> _byItem = [];

    /// <summary>Takes what was loaded.</summary>
    /// <param name="report">What was loaded of the plugin folder, refusals included.</param>
    /// <param name="time">The clock of the guards.</param>
    /// <param name="log">Where the guards tell faults.</param>
    /// <exception cref="InvalidDataException">The items contradict each other; the message names each.</exception>
    public ItemPlugins(LoadReport report, TimeProvider time, ILogger<ItemPlugins> log)
    {
        Report = report;
        var edition = CatalogEdition.Of(CatalogEdition.Tianning2018, report.Plugins.SelectMany(plugin => plugin.Items));
        Edition = edition.Succeeded(out var built, out var refusal) ? built : throw new InvalidDataException(refusal.Message);
        foreach (var plugin in report.Plugins)
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

    /// <summary>The catalog all items make.</summary>
    public CatalogEdition Edition { get; }

    /// <summary>Judges a filing by the item's data and, where those are in order, by its plugin's rules.</summary>
    /// <param name="item">An item of <see cref="Edition"/>.</param>
    /// <param name="filing">The filing.</param>
    /// <param name="cancellation">The caller's.</param>
    /// <returns>Everything found, with the plugin it was found by; or why the plugin did not answer.</returns>
    public async ValueTask<Outcome<RecordedJudgement>> JudgeAsync(ServiceItem item, Filing filing, CancellationToken cancellation)
    {
        var (manifest, guard) = _byItem[item.Code];
        var findings = FilingCheck.Findings(item, filing.Form, filing.Materials);

        // A rule may rely on a form that is whole, so that one with gaps is not put to it.
        if (guard is null || findings.Any(finding => finding.Kind == FindingKind.Form))
            return new RecordedJudgement(manifest.Id, manifest.Version, findings, []);
        var answer = await guard.JudgeAsync(filing, cancellation);
        return answer.Then<RecordedJudgement>(judged =>
            new RecordedJudgement(manifest.Id, manifest.Version, [.. findings, .. judged.Findings], judged.Facts));
    }
}
