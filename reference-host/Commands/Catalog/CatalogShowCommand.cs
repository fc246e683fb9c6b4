using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using ServiceSdk.Catalog.Guides;
using ServiceSdk.Items;
using Spectre.Console.Cli;

namespace ServiceSdk.ReferenceHost.Commands.Catalog;

/// <summary>Shows one item with its guide; every fact says where it comes from.</summary>
internal sealed class CatalogShowCommand : Command<CatalogShowCommand.Settings>
{
    public sealed class Settings : FolderSettings
    {
        [CommandArgument(0, "<ITEM>")]
        [Description("The item's number, 83, or code, tn2018-083.")]
        public string Item { get; init; } = "";

        [CommandOption("--json")]
        [Description("Print JSON.")]
        public bool Json { get; init; }
    }

    public override int Execute(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        if (!PluginCatalog.Read(settings.Plugins).Succeeded(out var edition, out var refusal))
            return Output.Refused(refusal, ExitCodes.PartMissing);
        if (!edition.FindNamed(settings.Item).Succeeded(out var item, out refusal))
            return Output.Refused(refusal);
        var facts = ItemGuides.Facts(item);
        if (settings.Json)
            return Output.Json(ShownItem.Of(item, facts), ShownJson.Default.ShownItem);
        foreach (var fact in facts)
            Console.WriteLine($"{fact.Label}：{fact.Text}〔{SourceName(fact.Source)}〕");
        return ExitCodes.Done;
    }

    private static string SourceName(string source) => source switch
    {
        Sources.Sample => "示例",
        Sources.Plan => "实施方案",
        _ => source,
    };
}

/// <summary>An item as <c>catalog show</c> prints it.</summary>
/// <param name="Guide">Each field that was written: one value with its source, or a list of them.</param>
internal sealed record ShownItem(int No, string Code, string Name, string Department, string Title, IReadOnlyDictionary<string, JsonElement> Guide)
{
    // A field with keys has any number of facts, and one fact is a list too.
    public static ShownItem Of(ServiceItem item, IReadOnlyList<GuideFact> facts) => new(
        item.Number, item.Code, item.Name, item.Department, item.Title,
        facts.GroupBy(fact => fact.Field).ToDictionary(
            field => field.Key,
            field => field.First().Key.Length == 0
                ? JsonSerializer.SerializeToElement(ShownFact.Of(field.First()), ShownJson.Default.ShownFact)
                : JsonSerializer.SerializeToElement([.. field.Select(ShownFact.Of)], ShownJson.Default.ShownFactArray)));
}

/// <param name="Key">Which of several; absent for a field with one.</param>
internal sealed record ShownFact(string Label, string? Key, string Value, string Source)
{
    public static ShownFact Of(GuideFact fact) => new(fact.Label, fact.Key.Length > 0 ? fact.Key : null, fact.Text, fact.Source);
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ShownItem))]
[JsonSerializable(typeof(ShownFact[]))]
[JsonSerializable(typeof(CheckReport))]
[JsonSerializable(typeof(JudgedItem))]
[JsonSerializable(typeof(JsonObject))]
[JsonSerializable(typeof(GuideChange[]))]
internal sealed partial class ShownJson : JsonSerializerContext;
