using ServiceSdk.Printing.Fonts;
using ServiceSdk.Printing.Pdf;

namespace ServiceSdk.Printing.Tests.Pdf;

public sealed class LineBreakingTests
{
    [Theory]
    [InlineData("一二三四五六七八九", "一二三四五", "六七八九")]
    [InlineData("一二三四五，六", "一二三四", "五，六")]
    [InlineData("一二三四（五六）", "一二三四", "（五六）")]
    [InlineData("一二三2026年五", "一二三", "2026年五")]
    [InlineData("一二三 AB CD EF", "一二三 AB", "CD EF")]
    [InlineData("一\n二", "一", "二")]
    [InlineData("", "")]
    public void Line_Broken_KeepsWordsAndMarksTogether(string text, params string[] lines) =>
        LineBreaking.Break(PaperFont.Shipped, text, 10, 52).Select(line => line.Text).ShouldBe(lines);

    [Fact]
    public void Word_WiderThanALine_IsBrokenAllTheSame() =>
        LineBreaking.Break(PaperFont.Shipped, new string('W', 40), 10, 52).ShouldAllBe(line => PaperFont.Shipped.Width(line.Text, 10) <= 52);

    [Fact]
    public void RareCharacter_OfTwoUnits_IsNotCutInTwo() =>
        string.Concat(LineBreaking.Break(PaperFont.Shipped, "𬭬𫍽𬭬𫍽𬭬𫍽𬭬𫍽", 10, 32).Select(line => line.Text)).ShouldBe("𬭬𫍽𬭬𫍽𬭬𫍽𬭬𫍽");

    [Fact]
    public void FirstLine_Indented_IsNarrower() =>
        LineBreaking.Break(PaperFont.Shipped, "一二三四五六七八", 10, 52, indent: 20).Select(line => (line.Text, line.Left))
            .ShouldBe([("一二三", 20f), ("四五六七八", 0f)]);
}
