using ServiceSdk.Items;
using ServiceSdk.Tiers;

namespace ServiceSdk.Tests.Tiers;

/// <summary>R3, and R1's partial coverage: the shipped list holds together.</summary>
public sealed class DelegationListTests
{
    private readonly DelegationList _list = DelegationList.Tianning2018;

    [Fact]
    public void Items_OfTheFirstEdition_AreThe180EachOnce() =>
        _list.Items.Select(item => item.Item).ShouldBe(Enumerable.Range(1, 180).Select(number => $"tn2018-{number:000}"));

    [Fact]
    public void Items_PartlyCovered_AreTheFourTheAnnexMarks() => _list.Items.Where(item => item.OnlyAt is not null).Select(item => item.Item)
        .ShouldBe(["tn2018-085", "tn2018-090", "tn2018-091", "tn2018-092"]);

    [Fact]
    public void Items_EachTier_StandsAboveTheOneBefore() => _list.Items.ShouldAllBe(item =>
        item.Accept >= item.Review && item.Review >= item.Decide && (item.Agency == null || item.Agency > item.Accept));

    [Fact]
    public void Bodies_OfTheNineDepartments_HaveIdsOfTheDistrictAndANameInForce()
    {
        _list.Bodies.Select(body => body.Department).ShouldBe(["公安局", "卫计委", "总工会", "公积金", "人社局", "房管局", "残联", "档案局", "民政局"]);
        _list.Bodies.Select(body => body.Id).ShouldBe(Enumerable.Range(1, 9).Select(ordinal => $"320402-b{ordinal}"));
        _list.Bodies.ShouldAllBe(body => body.NameOn(new DateOnly(2018, 10, 30)) != null && body.NameOn(new DateOnly(2026, 11, 26)) != null);
    }

    [Fact]
    public void Facts_NotOfTheAnnex_AreMarkedSample()
    {
        _list.Items.ShouldAllBe(item => item.Source == Sources.Sample);
        _list.Bodies.SelectMany(body => body.Names).ShouldAllBe(name => name.Source == Sources.Sample);
    }

    [Fact]
    public void NameOn_ABodyThatWasRenamed_IsTheOneInForce_WhileItsIdStays()
    {
        var health = _list.Find("卫计委", "320402")!;

        (health.NameOn(new DateOnly(2019, 2, 28)), health.NameOn(new DateOnly(2019, 3, 1))).ShouldBe(("天宁区卫生和计划生育局", "天宁区卫生健康局"));
        health.NameOn(new DateOnly(2018, 10, 29)).ShouldBeNull();
    }
}
