using System.Text.Json.Serialization;

namespace ServiceSdk.Papers;

/// <summary>The templates of all papers, one version of one document. Immutable.</summary>
/// <param name="Version">Counts up with every change of the document: each paper records the one it was made by.</param>
/// <param name="Texts">The texts halls may change.</param>
/// <param name="Papers">One template a kind.</param>
public sealed record PaperTemplates(int Version, IReadOnlyList<HallText> Texts, IReadOnlyList<PaperTemplate> Papers)
{
    /// <summary>Those that ship.</summary>
    public static PaperTemplates Shipped { get; } = ShippedFacts.Read("papers.json", PaperJson.Default.PaperTemplates);

    /// <summary>The template of a kind.</summary>
    /// <param name="kind">A defined kind.</param>
    public PaperTemplate Of(PaperKind kind) => Papers.First(template => template.Kind == kind);

    /// <summary>Composes a paper.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="facts">What it tells.</param>
    /// <param name="textOf">The hall's text of a name, as it is now.</param>
    public Paper Compose(PaperKind kind, PaperFacts facts, Func<string, string> textOf)
    {
        var template = Of(kind);
        var blocks = template.Blocks
            .Where(block => (block.Licensing ?? facts.Licensing) == facts.Licensing && (block.Deemed ?? facts.Deemed) == facts.Deemed)
            .Select(block => Compose(block, facts, textOf)).OfType<PaperBlock>().ToList();
        return new Paper(
            kind, facts.Number, facts.Issuer, (facts.Licensing ? template.LicensingTitle : null) ?? template.Title, blocks, template.Sealed, facts.IssuedOn,
            facts.Demonstration ? "演示数据，不作办事依据" : null, template.Progress ? facts.ProgressAddress : null);
    }

    /// <summary>Null for a block that speaks of something the case does not have.</summary>
    private static PaperBlock? Compose(TemplateBlock block, PaperFacts facts, Func<string, string> textOf) => block switch
    {
        { Text: { } text } => Paragraph(Placeholders.Fill(text, block.Articles ?? [], facts), block.Flush),
        { Hall: { } name } => Paragraph(Placeholders.Fill(textOf(name), [], facts), flush: false),
        { Facts: { } names } => new FactsBlock(
            [.. from name in names
                let value = Placeholders.Value(name, facts)
                where !string.IsNullOrEmpty(value)
                select KeyValuePair.Create(name, value)]),
        { List: { } list, Caption: { } caption } => ListOf(list, caption, facts),
        { Blanks: { } labels } => new BlanksBlock(labels),
        _ => throw new InvalidOperationException("A block of the templates is empty."),
    };

    private static ParagraphBlock? Paragraph(string? text, bool flush) => string.IsNullOrEmpty(text) ? null : new ParagraphBlock(text, flush);

    private static ListBlock? ListOf(TemplateList list, string caption, PaperFacts facts)
    {
        var (name, remark, lines) = list switch
        {
            TemplateList.Materials => ("材料名称", "备注", facts.Materials),
            TemplateList.Missing => ("材料或者内容", "要求", facts.Missing),
            TemplateList.Contents => ("文件", "日期", facts.Contents),
            _ => throw new ArgumentOutOfRangeException(nameof(list)),
        };
        return lines.Count == 0 ? null : new ListBlock(caption, (name, remark), lines);
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(PaperTemplates))]
internal sealed partial class PaperJson : JsonSerializerContext;
