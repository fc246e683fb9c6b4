namespace ServiceSdk.Plugins;

/// <summary>Whether a plugin's code really left the process. A pinned one stays in memory until the process ends.</summary>
/// <param name="PluginId">Which plugin.</param>
/// <param name="Unloaded">True when its load context was collected; false when something still holds it.</param>
/// <param name="Took">How long the proof took.</param>
public sealed record UnloadReport(string PluginId, bool Unloaded, TimeSpan Took)
{
    /// <summary><c>Unloaded in n ms</c> or <c>Pinned</c>, after the id.</summary>
    public override string ToString() =>
        Unloaded ? $"{PluginId}: Unloaded in {Took.TotalMilliseconds:0} ms" : $"{PluginId}: Pinned";
}
