using Microsoft.Extensions.Logging;
using ServiceSdk.Hosting.Catalog;
using ServiceSdk.Hosting.Diagnostics;
using ServiceSdk.Plugins.Guarding;
using ServiceSdk.Sharing;

namespace ServiceSdk.Hosting.Sharing;

/// <summary>The registries of this host, a vendor's own before the plugins', each behind a guard. Safe for concurrent use.</summary>
public sealed class SharedRegistries
{
    private readonly List<GuardedRegistry> _registries = [];

    /// <summary>Takes what the host was given and what was loaded. A registry that cannot say what it is, is left out.</summary>
    /// <param name="registries">The vendor's.</param>
    /// <param name="plugins">The plugins.</param>
    /// <param name="options">How they are asked.</param>
    /// <param name="time">The clock of the guards.</param>
    /// <param name="log">Where the guards tell faults.</param>
    public SharedRegistries(
        IEnumerable<ISharedRecords> registries, ItemPlugins plugins, SharingOptions options, TimeProvider time, ILogger<SharedRegistries> log)
    {
        var vendors = registries.Select(registry => (Id: registry.GetType().FullName!, Registry: registry));
        var loaded = plugins.Report.Plugins.Where(plugin => plugin.SharedRecords is not null)
            .Select(plugin => (Id: plugin.Manifest.Id, Registry: plugin.SharedRecords!));
        foreach (var (id, registry) in vendors.Concat(loaded))
        {
            try
            {
                _registries.Add(new GuardedRegistry(registry, new ForeignCalls(id, options.Guard, time, log), options.SimulatedOutages));
            }
            catch (Exception fault)
            {
                HostingLog.RegistryFailed(log, id, fault.GetType().FullName!);
            }
        }
    }

    /// <summary>Who is asked for a kind; null for nobody. Made-up records are for a demonstration's halls, and nothing else is.</summary>
    /// <param name="kind">The record kind.</param>
    /// <param name="demonstration">Whether a demonstration's hall asks.</param>
    internal GuardedRegistry? Of(string kind, bool demonstration) =>
        _registries.Find(registry => registry.IsSample == demonstration && registry.Kinds.Contains(kind));
}
