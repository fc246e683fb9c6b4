using System.Text.RegularExpressions;

namespace ServiceSdk.Architecture.Tests.Security;

/// <summary>docs/asvs.md answers every item of ASVS 5.0 up to level 2, once.</summary>
public sealed partial class ChecklistTests
{
    private const string Page = "docs/asvs.md";

    /// <summary>The items of levels 1 and 2 by section: <c>1.2:1-9</c>.</summary>
    private const string Items = """
        1.1:1-2 1.2:1-9 1.3:1-11 1.4:1-3 1.5:1-2
        2.1:1-3 2.2:1-3 2.3:1-4 2.4:1-1
        3.2:1-2 3.3:1-4 3.4:1-6 3.5:1-5 3.7:1-2
        4.1:1-3 4.2:1-1 4.3:1-2 4.4:1-4
        5.1:1-1 5.2:1-3 5.3:1-2 5.4:1-3
        6.1:1-3 6.2:1-12 6.3:1-4 6.4:1-4 6.5:1-5 6.6:1-3 6.8:1-4
        7.1:1-3 7.2:1-4 7.3:1-2 7.4:1-5 7.5:1-2 7.6:1-2
        8.1:1-2 8.2:1-3 8.3:1-1 8.4:1-1
        9.1:1-3 9.2:1-4
        10.1:1-2 10.2:1-2 10.3:1-4 10.4:1-11 10.5:1-5 10.6:1-2 10.7:1-3
        11.1:1-2 11.2:1-3 11.3:1-3 11.4:1-4 11.5:1-1 11.6:1-1
        12.1:1-3 12.2:1-2 12.3:1-4
        13.1:1-1 13.2:1-5 13.3:1-2 13.4:1-5
        14.1:1-2 14.2:1-4 14.3:1-3
        15.1:1-3 15.2:1-3 15.3:1-7
        16.1:1-1 16.2:1-5 16.3:1-4 16.4:1-3 16.5:1-3
        17.1:1-1 17.2:1-4 17.3:1-2
        """;

    private static readonly string[] Answers = ["held", "in part", "not applicable", "not yet"];

    [Fact]
    public void Item_OfEveryLevelUpToTwo_IsAnsweredOnce() =>
        Rows().SelectMany(row => row.Items).ShouldBe(
            Section().Matches(Items).SelectMany(found => Range(found.Groups["section"].Value, found.Groups["first"].Value, found.Groups["last"].Value)),
            ignoreOrder: true);

    [Fact]
    public void Answer_Each_IsOneOfFourAndSaysWhere()
    {
        Rows().Where(row => !Answers.Contains(row.Answer)).ShouldBeEmpty();
        Rows().Where(row => row.Where.Length == 0).ShouldBeEmpty();
    }

    private static IEnumerable<(IReadOnlyList<string> Items, string Answer, string Where)> Rows() =>
        from line in Repository.Read(Page).Split('\n')
        let cells = line.Split('|').Select(cell => cell.Trim()).ToArray()
        where cells.Length == 6 && FirstItem().IsMatch(cells[1])
        select ((IReadOnlyList<string>)[.. cells[1].Split(", ").SelectMany(Expand)], cells[3], cells[4]);

    private static IEnumerable<string> Expand(string cell)
    {
        var (section, last) = (cell[..cell.LastIndexOf('.')], cell[(cell.LastIndexOf('.') + 1)..]);
        var ends = last.Split('–');
        return Range(section, ends[0], ends[^1]);
    }

    private static IEnumerable<string> Range(string section, string first, string last)
    {
        var (from, to) = (int.Parse(first, null), int.Parse(last, null));
        return Enumerable.Range(from, to - from + 1).Select(number => $"{section}.{number}");
    }

    [GeneratedRegex(@"(?<section>[0-9]+\.[0-9]+):(?<first>[0-9]+)-(?<last>[0-9]+)")]
    private static partial Regex Section();

    [GeneratedRegex(@"^[0-9]+\.[0-9]+\.[0-9]")]
    private static partial Regex FirstItem();
}
