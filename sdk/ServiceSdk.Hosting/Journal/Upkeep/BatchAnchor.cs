using System.Globalization;

namespace ServiceSdk.Hosting.Journal.Upkeep;

/// <summary>The root of a batch: kept elsewhere, it fixes every record up to it.</summary>
/// <param name="Batch">The batch's number.</param>
/// <param name="Sequence">The sequence of its last record.</param>
/// <param name="Root">Its root, 32 bytes.</param>
public sealed record BatchAnchor(long Batch, long Sequence, byte[] Root)
{
    /// <summary>Reads a file of anchors, one a line, as <see cref="AppendTo"/> writes them. Empty lines do not count.</summary>
    /// <returns>The anchors in order, or which line is none.</returns>
    public static Outcome<IReadOnlyList<BatchAnchor>> ReadAll(string path)
    {
        var anchors = new List<BatchAnchor>();
        try
        {
            foreach (var (number, line) in File.ReadLines(path).Index())
            {
                if (line.Length == 0)
                    continue;
                if (Parse(line) is not { } anchor)
                    return UpkeepRefusals.AnchorInvalid(path, number + 1);
                anchors.Add(anchor);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return UpkeepRefusals.AnchorsUnreadable(path);
        }

        return anchors;
    }

    /// <summary>Adds this anchor to a file that only ever grows.</summary>
    /// <param name="path">The file; made where there is none.</param>
    /// <param name="at">When.</param>
    public void AppendTo(string path, DateTimeOffset at)
    {
        using var file = new FileStream(path, FileMode.Append, FileAccess.Write);
        using (var text = new StreamWriter(file, leaveOpen: true))
            text.Write(string.Create(CultureInfo.InvariantCulture, $"{Batch} {Sequence} {Convert.ToHexStringLower(Root)} {at:yyyy-MM-dd'T'HH:mm:sszzz}\n"));
        file.Flush(flushToDisk: true);
    }

    private static BatchAnchor? Parse(string line)
    {
        var words = line.Split(' ');
        return words.Length == 4 && Number(words[0]) is { } batch && Number(words[1]) is { } sequence
            && words[2].Length == 2 * RecordHash.Size && words[2].All(char.IsAsciiHexDigit)
            ? new BatchAnchor(batch, sequence, Convert.FromHexString(words[2]))
            : null;
    }

    private static long? Number(string word) =>
        long.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
