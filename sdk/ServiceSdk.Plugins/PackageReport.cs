using ServiceSdk.Plugins.Manifests;

namespace ServiceSdk.Plugins;

/// <summary>What a plugin directory holds, read without loading any code. In the order of the folder names.</summary>
/// <param name="Packages">The plugins that passed every check before loading.</param>
/// <param name="Refusals">The folders that did not.</param>
public sealed record PackageReport(IReadOnlyList<PluginPackage> Packages, IReadOnlyList<PluginRefusal> Refusals);
