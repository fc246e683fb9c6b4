using System.Text;
using ServiceSdk.Devices;

namespace EscPosPrinter.Rendering;

/// <summary>
/// Text as the printer's own fonts have it: GB18030 of one byte (half width) or two (full width), so that a line's length in bytes
/// is its length in columns.
/// </summary>
internal static class PrinterText
{
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    /// <summary>Encodes character by character.</summary>
    /// <param name="text">The text.</param>
    /// <param name="block">Which block of the ticket it is, from 1, for the message.</param>
    /// <exception cref="DeviceException">Illegal: a control character, or one the printer has no glyph for; named by its place, since it may be part of a name.</exception>
    public static IReadOnlyList<byte[]> Encode(string text, int block)
    {
        var cells = new List<byte[]>(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var cell = Gb18030.GetBytes(rune.ToString());
            var place = $"block {block}, character {cells.Count + 1}";
            if (Rune.IsControl(rune))
                throw new DeviceException(DeviceError.Illegal, $"control character in the ticket: {place}");
            if (cell.Length > 2)
                throw new DeviceException(DeviceError.Illegal, $"the printer has no glyph and this driver does not raster: {place}");
            cells.Add(cell);
        }
        return cells;
    }

    /// <summary>Breaks into lines of at most so many columns: before or after a Chinese character, at a space, else anywhere. Empty text is one empty line.</summary>
    public static IEnumerable<byte[]> Wrap(IReadOnlyList<byte[]> cells, int columns)
    {
        var start = 0;
        do
        {
            var end = start;
            for (var used = 0; end < cells.Count && used + cells[end].Length <= columns; end++)
                used += cells[end].Length;
            if (end < cells.Count)
                end = LastBreak(cells, start, end);
            yield return [.. Trim(cells.Skip(start).Take(end - start)).SelectMany(cell => cell)];
            start = end;
            while (start < cells.Count && IsSpace(cells[start]))
                start++;
        }
        while (start < cells.Count);
    }

    private static int LastBreak(IReadOnlyList<byte[]> cells, int start, int end)
    {
        for (var at = end; at > start; at--)
        {
            if (IsSpace(cells[at]) || IsSpace(cells[at - 1]) || cells[at].Length == 2 || cells[at - 1].Length == 2)
                return at;
        }
        return end;
    }

    private static IEnumerable<byte[]> Trim(IEnumerable<byte[]> line) => line.Reverse().SkipWhile(IsSpace).Reverse();

    private static bool IsSpace(byte[] cell) => cell is [(byte)' '];
}
