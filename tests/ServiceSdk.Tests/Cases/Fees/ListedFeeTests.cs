using ServiceSdk.Cases;
using ServiceSdk.Cases.Fees;
using ServiceSdk.Items;
using ServiceSdk.Tests.Catalog;

namespace ServiceSdk.Tests.Cases.Fees;

public sealed class ListedFeeTests
{
    private static readonly ItemFee Copy = new("copy", "复印费", "示例文件", Sources.Sample) { Fen = 50 };
    private static readonly ItemFee Card = new("card", "工本费", "示例文件", Sources.Sample);

    [Fact]
    public void Of_AnItemWithFees_ListsThemInItsOrderWithAmountAndBasis() =>
        ListedFee.Of([Copy, Card], [new Fact("validity", "有效期", "20年", "甲"), new Fact("fee_fen", "工本费", "2000", "发改价格〔2003〕2322号")]).ShouldBe(
        [
            new ListedFee("copy", "复印费", 50, "示例文件"), new ListedFee("card", "工本费", 2000, "发改价格〔2003〕2322号"),
        ]);

    [Fact]
    public void Of_AFeeThatFollowsFromTheFiling_IsNoneWithoutItsFact() => ListedFee.Of([Card], []).ShouldBeEmpty();

    [Theory]
    [InlineData("-1")]
    [InlineData("20.00")]
    [InlineData("两千")]
    [InlineData("99999999999999999999")]
    public void Of_AFactThatIsNoAmount_ListsNoFee(string value) => ListedFee.Of([Card], [new Fact("fee_fen", "工本费", value, "甲")]).ShouldBeEmpty();

    [Fact]
    public void Of_AnItemFrozenBeforeFeesWereKept_ListsNone() => ListedFee.Of(null, [new Fact("fee_fen", "工本费", "2000", "甲")]).ShouldBeEmpty();

    [Theory]
    [InlineData(0, "0.00元")]
    [InlineData(5, "0.05元")]
    [InlineData(2000, "20.00元")]
    [InlineData(123456, "1234.56元")]
    public void Amount_OfFen_IsYuanWithTwoPlaces(long fen, string amount) => new ListedFee("card", "工本费", fen, "甲").Amount.ShouldBe(amount);

    [Fact]
    public void Freeze_AnItemWithFees_KeepsThemAndNothingWhereThereAreNone()
    {
        var frozen = FrozenItem.Of("tn2018", SampleItems.IdCard with { Fees = [Card], FeesDue = FeesDue.BeforeMaking });

        frozen.Fees.ShouldBe([Card]);
        frozen.FeesDue.ShouldBe(FeesDue.BeforeMaking);
        (CaseFile.IdCard.Fees, CaseFile.IdCard.FeesDue).ShouldBe((null, null));
    }
}
