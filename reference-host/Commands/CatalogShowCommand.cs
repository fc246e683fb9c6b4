using System.ComponentModel;
using ServiceSdk.Items;
using ServiceSdk.ReferenceHost.Api;
using Spectre.Console.Cli;

namespace ServiceSdk.ReferenceHost.Commands;

/// <summary>Shows one item with its guide; every fact says where it comes from.</summary>
internal sealed class CatalogShowCommand : Command<CatalogShowCommand.Settings>
{
    public sealed class Settings : FolderSettings
    {
        [CommandArgument(0, "<CODE>")]
        [Description("The item's code, tn2018-083.")]
        public string Code { get; init; } = "";

        [CommandOption("--json")]
        [Description("Print JSON.")]
        public bool Json { get; init; }
    }

    public override int Execute(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        if (!CatalogListCommand.ReadEdition(settings).Succeeded(out var edition, out var refusal))
            return Output.Refused(refusal, ExitCodes.PartMissing);
        if (!edition.Find(settings.Code).Succeeded(out var item, out refusal))
            return Output.Refused(refusal);
        if (settings.Json)
            return Output.Json(item, ApiJson.Default.ServiceItem);

        Console.WriteLine($"{item.Number} {item.Name}（{item.Department}）");
        Console.WriteLine($"办理方式：{Guide.Mode(item.Mode.Value)}{Guide.Source(item.Mode.Source)}");
        foreach (var (label, term) in new[] { ("法定时限", item.StatutoryTerm), ("承诺时限", item.PromisedTerm) })
        {
            if (term is not null)
                Console.WriteLine($"{label}：{Guide.Term(term.Value)}{Guide.Source(term.Source)}");
        }

        foreach (var material in item.Materials)
            Console.WriteLine($"材料：{material.Name}{(material.Essential ? "" : "（按情形）")}{Guide.Source(material.Source)}");
        return ExitCodes.Done;
    }
}

/// <summary>Guide facts in words.</summary>
internal static class Guide
{
    public static string Mode(HandlingMode mode) => mode switch
    {
        HandlingMode.Immediate => "即办件",
        HandlingMode.Promised => "承诺件",
        _ => "上报件",
    };

    public static string Term(Term term) => $"{term.Days}{(term.Unit == DayUnit.WorkingDays ? "个工作日" : "日")}";

    public static string Source(string source) => source switch
    {
        Sources.Sample => "〔示例〕",
        Sources.Plan => "〔实施方案〕",
        _ => $"〔{source}〕",
    };
}
