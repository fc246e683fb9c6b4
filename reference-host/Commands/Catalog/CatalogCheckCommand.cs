using System.ComponentModel;
using Spectre.Console.Cli;

namespace ServiceSdk.ReferenceHost.Commands.Catalog;

/// <summary>Names everything that is wrong with the items documents, by file and line; for production, also what is still made up or missing.</summary>
internal sealed class CatalogCheckCommand : Command<CatalogCheckCommand.Settings>
{
    public sealed class Settings : FolderSettings
    {
        [CommandOption("--production")]
        [Description("Block what is still sample, and what a guide must not go into service without.")]
        public bool Production { get; init; }

        [CommandOption("--json")]
        [Description("Print JSON.")]
        public bool Json { get; init; }
    }

    public override int Execute(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        if (!CatalogFiles.Check(settings.Plugins, settings.Production).Succeeded(out var report, out var refusal))
            return Output.Refused(refusal, ExitCodes.PartMissing);
        if (settings.Json)
            Output.Json(report, ShownJson.Default.CheckReport);
        else
            Print(report);
        return report.Faults.Count > 0 ? ExitCodes.BadInput : report.Blocks.Count > 0 ? ExitCodes.Refused : ExitCodes.Done;
    }

    private static void Print(CheckReport report)
    {
        foreach (var place in report.Faults.Concat(report.Blocks))
            Console.WriteLine($"{place.File}:{place.Line}: {place.What}");
        Console.WriteLine($"{report.Items}个事项，{report.Faults.Count}处错误，{report.Blocks.Count}处不能用于正式运行。");
    }
}

/// <summary>What was found.</summary>
/// <param name="Items">How many items there are.</param>
/// <param name="Faults">What is wrong.</param>
/// <param name="Blocks">What keeps the catalog from production; empty where that was not asked.</param>
internal sealed record CheckReport(int Items, IReadOnlyList<CheckedPlace> Faults, IReadOnlyList<CheckedPlace> Blocks);

/// <summary>A place of a document.</summary>
/// <param name="Item">The item's code; absent where the document cannot be read.</param>
/// <param name="What">What is the matter, in Chinese.</param>
internal sealed record CheckedPlace(string File, int Line, string? Item, string What);
