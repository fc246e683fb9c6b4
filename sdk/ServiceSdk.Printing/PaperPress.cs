using ServiceSdk.Hosting.Papers;
using ServiceSdk.Papers;
using ServiceSdk.Printing.Fonts;
using ServiceSdk.Printing.Page;
using ServiceSdk.Printing.Pdf;

namespace ServiceSdk.Printing;

/// <summary>Prints with the shipped font: A4 pages as PDF, and the same paper as a page for the browser. Safe for concurrent use.</summary>
public sealed class PaperPress : IPaperPress
{
    private static readonly PaperFont Font = PaperFont.Shipped;

    /// <inheritdoc />
    public string? Missing(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value != '\n' && Font.GlyphOf(rune.Value) == 0)
                return rune.ToString();
        }

        return null;
    }

    /// <inheritdoc />
    public PrintedPaper Print(Paper paper)
    {
        var layout = PaperLayout.Of(Font, paper);
        return new PrintedPaper(PdfDrawing.Draw(paper, Font, layout.Pages), layout.Seal);
    }

    /// <inheritdoc />
    public byte[] Write(Paper paper, SealedPaper? seal) => PaperPage.Write(paper, seal);
}
