using ServiceSdk.Catalog;
using ServiceSdk.Items;

namespace ServiceSdk.Tests.Catalog;

public sealed class CatalogEditionTests
{
    private readonly CatalogEdition _edition = CatalogEdition.Of(CatalogEdition.Tianning2018, [SampleItems.Progress, SampleItems.IdCard]).Value();

    [Fact]
    public void Of_GoodItems_StandByNumber()
    {
        _edition.Id.ShouldBe("tn2018");
        _edition.Items.ShouldBe([SampleItems.IdCard, SampleItems.Progress]);
    }

    [Fact]
    public void Find_AKnownCode_GivesTheItem() => _edition.Find("tn2018-083").Value().ShouldBe(SampleItems.IdCard);

    [Theory]
    [InlineData("tn2018-999")]
    [InlineData("TN2018-083")]
    [InlineData("")]
    public void Find_AnUnknownCode_IsRefused(string code) =>
        _edition.Find(code).Refusal().ShouldBe(new Refusal("item_unknown", "服务事项目录中没有这个事项。", "请从事项目录中选择事项。"));

    [Fact]
    public void Of_TheSameItemTwice_IsRefusedNamingEveryDefect() =>
        CatalogEdition.Of("tn2018", [SampleItems.IdCard, SampleItems.Progress with { Number = 83, Title = "" }]).Refusal().ShouldBe(new Refusal(
            "catalog_invalid",
            "服务事项目录有3处错误：tn2018-083 事项序号重复；tn2018-098 事项序号重复；tn2018-098 短标题应为1至16个字。",
            "请改正后重新载入。"));
}
