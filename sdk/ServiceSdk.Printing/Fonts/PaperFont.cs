using System.Buffers.Binary;

namespace ServiceSdk.Printing.Fonts;

/// <summary>
/// The shipped font, Noto Sans SC Regular (OFL, Fonts/OFL.txt): which characters it has, how wide they are, and their outlines. It has all of
/// GB 18030's level 1 and the 通用规范汉字表. Immutable.
/// </summary>
internal sealed class PaperFont
{
    // TrueType (ISO/IEC 14496-22): where in a table a number stands.
    private const int TableEntry = 16, Groups = 16, GroupSize = 12;

    private readonly ReadOnlyMemory<byte> _file;
    private readonly Dictionary<string, ReadOnlyMemory<byte>> _tables = [];
    private readonly (int First, int Last, int Glyph)[] _characters;

    private PaperFont(ReadOnlyMemory<byte> file)
    {
        _file = file;
        for (var (entry, count) = (12, U16(file.Span[4..])); count > 0; (entry, count) = (entry + TableEntry, count - 1))
        {
            var row = file.Span[entry..];
            _tables[System.Text.Encoding.ASCII.GetString(row[..4])] = file.Slice((int)U32(row[8..]), (int)U32(row[12..]));
        }

        _characters = ReadCharacters(Table("cmap").Span);
        UnitsPerEm = U16(Table("head").Span[18..]);
    }

    public static PaperFont Shipped { get; } = new(Resource.Bytes("NotoSansSC-Regular.ttf"));

    public int UnitsPerEm { get; }

    public ReadOnlyMemory<byte> Table(string name) => _tables[name];

    /// <summary>The glyph of a character; 0 where the font has none.</summary>
    public int GlyphOf(int character)
    {
        var (low, high) = (0, _characters.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var (first, last, glyph) = _characters[middle];
            if (character < first)
                high = middle - 1;
            else if (character > last)
                low = middle + 1;
            else
                return glyph + character - first;
        }

        return 0;
    }

    /// <summary>How far a glyph moves the pen, and its left bearing: its entry in <c>hmtx</c>, four bytes.</summary>
    public ReadOnlySpan<byte> MetricsOf(int glyph) => Table("hmtx").Span.Slice(glyph * 4, 4);

    /// <summary>A glyph's outline; empty for a space.</summary>
    public ReadOnlySpan<byte> OutlineOf(int glyph)
    {
        var places = Table("loca").Span;
        var (begin, end) = ((int)U32(places[(glyph * 4)..]), (int)U32(places[((glyph + 1) * 4)..]));
        return Table("glyf").Span[begin..end];
    }

    /// <summary>How wide a text is, in points.</summary>
    public float Width(string text, float size) =>
        text.EnumerateRunes().Sum(rune => U16(MetricsOf(GlyphOf(rune.Value)))) * size / UnitsPerEm;

    private static (int First, int Last, int Glyph)[] ReadCharacters(ReadOnlySpan<byte> cmap)
    {
        // Encoding record 3/10: all of Unicode, in format 12.
        for (var (entry, count) = (4, U16(cmap[2..])); count > 0; (entry, count) = (entry + 8, count - 1))
        {
            if ((U16(cmap[entry..]), U16(cmap[(entry + 2)..])) is not (3, 10))
                continue;
            var table = cmap[(int)U32(cmap[(entry + 4)..])..];
            var characters = new (int, int, int)[U32(table[12..])];
            for (var at = 0; at < characters.Length; at++)
            {
                var group = table[(Groups + (at * GroupSize))..];
                characters[at] = ((int)U32(group), (int)U32(group[4..]), (int)U32(group[8..]));
            }

            return characters;
        }

        throw new InvalidDataException("The font has no full Unicode map.");
    }

    private static int U16(ReadOnlySpan<byte> at) => BinaryPrimitives.ReadUInt16BigEndian(at);

    private static uint U32(ReadOnlySpan<byte> at) => BinaryPrimitives.ReadUInt32BigEndian(at);
}
