using System.Globalization;
using System.Text.RegularExpressions;
using ServiceSdk.Items;
using ServiceSdk.Papers;

namespace ServiceSdk.Catalog.Guides;

/// <summary>How values of a kind are said in Chinese, and read back.</summary>
/// <param name="Form">What a text must be like to be read, to follow “应为”.</param>
/// <param name="Say">A value in words.</param>
/// <param name="Read">The value of words; not there where they are not understood.</param>
internal sealed record Wording<T>(string Form, Func<T, string> Say, Func<string, (bool Understood, T Value)> Read);

/// <summary>The wordings of the guide's values.</summary>
internal static partial class Wordings
{
    public static Wording<string> Text { get; } = new("文字", static text => text, static text => (text.Length > 0, text));

    public static Wording<bool> YesNo { get; } = OneOf((true, "是"), (false, "否"));

    public static Wording<HandlingMode> Mode { get; } =
        OneOf((HandlingMode.Immediate, "即办件"), (HandlingMode.Promised, "承诺件"), (HandlingMode.Reported, "上报件"));

    public static Wording<Procedure> Procedure { get; } = OneOf(
        (Items.Procedure.Licensing, "行政许可"), (Items.Procedure.Confirmation, "行政确认"), (Items.Procedure.Benefit, "行政给付"),
        (Items.Procedure.PublicService, "公共服务"), (Items.Procedure.Query, "查询"));

    public static Wording<ReceivingSite> Site { get; } = OneOf((ReceivingSite.Intake, "直接受理"), (ReceivingSite.Competent, "收受分离"));

    public static Wording<IReadOnlyList<Audience>> Audience { get; } =
        SomeOf(OneOf((Items.Audience.Person, "个人"), (Items.Audience.Organisation, "法人和其他组织")));

    public static Wording<IReadOnlyList<DeliveryWay>> Delivery { get; } =
        SomeOf(OneOf((DeliveryWay.Window, "窗口领取"), (DeliveryWay.Post, "邮寄"), (DeliveryWay.Online, "电子送达")));

    public static Wording<Term> Term { get; } = new("20个工作日或者60日的形式", ChineseText.Days, static text =>
        TermShape().Match(text) is { Success: true } match && int.TryParse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture, out var days)
            ? (true, new Term(days, match.Groups[2].Value == "日" ? DayUnit.CalendarDays : DayUnit.WorkingDays))
            : (false, null!));

    public static Wording<DateOnly> Date { get; } = new("2018-10-30形式的日期", CivilTime.Text, static text =>
        (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date), date));

    private static Wording<T> OneOf<T>(params (T Value, string Word)[] words)
        where T : struct => new(
        $"{string.Join("、", words.Select(word => word.Word))}之一",
        value => words.First(word => word.Value.Equals(value)).Word,
        text => words.Where(word => word.Word == text).Select(word => (true, word.Value)).FirstOrDefault());

    private static Wording<IReadOnlyList<T>> SomeOf<T>(Wording<T> one) => new(
        one.Form.Replace("之一", "中的一种或者几种，以顿号分隔", StringComparison.Ordinal),
        values => string.Join("、", values.Select(one.Say)),
        text =>
        {
            var read = text.Split('、').Select(one.Read).ToList();
            return (read.All(part => part.Understood), [.. read.Select(part => part.Value)]);
        });

    [GeneratedRegex(@"\A([1-9][0-9]{0,3})(个工作日|日)\z")]
    private static partial Regex TermShape();
}
