using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using ServiceSdk.Hosting.Papers;
using ServiceSdk.Papers;

namespace ServiceSdk.Printing.Tests.Page;

public sealed partial class PaperPageTests
{
    public static TheoryData<PaperKind> Kinds => [.. Enum.GetValues<PaperKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Page_OfAPaper_SaysAllThatThePaperSays(PaperKind kind)
    {
        var paper = SamplePapers.Of(kind);
        var page = Write(paper);
        paper.Texts.Where(text => !page.Contains(WebUtility.HtmlEncode(text), StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void Page_OfTextsFromOutside_HasNoMarkupOfTheirs()
    {
        const string evil = "<script>alert(1)</script>\"'&";
        var facts = SamplePapers.Facts with
        {
            Applicant = evil, Item = evil, Reason = evil, Remedy = evil, Result = evil, Issuer = evil, Number = evil,
            Materials = [new PaperLine(evil, evil)], ProgressAddress = $"https://a.example/{evil}",
        };
        foreach (var kind in Enum.GetValues<PaperKind>())
            Write(SamplePapers.Of(kind, facts), new SealedPaper([], evil) { Picture = [1] }).ShouldNotContain("<script", Case.Insensitive);
    }

    [Fact]
    public void Page_OfAPaper_AsksForNothingElse() =>
        Asking().Matches(Write(SamplePapers.Long, new SealedPaper([], "示例章") { Picture = [1] })).Select(found => found.Value).ShouldBeEmpty();

    [Fact]
    public void Page_OfASealedPaper_ShowsTheSealAndStatesIt()
    {
        var page = Write(SamplePapers.Of(PaperKind.Grant), new SealedPaper([], "示例章，不具有法律效力") { Picture = [1, 2, 3] });

        page.ShouldContain("<p class=\"seal\">示例章，不具有法律效力</p>");
        page.ShouldContain("<img src=\"data:image/png;base64,AQID\" alt=\"示例章，不具有法律效力\">");
        Write(SamplePapers.Of(PaperKind.Grant), new SealedPaper([], "示例章")).ShouldNotContain("<img");
    }

    [Fact]
    public void Page_WithoutAPublicAddress_HasNoQrCode() =>
        Write(SamplePapers.Of(PaperKind.Grant, SamplePapers.Facts with { ProgressAddress = null })).ShouldNotContain("<svg");

    private static string Write(Paper paper, SealedPaper? seal = null) => Encoding.UTF8.GetString(new PaperPress().Write(paper, seal));

    [GeneratedRegex("src=(?!\"data:image/png;base64,)|(href|action)=|url\\(|@import|<(script|link|iframe|form)", RegexOptions.IgnoreCase)]
    private static partial Regex Asking();
}
