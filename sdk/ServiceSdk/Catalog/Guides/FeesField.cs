using System.Globalization;
using System.Text.RegularExpressions;
using ServiceSdk.Items;

namespace ServiceSdk.Catalog.Guides;

/// <summary>The fees, by code: what each is called, its amount and what it rests on.</summary>
internal sealed partial record FeesField(string Name, string Label) : GuideField(Name, Label)
{
    private const string Computed = "按申报情况确定";

    public override bool Settable => true;

    public override string? Complaint(GuideEntry entry) =>
        entry.Key.Length == 0 ? "的编号应为收费编码"
        : Shape().IsMatch(entry.Text) ? null : $"应为“工本费：20.00元；依据：某某文件”的形式，金额可以写成{Computed}";

    public override ServiceItem With(ServiceItem item, IReadOnlyList<GuideEntry> entries) => item with { Fees = [.. entries.Select(Of)] };

    protected override IEnumerable<GuideEntry> Entries(ServiceItem item) => item.Fees.Select(fee =>
        new GuideEntry(fee.Code, $"{fee.Label}：{(fee.Fen is { } fen ? $"{fen / 100}.{fen % 100:00}元" : Computed)}；依据：{fee.Basis}", fee.Source));

    private static ItemFee Of(GuideEntry entry)
    {
        var match = Shape().Match(entry.Text);
        return new ItemFee(entry.Key, match.Groups[1].Value, match.Groups[4].Value, entry.Source)
        {
            Fen = match.Groups[2].Success
                ? (long.Parse(match.Groups[2].ValueSpan, CultureInfo.InvariantCulture) * 100) + int.Parse(match.Groups[3].ValueSpan, CultureInfo.InvariantCulture)
                : null,
        };
    }

    [GeneratedRegex(@"\A([^：]+)：(?:([0-9]{1,9})\.([0-9]{2})元|按申报情况确定)；依据：(.+)\z")]
    private static partial Regex Shape();
}
