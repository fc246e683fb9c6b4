using System.Globalization;
using System.Text;
using ServiceSdk.Printing.Fonts;
using SkiaSharp;

namespace ServiceSdk.Printing.Seals;

/// <summary>The sample seal as PDF drawing operators (ISO 32000-1, 8.5) and as a picture: outlines alone, so that it needs no font.</summary>
internal static class SampleSealArt
{
    private const string Name = "示例章", Notice = "仅供演示 不具有法律效力";

    private const float Ring = 2;
    private static readonly float[] Dashes = [6, 3];
    private static readonly SKColor Red = new(204, 26, 26);

    /// <summary>Draws it.</summary>
    /// <param name="size">Its diameter, in points; it fills a square from 0, 0.</param>
    public static string Draw(float size)
    {
        var drawing = new StringBuilder(string.Create(
            CultureInfo.InvariantCulture, $"0.80 0.10 0.10 RG 0.80 0.10 0.10 rg {Ring} w [{Dashes[0]} {Dashes[1]}] 0 d\n"));
        Outline(size, (path, paint) => Append(drawing, path, size, paint == SKPaintStyle.Stroke ? "S" : "f"));
        return drawing.ToString();
    }

    /// <summary>The same as a PNG, four pixels a point, on nothing.</summary>
    /// <param name="size">Its diameter, in points.</param>
    public static byte[] Picture(float size)
    {
        const float pixels = 4;
        var side = (int)MathF.Ceiling(size * pixels);
        using var surface = SKSurface.Create(new SKImageInfo(side, side, SKColorType.Rgba8888, SKAlphaType.Premul));
        surface.Canvas.Scale(pixels);
        using var dashes = SKPathEffect.CreateDash(Dashes, 0);
        Outline(size, (path, style) =>
        {
            using var paint = new SKPaint { Color = Red, Style = style, StrokeWidth = Ring, IsAntialias = true, PathEffect = style == SKPaintStyle.Stroke ? dashes : null };
            surface.Canvas.DrawPath(path, paint);
        });
        using var image = surface.Snapshot();
        using var png = image.Encode(SKEncodedImageFormat.Png, 100);
        return png.ToArray();
    }

    private static void Outline(float size, Action<SKPath, SKPaintStyle> paint)
    {
        var subset = FontSubset.Of(PaperFont.Shipped, [Name, Notice]);
        using var data = SKData.CreateCopy(subset);
        using var face = SKTypeface.FromData(data);
        using (var ring = new SKPath())
        {
            ring.AddCircle(size / 2, size / 2, (size / 2) - 3);
            paint(ring, SKPaintStyle.Stroke);
        }

        Text(paint, face, Name, size * 0.2f, size, size * 0.36f);
        Text(paint, face, Notice, size * 0.062f, size, size * 0.8f);
    }

    private static void Text(Action<SKPath, SKPaintStyle> paint, SKTypeface face, string text, float height, float size, float y)
    {
        using var font = new SKFont(face, height);
        using var path = font.GetTextPath(text, new SKPoint((size - font.MeasureText(text)) / 2, y));
        paint(path, SKPaintStyle.Fill);
    }

    /// <summary>Skia counts down from the top, PDF up from the bottom.</summary>
    private static void Append(StringBuilder drawing, SKPath path, float size, string paint)
    {
        string At(SKPoint point) => string.Create(CultureInfo.InvariantCulture, $"{point.X:0.##} {size - point.Y:0.##}");
        using var verbs = path.CreateRawIterator();
        var points = new SKPoint[4];
        for (var verb = verbs.Next(points); verb != SKPathVerb.Done; verb = verbs.Next(points))
        {
            switch (verb)
            {
                case SKPathVerb.Move:
                    drawing.Append($"{At(points[0])} m\n");
                    break;
                case SKPathVerb.Line:
                    drawing.Append($"{At(points[1])} l\n");
                    break;
                case SKPathVerb.Quad:
                    Cubic(points[0], points[1], points[2]);
                    break;
                case SKPathVerb.Conic:
                    foreach (var (from, control, to) in Quads(points, verbs.ConicWeight()))
                        Cubic(from, control, to);
                    break;
                case SKPathVerb.Close:
                    drawing.Append("h\n");
                    break;
                default:
                    throw new InvalidOperationException($"Not an outline: {verb}");
            }
        }

        drawing.Append(paint).Append('\n');

        void Cubic(SKPoint from, SKPoint control, SKPoint to) => drawing.Append(
            $"{At(Toward(from, control))} {At(Toward(to, control))} {At(to)} c\n");
    }

    /// <summary>The control point of the cubic curve that is the quadratic one.</summary>
    private static SKPoint Toward(SKPoint end, SKPoint control) =>
        new(end.X + (2f / 3 * (control.X - end.X)), end.Y + (2f / 3 * (control.Y - end.Y)));

    private static IEnumerable<(SKPoint From, SKPoint Control, SKPoint To)> Quads(SKPoint[] conic, float weight)
    {
        SKPath.ConvertConicToQuads(conic[0], conic[1], conic[2], weight, out var points, 1);
        for (var at = 0; at + 2 < points.Length; at += 2)
            yield return (points[at], points[at + 1], points[at + 2]);
    }
}
