using ServiceSdk.Papers;
using ServiceSdk.Printing.Fonts;
using SkiaSharp;

namespace ServiceSdk.Printing.Pdf;

/// <summary>Draws pages as a PDF file. Nothing in it tells when or where it was made: equal papers are equal files.</summary>
internal static class PdfDrawing
{
    private const float Hairline = 0.6f;
    private static readonly SKColor Soft = new(0x5a, 0x5a, 0x5a), Ground = new(0xf1, 0xf3, 0xf5);

    public static byte[] Draw(Paper paper, PaperFont font, IReadOnlyList<IReadOnlyList<Mark>> pages)
    {
        var subset = FontSubset.Of(font, pages.SelectMany(page => page).OfType<TextMark>().Select(mark => mark.Text));
        using var data = SKData.CreateCopy(subset);
        using var face = SKTypeface.FromData(data);
        using var file = new MemoryStream();
        using (var document = SKDocument.CreatePdf(file, Metadata(paper)))
        {
            foreach (var page in pages)
            {
                using var canvas = document.BeginPage(PaperFlow.PageWidth, PaperFlow.PageHeight);
                foreach (var mark in page)
                    Draw(canvas, mark, face);
                document.EndPage();
            }

            document.Close();
        }

        return file.ToArray();
    }

    private static SKDocumentPdfMetadata Metadata(Paper paper)
    {
        var made = DateTimeOffset.FromUnixTimeMilliseconds(CivilTime.Midnight(paper.IssuedOn)).UtcDateTime;
        return new SKDocumentPdfMetadata(SKDocumentPdfMetadata.DefaultRasterDpi, SKDocumentPdfMetadata.DefaultEncodingQuality)
        {
            Title = $"{paper.Title} {paper.Number}", Author = paper.Issuer, Creation = made, Modified = made,
        };
    }

    private static void Draw(SKCanvas canvas, Mark mark, SKTypeface face)
    {
        using var paint = new SKPaint { IsAntialias = true, StrokeWidth = Hairline, StrokeCap = SKStrokeCap.Square };
        switch (mark)
        {
            case TextMark text:
                Draw(canvas, text, face, paint);
                break;
            case RuleMark rule:
                canvas.DrawLine(rule.X1, rule.Y1, rule.X2, rule.Y2, paint);
                break;
            case GroundMark ground:
                paint.Color = Ground;
                canvas.DrawRect(ground.X, ground.Y, ground.Width, ground.Height, paint);
                break;
            case QrMark qr:
                using (var squares = new SKPath())
                {
                    var module = qr.Size / qr.Modules.Side;
                    foreach (var (column, row) in qr.Modules.Dark)
                        squares.AddRect(SKRect.Create(qr.X + (column * module), qr.Y + (row * module), module, module));
                    paint.IsAntialias = false;
                    canvas.DrawPath(squares, paint);
                }

                break;
            default:
                throw new InvalidOperationException($"Not a mark of a page: {mark.GetType().Name}");
        }
    }

    private static void Draw(SKCanvas canvas, TextMark text, SKTypeface face, SKPaint paint)
    {
        using var font = new SKFont(face, text.Style.Size) { Subpixel = true, Hinting = SKFontHinting.None };
        paint.Color = text.Style.Soft ? Soft : SKColors.Black;
        canvas.DrawText(text.Text, text.X, text.Y, font, paint);
        if (!text.Style.Bold)
            return;

        // Drawn round the outlines: the library's own bold fills the hole of 口.
        using var outline = font.GetTextPath(text.Text, new SKPoint(text.X, text.Y));
        (paint.Style, paint.StrokeWidth) = (SKPaintStyle.Stroke, text.Style.Size / 24);
        canvas.DrawPath(outline, paint);
    }
}
