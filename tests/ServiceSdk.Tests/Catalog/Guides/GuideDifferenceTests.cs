using ServiceSdk.Catalog.Guides;
using ServiceSdk.Items;

namespace ServiceSdk.Tests.Catalog.Guides;

public sealed class GuideDifferenceTests
{
    [Fact]
    public void Between_TheSameItems_IsNothing() => GuideDifference.Between([SampleItems.IdCard], [SampleItems.IdCard]).ShouldBeEmpty();

    [Fact]
    public void Between_TwoVersions_NamesEachFactOnBothSides()
    {
        var later = SampleItems.IdCard with
        {
            PromisedTerm = new(new(10, DayUnit.WorkingDays), "sample"),
            Materials = [SampleItems.IdCard.Materials[0]],
            Guide = new ItemGuide { Result = new("居民身份证", "sample") },
        };

        GuideDifference.Between([SampleItems.IdCard], [later]).Select(change => (change.Item, change.Old?.Text, change.New?.Text)).ShouldBe(
        [
            ("tn2018-083", "20个工作日", "10个工作日"), ("tn2018-083", "按情形：原居民身份证", null), ("tn2018-083", null, "居民身份证"),
        ]);
    }

    [Fact]
    public void Between_SourcesAlone_IsAChange() => GuideDifference
        .Between([SampleItems.Progress], [SampleItems.Progress with { Mode = new(HandlingMode.Immediate, "《某法》第一条") }])
        .ShouldHaveSingleItem().New!.Source.ShouldBe("《某法》第一条");

    [Fact]
    public void Between_AnItemAndNone_NamesAllItSays() =>
        GuideDifference.Between([], [SampleItems.Progress]).Select(change => change.New).ShouldBe(ItemGuides.Facts(SampleItems.Progress));

    [Fact]
    public void Missing_OfABareItem_AreTheFieldsItMayNotBeWithout()
    {
        ItemGuides.Missing(SampleItems.Progress).ShouldBe(["服务对象", "受理条件", "办理流程", "设定依据", "办理结果", "收费项目或者收费说明"]);
        ItemGuides.Missing(SampleItems.Progress with { Guide = new ItemGuide { Charge = new("不收费", "sample") } }).ShouldNotContain("收费项目或者收费说明");
    }
}
