using Departments;
using ServiceSdk.Items;

namespace PublicSecurity.IdCards;

/// <summary>84 核发临时居民身份证: only while a card is under way, and urgent; three months.</summary>
internal sealed class TemporaryIdCard(DatedAmounts rates)
{
    private const string Basis = "《临时居民身份证管理办法》第七条";
    private const int Months = 3;

    public Judgement Judge(Filing filing)
    {
        var form = FilledForm.Read(filing.Form);
        var findings = new List<Finding>();
        if (!form.Yes("cardApplied"))
            findings.Add(new(FindingKind.Condition, "no_card_applied_for", "只有在申领、换领或补领居民身份证期间才能办理，请先申请居民身份证。", "《居民身份证法》第十二条"));
        if (!form.Yes("urgent"))
            findings.Add(new(FindingKind.Condition, "not_urgent", "只有急需使用居民身份证时才能办理，请等待领取居民身份证。", "《居民身份证法》第十二条"));

        List<Fact> facts =
        [
            new("validity", "有效期限（按申请日期推算，以签发日期为准）", $"{Months}个月", Basis),
            IdCardValidity.Until(filing.FiledOn.AddMonths(Months), Basis),
        ];
        IdCardFee.Add(rates, "temporary", filing.FiledOn, findings, facts);
        return new Judgement(findings, facts);
    }
}
