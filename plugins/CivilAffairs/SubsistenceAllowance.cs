using System.Globalization;
using Departments;
using ServiceSdk.Items;

namespace CivilAffairs;

/// <summary>
/// 178 最低生活保障: the income of those who live together must be below the standard, and the assets within the local rule. The
/// household's difference is taken whole: a rounded per-head income would lose or make money.
/// </summary>
internal sealed class SubsistenceAllowance(DatedAmounts standards)
{
    private const int MostMembers = 99;

    private static readonly DateOnly SocialAssistanceLaw = new(2026, 7, 1);

    public Judgement Judge(Filing filing)
    {
        var basis = filing.FiledOn < SocialAssistanceLaw ? "《社会救助暂行办法》第九条至第十三条" : "《社会救助法》第十八条至第二十三条";
        var form = FilledForm.Read(filing.Form);
        var findings = new List<Finding>();
        var facts = new List<Fact>();
        if (!form.Yes("assetsWithinRule"))
            findings.Add(new(FindingKind.Condition, "assets_over_rule", "家庭财产状况不符合当地规定，不符合最低生活保障条件。", basis));

        if (form.Integer("members") is not (>= 1 and <= MostMembers and var members))
            findings.Add(new(FindingKind.Form, "members_out_of_range", $"共同生活的家庭成员人数应为1至{MostMembers}，请改正。", basis));
        else if (form.Integer("monthlyIncomeFen") is not (>= 0 and var income))
            findings.Add(new(FindingKind.Form, "income_out_of_range", "家庭月收入合计应为不小于0的整数（分），请改正。", basis));
        else if (standards.On("subsistence", filing.FiledOn) is not { } standard)
            findings.Add(new(FindingKind.Condition, "standard_missing", "没有适用于申请日期的保障标准，请联系系统管理员维护。", Sources.Sample));
        else if (standard.Fen * members - income is > 0 and var amount)
            facts.Add(new("monthly_amount_fen", "每月保障金（分，按申请日期的标准）", amount.ToString(CultureInfo.InvariantCulture), standard.Source));
        else
            findings.Add(new(FindingKind.Condition, "income_not_below_standard", "家庭月人均收入不低于保障标准，不符合最低生活保障条件。", basis));
        return new Judgement(findings, facts);
    }
}
