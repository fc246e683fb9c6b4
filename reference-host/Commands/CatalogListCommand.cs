using System.ComponentModel;
using ServiceSdk.Catalog;
using ServiceSdk.Plugins;
using ServiceSdk.ReferenceHost.Api;
using Spectre.Console.Cli;

namespace ServiceSdk.ReferenceHost.Commands;

/// <summary>Lists the items the plugins bring, read without loading any code.</summary>
internal sealed class CatalogListCommand : Command<CatalogListCommand.Settings>
{
    public sealed class Settings : FolderSettings
    {
        [CommandOption("--json")]
        [Description("Print JSON.")]
        public bool Json { get; init; }
    }

    public override int Execute(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        if (!ReadEdition(settings).Succeeded(out var edition, out var refusal))
            return Output.Refused(refusal, ExitCodes.PartMissing);
        if (settings.Json)
            return Output.Json([.. edition.Items.Select(CatalogLine.Of)], ApiJson.Default.CatalogLineArray);
        foreach (var item in edition.Items)
            Console.WriteLine($"{item.Number,3} {item.Code} {item.Department} {item.Name}{(item.Remark.Length > 0 ? $"（{item.Remark}）" : "")}");
        return ExitCodes.Done;
    }

    /// <summary>The edition the plugins make; a folder without one plugin is a part missing, never an empty catalog.</summary>
    internal static Outcome<CatalogEdition> ReadEdition(FolderSettings settings)
    {
        var report = PluginFolder.Read(settings.Plugins);
        return report is { Packages.Count: 0, Refusals: [var first, ..] }
            ? first.Refusal
            : CatalogEdition.Of(CatalogEdition.Tianning2018, report.Packages.SelectMany(package => package.Items));
    }
}
