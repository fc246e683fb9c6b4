using System.ComponentModel;
using ServiceSdk.Catalog.Guides;
using ServiceSdk.Plugins.Manifests;
using Spectre.Console.Cli;

namespace ServiceSdk.ReferenceHost.Commands.Catalog;

/// <summary>Writes the catalog to a file: whole as JSON, its guides as a table.</summary>
internal sealed class CatalogExportCommand : Command<CatalogExportCommand.Settings>
{
    public sealed class Settings : FolderSettings
    {
        [CommandArgument(0, "<FILE>")]
        [Description("Where to: .json for whole items; .csv or .xlsx for the guides, a fact a row.")]
        public string File { get; init; } = "";
    }

    public override int Execute(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        if (!PluginCatalog.Read(settings.Plugins).Succeeded(out var edition, out var refusal))
            return Output.Refused(refusal, ExitCodes.PartMissing);
        if (CatalogFormat.Of(settings.File) is not { } format)
            return Output.Refused(CatalogFormat.Unknown);
        try
        {
            if (format == CatalogFormat.Json)
                System.IO.File.WriteAllText(settings.File, ItemsDocument.Write(edition.Items));
            else
                TableFile.Write(settings.File, format, GuideTable.Rows(edition.Items));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Output.Refused(new Refusal("file_not_written", $"文件{settings.File}无法写入。", "请核对文件名和权限。"));
        }

        Console.WriteLine($"{edition.Items.Count}个事项已经写入{settings.File}。");
        return ExitCodes.Done;
    }
}
