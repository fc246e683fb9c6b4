using System.ComponentModel;
using Spectre.Console;
using Spectre.Console.Cli;

namespace ServiceSdk.ReferenceHost.Commands.Catalog;

/// <summary>Says whether somebody with such facts meets an item's conditions: by its data, and by its plugin's rules once they can be asked.</summary>
internal sealed class CatalogJudgeCommand : AsyncCommand<CatalogJudgeCommand.Settings>
{
    public sealed class Settings : FolderSettings
    {
        [CommandArgument(0, "<ITEM>")]
        [Description("The item's number, 61, or code, tn2018-061.")]
        public string Item { get; init; } = "";

        [CommandArgument(1, "[FACTS]")]
        [Description("The facts, as --template prints them; what is null or left out is unknown.")]
        public string? Facts { get; init; }

        [CommandOption("--template")]
        [Description("Print the facts the item asks for.")]
        public bool Template { get; init; }

        [CommandOption("--json")]
        [Description("Print JSON.")]
        public bool Json { get; init; }

        public override ValidationResult Validate() => Template == Facts is null
            ? ValidationResult.Success()
            : ValidationResult.Error("请给出FACTS，或者用--template。");
    }

    public override async Task<int> ExecuteAsync(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        if (!PluginCatalog.Read(settings.Plugins).Succeeded(out var edition, out var refusal))
            return Output.Refused(refusal, ExitCodes.PartMissing);
        if (!edition.FindNamed(settings.Item).Succeeded(out var item, out refusal))
            return Output.Refused(refusal);
        if (settings.Template)
        {
            Console.WriteLine(ItemFacts.Template(item));
            return ExitCodes.Done;
        }

        if (!(await InputFile.ReadAsync(settings.Facts!, cancellationToken)).Then(text => ItemFacts.Read(item, text)).Succeeded(out var facts, out refusal))
            return Output.Refused(refusal);
        if (!(await JudgedItem.OfAsync(item, facts, settings.Plugins, cancellationToken)).Succeeded(out var judged, out refusal))
            return Output.Refused(refusal, ExitCodes.Refused);
        return settings.Json ? Output.Json(judged, ShownJson.Default.JudgedItem) : Print(judged);
    }

    private static int Print(JudgedItem judged)
    {
        foreach (var condition in judged.Conditions)
            Console.WriteLine($"{condition.Label}：{condition.Text}〔{condition.Source}〕");
        foreach (var fact in judged.Facts)
            Console.WriteLine($"{fact.Label}：{fact.Value}〔{fact.Basis}〕");
        Console.WriteLine(judged.Eligible switch { true => "符合条件。", false => "不符合条件。", null => "还不能判断。" });
        return ExitCodes.Done;
    }
}
