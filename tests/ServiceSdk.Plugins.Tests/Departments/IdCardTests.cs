using CsCheck;
using ServiceSdk.Items;

namespace ServiceSdk.Plugins.Tests.Departments;

/// <summary>83: worked examples 1–4 and traps 1, 2, 4 of its rules. The filing's day stands for the day of issue.</summary>
public sealed class IdCardTests
{
    private static readonly string[] Adult = ["household-register", "fingerprints", "photo"];

    [Theory]
    [InlineData("2001-03-10", "2027-03-09", "10年", "2037-03-09")] // example 1: 25
    [InlineData("2001-03-10", "2027-03-10", "20年", "2047-03-10")] // example 1: 26
    [InlineData("1980-11-24", "2026-11-24", "长期", null)] // example 2: 46
    [InlineData("1980-11-25", "2026-11-24", "20年", "2046-11-24")]
    [InlineData("2012-05-01", "2026-05-06", "5年", "2031-05-06")] // example 3: 14
    [InlineData("2010-11-25", "2026-11-24", "5年", "2031-11-24")]
    [InlineData("2010-11-24", "2026-11-24", "10年", "2036-11-24")]
    [InlineData("2000-02-29", "2026-02-27", "10年", "2036-02-27")] // trap 2: 26 is reached on 28 February
    [InlineData("2000-02-29", "2026-02-28", "20年", "2046-02-28")]
    [InlineData("2020-01-01", "2028-02-29", "5年", "2033-02-28")] // trap 2: never a 29 February that is none
    public async Task Judge_AgeOnTheDay_DecidesTheValidity(string born, string day, string validity, string? until)
    {
        var judgement = await Judge(Filing("first", day, born));

        judgement.Fact("validity").ShouldBe(validity);
        judgement.Fact("valid_until").ShouldBe(until);
        judgement.Facts.First(fact => fact.Code == "validity").ShouldBe(
            new Fact("validity", "有效期限（按申请日期推算，以签发日期为准）", validity, "《居民身份证法》第五条"));
    }

    [Theory]
    [InlineData("first", false, "2018-03-30", "2000", "发改价格〔2003〕2322号")] // example 4
    [InlineData("first", false, "2018-04-02", "0", "财税〔2018〕37号")]
    [InlineData("first", false, "2018-03-31", "2000", "发改价格〔2003〕2322号")]
    [InlineData("first", false, "2018-04-01", "0", "财税〔2018〕37号")]
    [InlineData("renewal", false, "2026-11-24", "2000", "发改价格〔2003〕2322号")]
    [InlineData("replacement", false, "2026-11-24", "4000", "发改价格〔2003〕2322号")]
    [InlineData("first", true, "2018-03-30", "0", "《居民身份证法》第二十一条")]
    [InlineData("renewal", true, "2026-11-24", "0", "《居民身份证法》第二十一条")]
    [InlineData("replacement", true, "2026-11-24", "4000", "发改价格〔2003〕2322号")]
    public async Task Judge_KindAndDay_DecideTheFee(string kind, bool hardship, string day, string fen, string basis)
    {
        var judgement = await Judge(Filing(kind, day, "1990-01-01", hardship, materials: [.. Adult, "old-card", "hardship-proof"]));

        judgement.Findings.ShouldBeEmpty();
        judgement.Facts.Single(fact => fact.Code == "fee_fen").ShouldBe(new Fact("fee_fen", "工本费（分，按申请日期的标准）", fen, basis));
    }

    [Fact]
    public async Task Judge_DayBeforeTheFirstRate_FindsTheRateMissing() =>
        (await Judge(Filing("first", "2003-12-31", "1980-01-01"))).Said()
            .ShouldBe([("fee_rate_missing", "没有适用于申请日期的收费标准，请联系系统管理员维护。")]);

    [Fact]
    public async Task Judge_UnderSixteenWithoutGuardian_NamesBothThatAreMissing()
    {
        var judgement = await Judge(Filing("first", "2026-11-24", "2010-11-25"));

        judgement.Said().ShouldBe(
        [
            ("guardian_missing", "未满十六周岁须由监护人代为申请，请填写监护人的关系、姓名和身份证号码。"),
            ("guardian_identity_missing", "未满十六周岁须由监护人代为申请，请提交监护人的居民身份证。"),
        ]);
        judgement.Findings.Select(finding => finding.Kind).ShouldBe([FindingKind.Form, FindingKind.Material]);
        judgement.Findings.ShouldAllBe(finding => finding.Basis == "《居民身份证法》第七条");
    }

    [Fact]
    public async Task Judge_UnderSixteenWithGuardian_FindsNothing()
    {
        const string form = """{ "kind": "first", "guardianRelation": "mother", "guardianName": "示例", "guardianIdNumber": "320402190001010024" }""";

        var judgement = await Judge(Filings.Of("tn2018-083", born: "2015-01-01", form: form, materials: [.. Adult, "guardian-identity"]));

        judgement.Findings.ShouldBeEmpty();
    }

    [Fact]
    public async Task Judge_OnTheSixteenthBirthday_NeedsNoGuardian() =>
        (await Judge(Filing("first", "2026-11-24", "2010-11-24"))).Findings.ShouldBeEmpty();

    [Fact]
    public async Task Judge_RenewalInHardshipWithNoPapers_NamesAllThatIsMissing() =>
        (await Judge(Filing("renewal", "2026-11-24", "1990-01-01", hardship: true))).Said().ShouldBe(
        [
            ("old_card_missing", "期满换领须交回原居民身份证，请一并提交；如已丢失，请改选补领。"),
            ("hardship_proof_missing", "申请免收工本费，请提交最低生活保障或农村特困证明。"),
        ]);

    [Fact]
    public async Task Judge_KindNotSaid_AsksForIt() =>
        (await Judge(Filings.Of("tn2018-083"))).Said().ShouldBe([("kind_missing", "请选择办理类别：首次申领、期满换领或丢失、损坏补领。")]);

    [Fact]
    public async Task Judge_ItemWithoutCode_AddsNothing()
    {
        var judgement = await Judge(Filings.Of("tn2018-001"));

        judgement.Findings.ShouldBeEmpty();
        judgement.Facts.ShouldBeEmpty();
    }

    [Fact]
    public Task Judge_AnyBirthAndDay_EndsOnTheSameDayOrTheLastOfFebruary() =>
        Gen.Select(Gen.Int[0, 45 * 365], Gen.Int[0, 30 * 365]).SampleAsync(async (age, day) =>
        {
            var filed = new DateOnly(2018, 1, 1).AddDays(day);
            var judgement = await Judge(Filing("replacement", filed.ToString("O"), filed.AddDays(-age).ToString("O")));
            var until = DateOnly.Parse(judgement.Fact("valid_until")!);
            var years = int.Parse(judgement.Fact("validity")!.TrimEnd('年'));
            return until.Year == filed.Year + years && until.Month == filed.Month
                && (until.Day == filed.Day || (filed is { Month: 2, Day: 29 } && until.Day == 28));
        });

    private static Filing Filing(string kind, string day, string born, bool hardship = false, string[]? materials = null) =>
        Filings.Of("tn2018-083", day, born, $$"""{ "kind": "{{kind}}", "hardship": {{(hardship ? "true" : "false")}} }""", materials ?? Adult);

    private static Task<Judgement> Judge(Filing filing) => Department.Judge(Department.PublicSecurity, filing);
}
