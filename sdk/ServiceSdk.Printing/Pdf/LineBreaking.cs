using System.Text;
using ServiceSdk.Printing.Fonts;

namespace ServiceSdk.Printing.Pdf;

/// <summary>
/// Breaks Chinese text into lines: between any two characters, but not inside a word or number, not before a closing mark and not after an opening
/// one. A word wider than a line is broken all the same.
/// </summary>
internal static class LineBreaking
{
    private const string Closing = "，。；：、？！）》”’】〕」』％…·,.;:?!)%", Opening = "（《“‘【〔「『(";

    /// <summary>The lines of a text; at least one.</summary>
    /// <param name="font">Measures.</param>
    /// <param name="text">The text; its own line breaks are kept.</param>
    /// <param name="size">In points.</param>
    /// <param name="width">How wide a line may be, in points.</param>
    /// <param name="indent">How much narrower the first line of each paragraph is.</param>
    public static List<TextLine> Break(PaperFont font, string text, float size, float width, float indent = 0)
    {
        var lines = new List<TextLine>();
        foreach (var paragraph in text.Split('\n'))
        {
            var (line, left) = (new StringBuilder(), indent);
            foreach (var piece in Pieces(paragraph).SelectMany(piece => Fitting(font, piece, size, width)))
            {
                if (line.Length > 0 && left + font.Width($"{line}{piece.TrimEnd()}", size) > width)
                {
                    lines.Add(new TextLine(line.ToString().TrimEnd(), left));
                    (line, left) = (new StringBuilder(), 0);
                }

                line.Append(piece);
            }

            lines.Add(new TextLine(line.ToString().TrimEnd(), left));
        }

        return lines;
    }

    /// <summary>What must stay together.</summary>
    private static IEnumerable<string> Pieces(string paragraph)
    {
        var piece = new StringBuilder();
        Rune? before = null;
        foreach (var rune in paragraph.EnumerateRunes())
        {
            if (before is { } last && !Joined(last, rune))
            {
                yield return piece.ToString();
                piece.Clear();
            }

            piece.Append(rune);
            before = rune;
        }

        if (piece.Length > 0)
            yield return piece.ToString();
    }

    private static bool Joined(Rune before, Rune after) =>
        In(Closing, after) || In(Opening, before) || (IsWord(before) && (IsWord(after) || after.Value == ' '));

    private static bool IsWord(Rune rune) => rune.Value is > ' ' and < 0x250;

    private static bool In(string marks, Rune rune) => rune.IsBmp && marks.Contains((char)rune.Value);

    private static IEnumerable<string> Fitting(PaperFont font, string piece, float size, float width)
    {
        if (font.Width(piece.TrimEnd(), size) <= width)
            return [piece];
        var (parts, part) = (new List<string>(), "");
        foreach (var rune in piece.EnumerateRunes())
        {
            if (part.Length > 0 && font.Width($"{part}{rune}", size) > width)
            {
                parts.Add(part);
                part = "";
            }

            part += rune;
        }

        return [.. parts, part];
    }
}

/// <summary>A line of text.</summary>
/// <param name="Text">What stands on it.</param>
/// <param name="Left">How far it begins from the margin, in points.</param>
internal readonly record struct TextLine(string Text, float Left);
