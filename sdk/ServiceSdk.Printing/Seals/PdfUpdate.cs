using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ServiceSdk.Hosting.Papers;

namespace ServiceSdk.Printing.Seals;

/// <summary>
/// Adds a stamp to a PDF by an incremental update (ISO 32000-1, 7.5.6): the file as it was stays at the beginning, byte for byte, as it does where
/// real seals are put on.
/// </summary>
internal static partial class PdfUpdate
{
    private const int PrintedAndLocked = 4 + 128;

    /// <summary>Adds a stamp.</summary>
    /// <param name="pdf">A file of the press: a plain cross-reference table, pages without annotations.</param>
    /// <param name="place">Where.</param>
    /// <param name="drawing">The stamp as drawing operators in a square of the place's size.</param>
    /// <param name="name">What it is called.</param>
    public static byte[] Stamp(byte[] pdf, SealPlace place, string drawing, string name)
    {
        // One byte a character: positions in the text are positions in the file.
        var text = Encoding.Latin1.GetString(pdf);
        var page = Pages().Matches(text)[place.Page - 1];
        var trailer = Trailer().Matches(text)[^1];
        var size = int.Parse(trailer.Groups["size"].Value, CultureInfo.InvariantCulture);
        var (left, low) = (place.X - (place.Size / 2), place.Y - (place.Size / 2));
        var written = new StringBuilder();
        var places = new List<(int Number, int At)>();

        Add(int.Parse(page.Groups["number"].Value, CultureInfo.InvariantCulture), $"{page.Groups["body"].Value}\n/Annots [{size} 0 R]>>");
        Add(size, string.Create(
            CultureInfo.InvariantCulture,
            $"<</Type /Annot\n/Subtype /Stamp\n/Rect [{left:0.##} {low:0.##} {left + place.Size:0.##} {low + place.Size:0.##}]\n/F {PrintedAndLocked}\n/Contents <FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(name))}>\n/AP <</N {size + 1} 0 R>>>>"));
        Add(size + 1, string.Create(
            CultureInfo.InvariantCulture,
            $"<</Type /XObject\n/Subtype /Form\n/BBox [0 0 {place.Size:0.##} {place.Size:0.##}]\n/Length {drawing.Length}>> stream\n{drawing}\nendstream"));
        var table = pdf.Length + written.Length;
        written.Append("xref\n");
        foreach (var (number, at) in places)
            written.Append(CultureInfo.InvariantCulture, $"{number} 1\n{at:0000000000} 00000 n \n");
        written.Append(CultureInfo.InvariantCulture, $"trailer\n<</Size {size + 2}\n{trailer.Groups["rest"].Value}\n/Prev {trailer.Groups["table"].Value}>>\nstartxref\n{table}\n%%EOF\n");
        return [.. pdf, .. Encoding.Latin1.GetBytes(written.ToString())];

        void Add(int number, string content)
        {
            places.Add((number, pdf.Length + written.Length));
            written.Append(CultureInfo.InvariantCulture, $"{number} 0 obj\n{content}\nendobj\n");
        }
    }

    [GeneratedRegex(@"(?<=\n)(?<number>\d+) 0 obj\n(?<body><</Type /Page\n.*?)>>\nendobj", RegexOptions.Singleline)]
    private static partial Regex Pages();

    [GeneratedRegex(@"trailer\n<</Size (?<size>\d+)\n(?<rest>.*?)>>\nstartxref\n(?<table>\d+)", RegexOptions.Singleline)]
    private static partial Regex Trailer();
}
