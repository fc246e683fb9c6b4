using System.Globalization;
using System.IO.Compression;

namespace ServiceSdk.Benchmarks.Estimates.Warsaw;

/// <summary>A queue as it was found at one moment.</summary>
/// <param name="At">When, in minutes after midnight.</param>
/// <param name="Before">When the office was asked the time before: what is new happened after that.</param>
/// <param name="Windows">How many windows were open.</param>
/// <param name="Waiting">How many waited.</param>
/// <param name="Current">The last number called.</param>
internal sealed record Snapshot(int At, int Before, int Windows, int Waiting, int Current);

/// <summary>The record of the Warsaw offices, day by day.</summary>
internal static class WarsawRecord
{
    private static readonly string File = Path.Combine(AppContext.BaseDirectory, "Estimates", "Warsaw", "snapshots.csv.gz");

    /// <summary>Every queue and day whose numbers only rise: all snapshots with a number, those included in which nothing had changed.</summary>
    public static IEnumerable<IReadOnlyList<Snapshot>> Days()
    {
        foreach (var office in Rows().GroupBy(row => (row.Office, row.Date)))
        {
            int[] asked = [.. office.Select(row => row.At).Distinct().Order()];
            foreach (var queue in office.GroupBy(row => row.Queue))
            {
                var day = Between(asked, [.. queue]);
                if (day.Zip(day.Skip(1)).All(pair => pair.First.Current <= pair.Second.Current))
                    yield return day;
            }
        }
    }

    private static List<Snapshot> Between(int[] asked, Row[] rows)
    {
        var (day, next) = (new List<Snapshot>(), 0);
        Row? row = null;
        for (var poll = 0; poll < asked.Length; poll++)
        {
            while (next < rows.Length && rows[next].At <= asked[poll])
                row = rows[next++];
            if (row is { IsOpen: true, Current: { } current })
                day.Add(new Snapshot(asked[poll], poll > 0 ? asked[poll - 1] : asked[poll], row.Windows, row.Waiting, current));
        }

        return day;
    }

    private static IEnumerable<Row> Rows()
    {
        using var text = new StreamReader(new GZipStream(System.IO.File.OpenRead(File), CompressionMode.Decompress));
        text.ReadLine();
        while (text.ReadLine()?.Split(',') is [var office, var date, var time, var queue, var status, var windows, var waiting, var number, _])
        {
            var digits = number.AsSpan().IndexOfAnyInRange('0', '9');
            yield return new Row(
                office, date, Number(time.AsSpan(0, 2)) * 60 + Number(time.AsSpan(3)), queue, status == "1", Number(windows), Number(waiting),
                digits < 0 ? null : Number(number.AsSpan(digits)));
        }
    }

    private static int Number(ReadOnlySpan<char> text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);

    private sealed record Row(string Office, string Date, int At, string Queue, bool IsOpen, int Windows, int Waiting, int? Current);
}
