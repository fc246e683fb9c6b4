namespace ServiceSdk.Plugins;

/// <summary>A plugin folder that was not accepted, and why. The others are not touched by it.</summary>
/// <param name="Folder">The folder, as an absolute path.</param>
/// <param name="PluginId">The manifest's id; the folder's name where it could not be read.</param>
/// <param name="Refusal">The reason, naming the plugin.</param>
public sealed record PluginRefusal(string Folder, string PluginId, Refusal Refusal);
