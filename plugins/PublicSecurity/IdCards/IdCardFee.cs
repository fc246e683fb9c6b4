using System.Globalization;
using Departments;
using ServiceSdk.Items;

namespace PublicSecurity.IdCards;

/// <summary>工本费, by the rate that holds on the day of filing.</summary>
internal static class IdCardFee
{
    public static void Add(DatedAmounts rates, string rate, DateOnly filedOn, List<Finding> findings, List<Fact> facts)
    {
        if (rates.On(rate, filedOn) is { } fee)
            facts.Add(new("fee_fen", "工本费（分，按申请日期的标准）", fee.Fen.ToString(CultureInfo.InvariantCulture), fee.Source));
        else
            findings.Add(new(FindingKind.Condition, "fee_rate_missing", "没有适用于申请日期的收费标准，请联系系统管理员维护。", Sources.Sample));
    }
}
