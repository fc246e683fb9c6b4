namespace ServiceSdk.Plugins.Tests.Departments;

/// <summary>97–99: a person's own record only.</summary>
public sealed class OwnRecordTests
{
    [Theory]
    [InlineData("tn2018-097")]
    [InlineData("tn2018-098")]
    [InlineData("tn2018-099")]
    public async Task Judge_OwnRecordWithACardRead_FindsNothing(string item) =>
        (await Department.Judge(Department.PublicSecurity, Filings.Of(item, form: """{ "ownRecord": true }"""))).Findings.ShouldBeEmpty();

    [Fact]
    public async Task Judge_AnothersRecordByATypedNumber_NamesBoth() =>
        (await Department.Judge(Department.PublicSecurity, Filings.Of("tn2018-098", form: """{ "ownRecord": false }""", checkedIdentity: false))).Said().ShouldBe(
        [
            ("identity_not_checked", "请刷本人居民身份证后再查询。"),
            ("not_own_record", "只能查询本人的信息，请由本人持居民身份证查询。"),
        ]);
}
