using System.ComponentModel;
using ServiceSdk.Plugins;
using ServiceSdk.Plugins.Manifests;
using ServiceSdk.ReferenceHost.Api;
using Spectre.Console.Cli;

namespace ServiceSdk.ReferenceHost.Commands;

/// <summary>Lists what the plugin and driver folders hold, read without loading any code.</summary>
internal sealed class PluginsCommand : Command<PluginsCommand.Settings>
{
    public sealed class Settings : FolderSettings
    {
        [CommandOption("--json")]
        [Description("Print JSON.")]
        public bool Json { get; init; }
    }

    public override int Execute(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        var reports = new[] { settings.Plugins, settings.Drivers }.Select(PluginFolder.Read).ToList();
        var lines = reports.SelectMany(report => report.Packages).Select(PluginLine.Of)
            .Concat(reports.SelectMany(report => report.Refusals).Select(PluginLine.Of)).ToArray();
        if (settings.Json)
            return Output.Json(lines, ApiJson.Default.PluginLineArray);
        foreach (var line in lines)
            Console.WriteLine($"{line.Id} {line.Version} {line.Name} {(line.Refusal is { } refusal ? $"拒绝：{refusal}" : $"{line.Items}项")}");
        return ExitCodes.Done;
    }
}

/// <summary>One plugin as the list prints it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Version">Its version; empty when it could not be read.</param>
/// <param name="Name">Its display name; empty when it could not be read.</param>
/// <param name="Items">How many items it brings.</param>
/// <param name="Code">The refusal's code; null when it was accepted.</param>
/// <param name="Refusal">Why it was refused; null when it was accepted.</param>
internal sealed record PluginLine(string Id, string Version, string Name, int Items, string? Code, string? Refusal)
{
    public static PluginLine Of(PluginPackage package) =>
        new(package.Manifest.Id, package.Manifest.Version, package.Manifest.Name, package.Items.Count, null, null);

    public static PluginLine Of(PluginRefusal refused) =>
        new(refused.PluginId, "", "", 0, refused.Refusal.Code, refused.Refusal.Message);
}
