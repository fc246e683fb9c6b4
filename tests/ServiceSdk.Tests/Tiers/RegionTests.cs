using ServiceSdk.Tiers;

namespace ServiceSdk.Tests.Tiers;

public sealed class RegionTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);
    private readonly Region _region = Region.Tianning;

    [Fact]
    public void Divisions_OfTianning_AreTheDistrictSixStreetsAndATown()
    {
        _region.Divisions.Where(division => division.Tier != Tier.Village).Select(division => $"{division.Code} {division.Name}").ShouldBe(
        [
            "320402 天宁区", "320402001 雕庄街道", "320402002 青龙街道", "320402003 茶山街道", "320402004 红梅街道",
            "320402005 天宁街道", "320402006 兰陵街道", "320402109 郑陆镇",
        ]);
    }

    [Theory]
    [InlineData("320402006")]
    [InlineData("320402109")]
    public void Divisions_VillagesOfTheTwoPilots_AreTwoEachAndMarkedSample(string parent) =>
        _region.Divisions.Where(division => division.Parent == parent).Select(division => division.Source).ShouldBe(["sample", "sample"]);

    [Fact]
    public void Divisions_Codes_BeginWithTheirParentsCode() =>
        _region.Divisions.ShouldAllBe(division => division.Parent == null || division.Code.StartsWith(division.Parent) && Exists(division.Parent));

    [Fact]
    public void Addressees_OfThePlan_IncludeTheDevelopmentZone()
    {
        _region.Addressees.First().ShouldBe(new Addressee("开发区管委会", null, "plan"));
        _region.Addressees.Skip(1).ShouldAllBe(addressee => Exists(addressee.Division!));
    }

    [Fact]
    public void Find_AnUnknownCode_IsRefused() =>
        _region.Find("110105").Refusal().ShouldBe(new Refusal("division_unknown", "没有这个行政区划。", "请核对区划代码。"));

    [Theory]
    [InlineData("320402006", "兰陵街道为民服务中心")]
    [InlineData("320402109", "郑陆镇为民服务中心")]
    [InlineData("320402109901", "示例一村便民服务中心")]
    [InlineData("320402006901", "示例一社区便民服务中心")]
    [InlineData("320402", "天宁区政务服务中心")] // no rule names the district's hall
    public void NameHall_ByTheRule_IsAccepted(string division, string name) =>
        _region.NameHall(_region.Find(division).Value(), name, Today).Value().ShouldBe(name);

    [Fact]
    public void NameHall_AWrongTownshipName_IsRefusedWithTheRule() =>
        _region.NameHall(_region.Find("320402006").Value(), "兰陵街道便民服务中心", Today).Refusal().ShouldBe(new Refusal(
            "hall_name_wrong", "大厅名称不符合规范：统一命名为“XX镇（街道）为民服务中心”。", "请改为“兰陵街道为民服务中心”。"));

    [Fact]
    public void NameHall_AWrongVillageName_IsRefusedWithTheRule() =>
        _region.NameHall(_region.Find("320402109901").Value(), "示例一村为民服务中心", Today).Refusal().ShouldBe(new Refusal(
            "hall_name_wrong", "大厅名称不符合规范：统一命名为“XX村（社区）便民服务中心”。", "请改为“示例一村便民服务中心”。"));

    [Fact]
    public void NameHall_BeforeTheRuleWasInForce_TakesAnyName() =>
        _region.NameHall(_region.Find("320402006").Value(), "兰陵街道便民服务中心", new(2018, 10, 29)).Value().ShouldBe("兰陵街道便民服务中心");

    private bool Exists(string code) => _region.Find(code).Succeeded(out _, out _);
}
