using System.ComponentModel;
using ServiceSdk.Catalog.Guides;
using Spectre.Console.Cli;

namespace ServiceSdk.ReferenceHost.Commands.Catalog;

/// <summary>Says what differs between two catalogs, fact by fact.</summary>
internal sealed class CatalogDiffCommand : AsyncCommand<CatalogDiffCommand.Settings>
{
    public sealed class Settings : CommandSettings
    {
        [CommandArgument(0, "<FROM>")]
        [Description("The earlier: a document of items, or a directory of plugins.")]
        public string From { get; init; } = "";

        [CommandArgument(1, "<TO>")]
        [Description("The later, likewise.")]
        public string To { get; init; } = "";

        [CommandOption("--json")]
        [Description("Print JSON.")]
        public bool Json { get; init; }
    }

    public override async Task<int> ExecuteAsync(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        if (!(await PluginCatalog.ItemsAsync(settings.From, cancellationToken)).Succeeded(out var from, out var refusal)
            || !(await PluginCatalog.ItemsAsync(settings.To, cancellationToken)).Succeeded(out var to, out refusal))
            return Output.Refused(refusal);
        return Print(GuideDifference.Between(from, to), settings.Json);
    }

    public static int Print(IReadOnlyList<GuideChange> changes, bool json)
    {
        if (json)
            return Output.Json([.. changes], ShownJson.Default.GuideChangeArray);
        foreach (var change in changes)
            Console.WriteLine($"{change.Item} {(change.New ?? change.Old)!.Label}：{Say(change.Old)} → {Say(change.New)}");
        Console.WriteLine(changes.Count == 0 ? "没有变化。" : $"{changes.Count}处变化。");
        return ExitCodes.Done;
    }

    private static string Say(GuideFact? fact) => fact is null ? "（无）" : $"{fact.Text}〔{fact.Source}〕";
}
