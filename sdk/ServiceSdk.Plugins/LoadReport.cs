namespace ServiceSdk.Plugins;

/// <summary>What became of a plugin directory. In the order of the folder names.</summary>
/// <param name="Plugins">The plugins that are loaded; a data-only plugin counts as loaded.</param>
/// <param name="Refusals">The folders that were refused, each with its reason.</param>
public sealed record LoadReport(IReadOnlyList<LoadedPlugin> Plugins, IReadOnlyList<PluginRefusal> Refusals);
