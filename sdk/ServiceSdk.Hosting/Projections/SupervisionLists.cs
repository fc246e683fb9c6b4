using ServiceSdk.Hosting.Journal;
using ServiceSdk.Supervision;

namespace ServiceSdk.Hosting.Projections;

/// <summary>The supervisor's worklist: cards and clocks over offices, some moments behind the journal. Safe for concurrent use.</summary>
public sealed class SupervisionLists
{
    private static readonly string[] Watched = [.. CardRules.Shipped.SelectMany(rules => rules.Clocks).Select(watched => $"{watched.Clock}").Distinct()];

    private readonly ProjectionFile _file;

    internal SupervisionLists(ProjectionFile file) => _file = file;

    /// <summary>Cards, the newest first.</summary>
    /// <param name="filter">Which of them.</param>
    /// <param name="page">Which part.</param>
    /// <exception cref="JournalUnavailableException">The lists cannot be read now.</exception>
    public ListPage<CardLine> Cards(CardFilter filter, PageOf page) => _file.Page(
        page,
        """
        SELECT place, number, card, kind, colour, office, responsible, item, title, due, raised, cards.state AS state
        FROM cards LEFT JOIN cases USING (number)
        WHERE (@After = '' OR place < @After) AND (@Office IS NULL OR office = @Office OR (office > @Office AND office < @end))
            AND (@Responsible IS NULL OR responsible = @Responsible) AND (@colour IS NULL OR colour = @colour)
            AND (@state IS NULL OR cards.state = @state) AND (@Item IS NULL OR item = @Item) AND (@dueBy IS NULL OR due <= @dueBy)
        ORDER BY place DESC LIMIT @most
        """,
        new
        {
            page.After, filter.Office, end = EndOf(filter.Office), filter.Responsible, colour = filter.Colour?.ToString(), state = filter.State?.ToString(),
            filter.Item, dueBy = filter.DueBy is { } by ? CivilTime.Text(by) : null, most = page.Size + 1,
        },
        (CardRow row) => row.Place).Select(row => row.Line);

    /// <summary>The watched clocks of an office's cases that end until a day, or have ended, the earliest first.</summary>
    /// <param name="office">Where the cases wait: a hall or body; any in it, for a division.</param>
    /// <param name="by">The last civil date.</param>
    /// <param name="page">Which part.</param>
    /// <exception cref="JournalUnavailableException">The lists cannot be read now.</exception>
    public ListPage<DueLine> Due(string office, DateOnly by, PageOf page) => _file.Page(
        page,
        """
        SELECT number, item, title, cases.state AS state, waitsAt AS office, kind AS clock, due
        FROM clock_counts JOIN clocks USING (count) JOIN cases USING (number)
        WHERE open AND due >= substr(@After, 1, 10) AND due <= @by AND due || '/' || number || '/' || kind > @After AND clocks.state = 'Running' AND kind IN @Watched
            AND (waitsAt = @office OR (waitsAt > @office AND waitsAt < @end))
        ORDER BY due, due || '/' || number || '/' || kind LIMIT @most
        """,
        new { page.After, by = CivilTime.Text(by), Watched, office, end = EndOf(office), most = page.Size + 1 },
        (DueRow row) => row.Place).Select(row => row.Line);

    // All offices of a division begin with its code; a hall or body holds none but itself.
    private static string EndOf(string? office) => office is not null && office.All(char.IsAsciiDigit) ? $"{office}:" : "";
}
