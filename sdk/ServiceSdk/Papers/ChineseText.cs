using ServiceSdk.Cases;
using ServiceSdk.Items;

namespace ServiceSdk.Papers;

/// <summary>Dates and marks as papers write them (GB/T 9704: Arabic digits, no leading zeros).</summary>
public static class ChineseText
{
    /// <summary>What follows everything made up for demonstration.</summary>
    public const string Sample = "（示例）";

    /// <summary>A date, <c>2026年1月5日</c>.</summary>
    /// <param name="date">The date.</param>
    public static string Date(DateOnly date) => $"{date.Year}年{date.Month}月{date.Day}日";

    /// <summary>A number of days with its unit, <c>20个工作日</c>.</summary>
    /// <param name="term">The days.</param>
    public static string Days(Term term) => $"{term.Days}{(term.Unit == DayUnit.WorkingDays ? "个工作日" : "日")}";

    /// <summary>How long a file is kept, <c>10年，自2026年1月5日起</c>.</summary>
    internal static string Retention(CaseRetention kept) =>
        $"{(kept.Years is { } years ? $"{years}年，自{Date(kept.From)}起" : "永久")}{(kept.Source == Sources.Sample ? Sample : "")}";

    /// <summary>A text that came from outside as it can be printed: line breaks stay, other control characters become spaces.</summary>
    internal static string Printable(string text) =>
        string.Concat(text.Replace("\r\n", "\n", StringComparison.Ordinal).Select(letter => char.IsControl(letter) && letter != '\n' ? ' ' : letter));

    internal static string Term(PaperTerm term) =>
        $"{Date(term.Due)}{(term.Provisional ? "（暂定，以节假日安排公布后为准）" : "")}{(term.Sample ? Sample : "")}";
}
