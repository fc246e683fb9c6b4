using CsCheck;
using ServiceSdk.Items;

namespace ServiceSdk.Plugins.Tests.Departments;

/// <summary>178: worked examples 25 and 26, traps 10 and 12.</summary>
public sealed class SubsistenceAllowanceTests
{
    private const long Standard = 90_000;

    [Fact]
    public async Task Judge_IncomeBelowTheStandard_PaysTheHouseholdsWholeDifference()
    {
        var judgement = await Judge(members: 3, incomeFen: 200_000);

        judgement.Findings.ShouldBeEmpty();
        judgement.Facts.ShouldBe([new Fact("monthly_amount_fen", "每月保障金（分，按申请日期的标准）", "70000", Sources.Sample)]);
    }

    [Theory]
    [InlineData("2026-06-30", "《社会救助暂行办法》第九条至第十三条")]
    [InlineData("2026-07-01", "《社会救助法》第十八条至第二十三条")]
    public async Task Judge_IncomeEqualToTheStandard_IsRefusedByTheRuleOfTheDay(string day, string basis)
    {
        var judgement = await Judge(members: 3, incomeFen: 270_000, day);

        judgement.Facts.ShouldBeEmpty();
        judgement.Findings.ShouldBe(
            [new Finding(FindingKind.Condition, "income_not_below_standard", "家庭月人均收入不低于保障标准，不符合最低生活保障条件。", basis)]);
    }

    [Theory]
    [InlineData(0, 0, "members_out_of_range", "共同生活的家庭成员人数应为1至99，请改正。")]
    [InlineData(100, 0, "members_out_of_range", "共同生活的家庭成员人数应为1至99，请改正。")]
    [InlineData(3, -1, "income_out_of_range", "家庭月收入合计应为不小于0的整数（分），请改正。")]
    public async Task Judge_NumbersThatCannotBe_AreNamed(int members, long incomeFen, string code, string message) =>
        (await Judge(members, incomeFen)).Said().ShouldBe([(code, message)]);

    [Fact]
    public async Task Judge_DayBeforeTheFirstStandard_FindsTheStandardMissing() =>
        (await Judge(3, 0, "2018-06-30")).Said().ShouldBe([("standard_missing", "没有适用于申请日期的保障标准，请联系系统管理员维护。")]);

    [Fact]
    public async Task Judge_AssetsOverTheRule_AreNamed() =>
        (await Judge(3, 200_000, assets: false)).Said().ShouldBe([("assets_over_rule", "家庭财产状况不符合当地规定，不符合最低生活保障条件。")]);

    [Fact]
    public Task Judge_AnyHousehold_IsBroughtToTheStandardExactlyOrGetsNothing() =>
        Gen.Select(Gen.Int[1, 99], Gen.Long[0, 10_000_000]).SampleAsync(async (members, income) =>
        {
            var judgement = await Judge(members, income);
            return judgement.Fact("monthly_amount_fen") is { } amount
                ? judgement.Findings.Count == 0 && long.Parse(amount) > 0 && income + long.Parse(amount) == Standard * members
                : judgement.Findings.Count == 1 && income >= Standard * members;
        });

    private static Task<Judgement> Judge(int members, long incomeFen, string day = "2026-11-24", bool assets = true) =>
        Department.Judge(Department.CivilAffairs, Filings.Of(
            "tn2018-178", day, form: $$"""{ "members": {{members}}, "monthlyIncomeFen": {{incomeFen}}, "assetsWithinRule": {{(assets ? "true" : "false")}} }"""));
}
