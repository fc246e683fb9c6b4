using System.Buffers.Binary;
using System.Text;

namespace ServiceSdk.Printing.Fonts;

/// <summary>
/// The font with the characters of one paper alone. The PDF library embeds fonts whole, six megabytes a paper, and would name 一 by the radical
/// that shares its outline, so that nobody could search for it: here each glyph has the one character it was asked for by.
/// </summary>
internal static class FontSubset
{
    /// <summary>Makes a TrueType file.</summary>
    /// <param name="font">The whole font; its glyphs have outlines of their own (no composites).</param>
    /// <param name="texts">All that is to be drawn; every character is in the font.</param>
    public static byte[] Of(PaperFont font, IEnumerable<string> texts)
    {
        var characters = texts.SelectMany(text => text.EnumerateRunes()).Select(rune => rune.Value).Distinct().Order().ToList();
        int[] glyphs = [0, .. characters.Select(font.GlyphOf)];
        var (outlines, places, metrics) = (new MemoryStream(), new MemoryStream(), new MemoryStream());
        foreach (var glyph in glyphs)
        {
            Write(places, outlines.Length);
            outlines.Write(font.OutlineOf(glyph));
            outlines.Write(new byte[-outlines.Length & 3]);
            metrics.Write(font.MetricsOf(glyph));
        }

        Write(places, outlines.Length);
        return File(new SortedDictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["OS/2"] = font.Table("OS/2").ToArray(),
            ["cmap"] = Map(characters),
            ["glyf"] = outlines.ToArray(),
            ["head"] = font.Table("head").ToArray(),
            ["hhea"] = With(font, "hhea", 34, glyphs.Length),
            ["hmtx"] = metrics.ToArray(),
            ["loca"] = places.ToArray(),
            ["maxp"] = With(font, "maxp", 4, glyphs.Length),
            ["name"] = font.Table("name").ToArray(),
            ["post"] = font.Table("post").ToArray(),
            ["prep"] = font.Table("prep").ToArray(),
        });
    }

    /// <summary>A table with one 16-bit number changed: how many glyphs there are.</summary>
    private static byte[] With(PaperFont font, string table, int at, int number)
    {
        var bytes = font.Table(table).ToArray();
        BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(at), (ushort)number);
        return bytes;
    }

    /// <summary>Format 12, one group a character: the glyphs follow the characters' order, from 1.</summary>
    private static byte[] Map(List<int> characters)
    {
        const int Header = 28, Group = 12;
        var map = new byte[Header + (Group * characters.Count)];
        BinaryPrimitives.WriteUInt16BigEndian(map.AsSpan(2), 1);
        BinaryPrimitives.WriteUInt16BigEndian(map.AsSpan(4), 3);
        BinaryPrimitives.WriteUInt16BigEndian(map.AsSpan(6), 10);
        BinaryPrimitives.WriteInt32BigEndian(map.AsSpan(8), 12);
        BinaryPrimitives.WriteUInt16BigEndian(map.AsSpan(12), 12);
        BinaryPrimitives.WriteInt32BigEndian(map.AsSpan(16), map.Length - 12);
        BinaryPrimitives.WriteInt32BigEndian(map.AsSpan(24), characters.Count);
        for (var at = 0; at < characters.Count; at++)
        {
            var group = map.AsSpan(Header + (Group * at));
            BinaryPrimitives.WriteInt32BigEndian(group, characters[at]);
            BinaryPrimitives.WriteInt32BigEndian(group[4..], characters[at]);
            BinaryPrimitives.WriteInt32BigEndian(group[8..], at + 1);
        }

        return map;
    }

    private static byte[] File(SortedDictionary<string, byte[]> tables)
    {
        const int Header = 12, Entry = 16;
        var (directory, body) = (new MemoryStream(), new MemoryStream());
        Write(directory, 0x00010000);

        // The three numbers that follow only speed up a search; none is made here.
        directory.Write([0, (byte)tables.Count, 0, 0, 0, 0, 0, 0]);
        foreach (var (name, table) in tables)
        {
            directory.Write(Encoding.ASCII.GetBytes(name));
            Write(directory, 0);
            Write(directory, Header + (Entry * tables.Count) + body.Length);
            Write(directory, table.Length);
            body.Write(table);
            body.Write(new byte[-table.Length & 3]);
        }

        return [.. directory.ToArray(), .. body.ToArray()];
    }

    private static void Write(MemoryStream to, long number)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, (uint)number);
        to.Write(bytes);
    }
}
