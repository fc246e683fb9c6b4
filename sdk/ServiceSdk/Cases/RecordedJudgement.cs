using ServiceSdk.Items;

namespace ServiceSdk.Cases;

/// <summary>What was found about a filing, with who found it: input to the case, recorded, never asked for again.</summary>
/// <param name="PluginId">The plugin's id.</param>
/// <param name="PluginVersion">Its version.</param>
/// <param name="Findings">Everything that stands in the way, of the data rules and the plugin's.</param>
/// <param name="Facts">What follows from the filing by rule.</param>
public sealed record RecordedJudgement(
    string PluginId, string PluginVersion, IReadOnlyList<Finding> Findings, IReadOnlyList<Fact> Facts);
