using ServiceSdk.Items;

namespace ServiceSdk.Plugins.Tests.Departments;

/// <summary>84 and 85: worked example 6, trap 5, and who may not.</summary>
public sealed class TemporaryAndRemoteIdCardTests
{
    [Theory]
    [InlineData("2026-12-15", "2027-03-15")] // example 6
    [InlineData("2026-11-30", "2027-02-28")] // trap 5
    [InlineData("2027-11-30", "2028-02-29")]
    public async Task Judge_TemporaryCard_CostsTenYuanAndLastsThreeMonths(string day, string until)
    {
        var judgement = await Judge(Filings.Of("tn2018-084", day, form: """{ "cardApplied": true, "urgent": true }"""));

        judgement.Findings.ShouldBeEmpty();
        judgement.Fact("fee_fen").ShouldBe("1000");
        judgement.Fact("validity").ShouldBe("3个月");
        judgement.Fact("valid_until").ShouldBe(until);
    }

    [Fact]
    public async Task Judge_TemporaryCardWithNoCardUnderWayAndNoHurry_NamesBoth() =>
        (await Judge(Filings.Of("tn2018-084", form: """{ "cardApplied": false, "urgent": false }"""))).Said().ShouldBe(
        [
            ("no_card_applied_for", "只有在申领、换领或补领居民身份证期间才能办理，请先申请居民身份证。"),
            ("not_urgent", "只有急需使用居民身份证时才能办理，请等待领取居民身份证。"),
        ]);

    [Theory]
    [InlineData("job")]
    [InlineData("study")]
    [InlineData("dwelling")]
    public async Task Judge_RemoteReplacementByWhoLivesHere_CostsTheSame(string stay)
    {
        var judgement = await Judge(Filings.Of("tn2018-085", form: $$"""{ "kind": "replacement", "stay": "{{stay}}", "badCredit": false }"""));

        judgement.Findings.ShouldBeEmpty();
        judgement.Fact("fee_fen").ShouldBe("4000");
    }

    [Fact]
    public async Task Judge_RemoteFirstCardByAStrangerInBadCredit_NamesEveryReason() =>
        (await Judge(Filings.Of("tn2018-085", form: """{ "kind": "first", "stay": "none", "badCredit": true }""", checkedIdentity: false))).Said().ShouldBe(
        [
            ("first_card_at_home", "异地只受理换领和补领，首次申领请回户口所在地办理。"),
            ("no_stay_here", "异地受理须在本地合法稳定就业、就学或居住，请回户口所在地办理。"),
            ("identity_uncertain", "身份未经核验，异地不予受理，请刷证核验或回户口所在地办理。"),
            ("bad_credit", "有身份证申领信用不良记录，异地不予受理，请回户口所在地办理。"),
        ]);

    private static Task<Judgement> Judge(Filing filing) => Department.Judge(Department.PublicSecurity, filing);
}
