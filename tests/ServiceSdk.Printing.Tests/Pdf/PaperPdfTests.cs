using System.Text.RegularExpressions;
using ServiceSdk.Papers;
using ServiceSdk.Printing.Fonts;
using ServiceSdk.Printing.Pdf;

namespace ServiceSdk.Printing.Tests.Pdf;

/// <summary>What another program reads in our PDFs. A paper that changes leaves its new text in the test's output folder, NAME.written.txt, to be looked at.</summary>
public sealed partial class PaperPdfTests
{
    private static readonly PaperPress Press = new();

    public static TheoryData<PaperKind> Kinds => [.. Enum.GetValues<PaperKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Paper_AsPdf_SaysExactlyItsGoldenText(PaperKind kind) => ShouldBeGolden($"{kind}", SamplePapers.Of(kind));

    [Fact]
    public void Paper_NotOfLicensing_CitesNoArticleOfTheLicensingLaw() =>
        Enum.GetValues<PaperKind>().SelectMany(kind => Text(SamplePapers.Of(kind, SamplePapers.Facts with { Licensing = false })))
            .ShouldNotContain(page => page.Contains('《'));

    [Fact]
    public void LongPaper_OnEveryPage_HasItsHeadingAndItsNumberOfPages()
    {
        var pages = Text(SamplePapers.Long);
        pages.Count.ShouldBe(6);
        pages.Select((page, at) => (page.Contains($"第{at + 1}页 共6页"), page.Contains("演示数据，不作办事依据"))).ShouldAllBe(page => page.Item1 && page.Item2);
        pages.Where(page => page.Contains("份材料")).ShouldAllBe(page => page.Contains("序号") && page.Contains("材料名称"));
        foreach (var at in Enumerable.Range(1, 60))
            pages.Count(page => page.Contains($"第{at}份材料")).ShouldBe(1, $"{at}");
    }

    [Fact]
    public void Row_HigherThanAPage_GoesOnOnTheNext()
    {
        var result = string.Concat(Enumerable.Range(1, 900).Select(at => $"N{at}E，"));
        var text = string.Concat(Text(SamplePapers.Of(PaperKind.ArchiveCover, SamplePapers.Facts with { Result = result })));
        foreach (var at in Enumerable.Range(1, 900))
            text.Split($"N{at}E").Length.ShouldBe(2, $"{at}");
    }

    [Fact]
    public void SamePaper_PrintedTwice_IsTheSameBytes() =>
        Press.Print(SamplePapers.Long).Pdf.ShouldBe(new PaperPress().Print(SamplePapers.Long).Pdf);

    [Fact]
    public void Paper_AsPdf_EmbedsTheFewCharactersItHas()
    {
        var pdf = Press.Print(SamplePapers.Of(PaperKind.Acceptance)).Pdf;
        pdf.Length.ShouldBeLessThan(120_000);
        Poppler.Fonts(pdf).Split('\n')[2..^1].ShouldAllBe(font => font.Contains("NotoSansSC-Regular") && font.Contains("yes yes yes"));
    }

    [Fact]
    public void Seal_OfAPaper_BelongsOverIssuerAndDateOnTheLastPage()
    {
        var layout = PaperLayout.Of(PaperFont.Shipped, SamplePapers.Long);
        var place = layout.Seal.ShouldNotBeNull();
        place.Page.ShouldBe(layout.Pages.Count);
        var date = layout.Pages[^1].OfType<TextMark>().Single(mark => mark.Text == "2026年11月26日" && mark.Style == TextStyle.Body);
        Math.Abs(PaperFlow.PageHeight - date.Y - place.Y).ShouldBeLessThan(place.Size / 2);
        PaperLayout.Of(PaperFont.Shipped, SamplePapers.Of(PaperKind.ArchiveCover)).Seal.ShouldBeNull();
    }

    [Fact]
    public void Closing_ThatDoesNotFit_TakesTheLastWordsAlong()
    {
        for (var count = 1; count <= 25; count++)
        {
            var last = Text(SamplePapers.Of(PaperKind.FilingReceipt, With(count)))[^1];
            (last.Contains("2026年11月26日") && last.Contains("咨询和查询进度")).ShouldBeTrue($"{count}: {last}");
        }
    }

    [Fact]
    public void Closing_AloneOnItsPage_SaysThatThereAreNoWords()
    {
        var lasts = Enumerable.Range(1, 25)
            .Select(count => With(count) with { Licensing = false, Missing = [], CureBy = null })
            .Select(facts => Text(PaperTemplates.Shipped.Compose(PaperKind.Acceptance, facts, _ => ""))[^1]).ToList();
        lasts.ShouldAllBe(last => last.Contains("材料") != last.Contains("（此页无正文）"));
        lasts.ShouldContain(last => last.Contains("（此页无正文）"));
    }

    private static PaperFacts With(int materials) =>
        SamplePapers.Facts with { Materials = [.. Enumerable.Range(1, materials).Select(at => new PaperLine($"材料{at}", ""))] };

    private static IReadOnlyList<string> Text(Paper paper) => Poppler.Text(Press.Print(paper).Pdf);

    private static void ShouldBeGolden(string name, Paper paper)
    {
        var written = string.Join("\n====\n", Text(paper).Select(page => string.Join('\n', page.Split('\n').Select(line => Spaces().Replace(line, " ").Trim()).Where(line => line.Length > 0))));
        File.WriteAllText(Path.Combine(AppContext.BaseDirectory, $"{name}.written.txt"), $"{written}\n");
        var golden = Path.Combine(AppContext.BaseDirectory, "Golden", $"{name}.txt");
        File.Exists(golden).ShouldBeTrue($"The paper has no golden text: Golden/{name}.txt");
        $"{written}\n".ShouldBe(File.ReadAllText(golden));
    }

    // Where columns begin is the reading program's guess.
    [GeneratedRegex(" +")]
    private static partial Regex Spaces();
}
