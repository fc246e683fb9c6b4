using System.Text;

namespace ServiceSdk.Notices;

/// <summary>The words of notices: what may stand open in them, how that is filled in, and what a message costs.</summary>
public static class NoticeWords
{
    /// <summary>Whom it is to, masked: filled in at the last moment, so that no record holds it.</summary>
    public const string Applicant = "申请人";

    /// <summary>The item's short title.</summary>
    public const string Item = "事项";

    /// <summary>The case's number.</summary>
    public const string Number = "办件编号";

    /// <summary>The hall's name.</summary>
    public const string Hall = "大厅";

    /// <summary>Until when the case is promised.</summary>
    public const string Promised = "承诺日期";

    /// <summary>Until when what is missing is to be brought.</summary>
    public const string Cure = "补正期限";

    /// <summary>The tracking number of what was posted.</summary>
    public const string Tracking = "运单号";

    private const int Longest = 500, OnePart = 70, EachPart = 67;

    private static readonly string[] Names = [Applicant, Item, Number, Hall, Promised, Cure, Tracking];

    // The page is read with a number and a code: it names neither the person nor what was applied for.
    private static readonly string[] NotOnThePage = [Applicant, Item];

    /// <summary>Whether a text may be sent on a channel: not empty, not too long, and open only where a hall's words may be.</summary>
    /// <param name="text">The words.</param>
    /// <param name="channel">How they go out.</param>
    /// <returns>The words, or why not; a placeholder that is none is named.</returns>
    public static Outcome<string> Check(string text, NoticeChannel channel)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > Longest || text.Any(char.IsControl))
            return new Refusal("notice_text_invalid", "通知内容应为1至500个字，不能换行。", "请修改通知内容。");
        foreach (var name in OpenIn(text))
        {
            if (!Names.Contains(name))
                return new Refusal("notice_placeholder_invalid", $"通知内容中的“{name}”不能填入。", $"花括号中请只用{string.Join('、', Names)}。");
            if (channel == NoticeChannel.Page && NotOnThePage.Contains(name))
                return new Refusal("notice_personal_placeholder_invalid", $"站内通知中不能填入“{name}”。", "请去掉这一处。");
        }

        return text;
    }

    /// <summary>Fills in what is known; a date or number that is not there is referred to the paper.</summary>
    /// <param name="text">The words, checked.</param>
    /// <param name="values">What stands for each name; a name that is not in it stays open.</param>
    public static string Fill(string text, IReadOnlyDictionary<string, string?> values)
    {
        var filled = new StringBuilder(text);
        foreach (var (name, value) in values)
            filled.Replace($"{{{name}}}", value ?? "（见通知书）");
        return filled.ToString();
    }

    /// <summary>How many messages a text is: one of 70 characters at most, or parts of 67.</summary>
    public static int Parts(string text) => text.Length <= OnePart ? 1 : (text.Length + EachPart - 1) / EachPart;

    /// <summary>A date in a notice: <c>2026年12月1日</c>.</summary>
    public static string Date(DateOnly date) => $"{date.Year}年{date.Month}月{date.Day}日";

    /// <summary>What stands in braces. An unclosed brace is part of its name, which then is none.</summary>
    private static IEnumerable<string> OpenIn(string text)
    {
        for (var at = text.IndexOf('{'); at >= 0; at = text.IndexOf('{', at + 1))
        {
            var end = text.IndexOf('}', at);
            yield return end < 0 ? text[at..] : text[(at + 1)..end];
        }
    }
}
