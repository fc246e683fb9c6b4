using System.ComponentModel;
using ServiceSdk.ReferenceHost.Api;
using Spectre.Console.Cli;

namespace ServiceSdk.ReferenceHost.Commands.Catalog;

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
        if (!PluginCatalog.Read(settings.Plugins).Succeeded(out var edition, out var refusal))
            return Output.Refused(refusal, ExitCodes.PartMissing);
        if (settings.Json)
            return Output.Json([.. edition.Items.Select(CatalogLine.Of)], ApiJson.Default.CatalogLineArray);
        foreach (var item in edition.Items)
            Console.WriteLine($"{item.Number,3} {item.Code} {item.Department} {item.Name}{(item.Remark.Length > 0 ? $"（{item.Remark}）" : "")}");
        return ExitCodes.Done;
    }
}
