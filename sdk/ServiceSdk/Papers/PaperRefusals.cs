namespace ServiceSdk.Papers;

/// <summary>Every "no" of papers that the domain says.</summary>
public static class PaperRefusals
{
    internal static readonly Refusal TextUnknown = new(
        "paper_text_unknown", "没有这段文书文字。", "请从大厅的文书文字清单中选择。");

    internal static readonly Refusal TextTooLong = new(
        "paper_text_length_invalid", $"这段文字不能超过{HallTexts.Longest}个字。", "请缩短后再保存。");

    internal static readonly Refusal TextUnprintable = new(
        "paper_text_characters_invalid", "文字中有不能打印的控制字符。", "请删去从别处复制来的特殊字符，分行用回车。");

    internal static Refusal PlaceholderUnknown(string name) => new(
        "paper_placeholder_invalid", $"没有“{{{name}}}”这个可以填入的内容。", $"大括号中只能写：{string.Join("、", Placeholders.Names)}。");

    internal static Refusal NotYet(string title, string state) => new(
        "paper_not_due", $"办件当前为“{state}”状态，还没有可以出具《{title}》的步骤。", "请先办理相应的步骤，再出具文书。");

    internal static Refusal Archived() => new(
        "paper_case_archived", "办件已经归档，不能再出具文书。", "请打开已经出具的文书补打。");

    internal static Refusal AlreadyIssued(PaperIssued issued) => new(
        "paper_already_issued", $"《{issued.Title}》已经出具，编号{issued.Number}。", "请打开这份文书补打，不要重新出具。");
}
