using ServiceSdk.Hosting.Papers;
using ServiceSdk.Papers;
using ServiceSdk.Printing.Pdf;
using ServiceSdk.Printing.Seals;
using SkiaSharp;

namespace ServiceSdk.Printing.Tests.Seals;

public sealed class SampleSealTests
{
    private static readonly PaperPress Press = new();

    [Fact]
    public async Task SampleSeal_OnAPaper_LeavesTheFileAsItWasAndSaysTheSame()
    {
        var printed = Press.Print(SamplePapers.Long);
        var done = await SealAsync(printed);

        done.Statement.ShouldBe("示例章，不具有法律效力（电子件见PDF）");
        done.Pdf[..printed.Pdf.Length].ShouldBe(printed.Pdf);
        Poppler.Text(done.Pdf).ShouldBe(Poppler.Text(printed.Pdf));
    }

    [Fact]
    public async Task SampleSeal_OnAPaper_IsRedWhereTheSealBelongsAndNowhereElse()
    {
        var printed = Press.Print(SamplePapers.Of(PaperKind.Grant));
        var place = printed.Seal!;
        Red(Poppler.Picture(printed.Pdf, place.Page)).ShouldBeEmpty();

        var red = Red(Poppler.Picture((await SealAsync(printed)).Pdf, place.Page));
        red.Count.ShouldBeGreaterThan(300);
        red.ShouldAllBe(point => Math.Abs(point.X - place.X) <= place.Size / 2 && Math.Abs(PaperFlow.PageHeight - point.Y - place.Y) <= place.Size / 2);
    }

    [Fact]
    public async Task SampleSeal_AsAPicture_IsARedRingOnNothingAndAlwaysTheSame()
    {
        var printed = Press.Print(SamplePapers.Of(PaperKind.Grant));
        var picture = (await SealAsync(printed)).Picture!;

        (await SealAsync(printed)).Picture.ShouldBe(picture);
        using var seal = SKBitmap.Decode(picture);
        seal.Width.ShouldBe(seal.Height);
        seal.GetPixel(0, 0).Alpha.ShouldBe((byte)0);
        Red(picture).Count.ShouldBeGreaterThan(1_000);
    }

    private static async Task<SealedPaper> SealAsync(PrintedPaper printed)
    {
        var paper = new PaperToSeal("1", "兰陵街道为民服务中心", printed.Pdf, printed.Seal!);
        (await new SampleSeal().SealAsync(paper, TestContext.Current.CancellationToken)).Succeeded(out var done, out _).ShouldBeTrue();
        return done!;
    }

    /// <summary>The red points of a page, in points from its upper left corner.</summary>
    private static List<(float X, float Y)> Red(byte[] png)
    {
        using var picture = SKBitmap.Decode(png);
        return
        [
            .. from y in Enumerable.Range(0, picture.Height)
               from x in Enumerable.Range(0, picture.Width)
               let colour = picture.GetPixel(x, y)
               where colour.Red > 150 && colour.Green < 120 && colour.Blue < 120
               select ((float)x, (float)y),
        ];
    }
}
