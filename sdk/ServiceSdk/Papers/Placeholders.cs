using System.Text.RegularExpressions;

namespace ServiceSdk.Papers;

/// <summary>What a text may have filled in, <c>{事项}</c>: the whole list. Nothing else in braces is taken.</summary>
public static partial class Placeholders
{
    /// <summary>The articles of a legal block, filled in from the block itself: the template's alone.</summary>
    internal const string Basis = "依据";

    private static readonly Dictionary<string, Func<PaperFacts, string?>> Table = new()
    {
        ["办件编号"] = facts => facts.CaseNumber,
        ["文书编号"] = facts => facts.Number,
        ["事项"] = facts => facts.Item,
        ["事项编码"] = facts => facts.ItemCode,
        ["申请人"] = facts => facts.Applicant,
        ["证件号码"] = facts => facts.MaskedIdNumber,
        ["承办部门"] = facts => facts.Department,
        ["受理大厅"] = facts => facts.Hall,
        ["申请日期"] = facts => Date(facts.FiledOn),
        ["受理日期"] = facts => Date(facts.AcceptedOn),
        ["决定日期"] = facts => Date(facts.DecidedOn),
        ["承诺办结日期"] = facts => Term(facts.Promised),
        ["法定办结日期"] = facts => Term(facts.Statutory),
        ["补正期限"] = facts => Date(facts.CureBy),
        ["理由"] = facts => facts.Reason,
        ["救济途径"] = facts => facts.Remedy,
        ["有权办理的机关"] = facts => facts.OtherBody,
        ["办理结果"] = facts => facts.Result,
        ["证照编号"] = facts => facts.Document,
        ["文号"] = facts => facts.Notice,
        ["特别程序"] = facts => facts.SpecialProcedure,
        ["所需天数"] = facts => facts.Days,
        ["办件状态"] = facts => facts.State,
        ["保管期限"] = facts => facts.Retention is { } kept ? ChineseText.Retention(kept) : null,
        ["出具日期"] = facts => Date(facts.IssuedOn),
    };

    /// <summary>Their names, in Chinese; in a list of facts a name is its own label.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Table.Keys];

    /// <summary>The first name in braces that is not one of <see cref="Names"/>; null for none.</summary>
    /// <param name="text">A hall's text.</param>
    public static string? Unknown(string text) =>
        Braces().Matches(text).Select(found => found.Groups[1].Value).FirstOrDefault(name => !Table.ContainsKey(name));

    /// <summary>The value of a name.</summary>
    /// <returns>Null where the case has none.</returns>
    internal static string? Value(string name, PaperFacts facts) => Table[name](facts) is { } value ? ChineseText.Printable(value) : null;

    /// <summary>Fills a text in.</summary>
    /// <returns>Null where it speaks of something the case does not have.</returns>
    internal static string? Fill(string text, IReadOnlyList<string> articles, PaperFacts facts)
    {
        var whole = true;
        var filled = Braces().Replace(text, found =>
        {
            var name = found.Groups[1].Value;
            var value = name == Basis ? string.Join('、', articles) : Value(name, facts);
            whole &= !string.IsNullOrEmpty(value);
            return value ?? "";
        });
        return whole ? filled : null;
    }

    private static string? Date(DateOnly? date) => date is { } known ? ChineseText.Date(known) : null;

    private static string? Term(PaperTerm? term) => term is null ? null : ChineseText.Term(term);

    [GeneratedRegex("[{]([^{}]*)[}]")]
    private static partial Regex Braces();
}
