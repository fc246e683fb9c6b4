using Dapper;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Notices;

namespace ServiceSdk.Hosting.Projections;

/// <summary>What the projections say: lists and statistics, some moments behind the journal, and without personal data. Safe for concurrent use.</summary>
public sealed class HallLists
{
    private readonly ProjectionFile _file;

    internal HallLists(ProjectionFile file) => _file = file;

    /// <summary>A hall's tickets of a business date, in the order they were issued.</summary>
    /// <param name="hall">The hall's id.</param>
    /// <param name="date">The business date.</param>
    /// <param name="filter">Which of them.</param>
    /// <param name="page">Which part; continues after a ticket's id.</param>
    /// <exception cref="JournalUnavailableException">The lists cannot be read now.</exception>
    public ListPage<TicketLine> Tickets(string hall, DateOnly date, TicketFilter filter, PageOf page) => _file.Page(
        page,
        """
        SELECT ticket, number, line, item, title, class, state, window, issued, called, waited, served FROM tickets
        WHERE hall = @hall AND date = @date AND ticket > @After
            AND (@state IS NULL OR state = @state) AND (@Line IS NULL OR line = @Line) AND (@Window IS NULL OR window = @Window)
        ORDER BY ticket LIMIT @most
        """,
        new { hall, date = CivilTime.Text(date), page.After, state = filter.State?.ToString(), filter.Line, filter.Window, most = page.Size + 1 },
        (TicketLine line) => line.Ticket);

    /// <summary>A hall's cases, in the order of their numbers.</summary>
    /// <param name="hall">The id of the hall that took them in.</param>
    /// <param name="filter">Which of them.</param>
    /// <param name="page">Which part; continues after a case's number.</param>
    /// <exception cref="JournalUnavailableException">The lists cannot be read now.</exception>
    public ListPage<CaseLine> Cases(string hall, CaseFilter filter, PageOf page) => Cases("hall", hall, filter, page);

    /// <summary>The cases that wait at an office to be gone on with, in the order of their numbers.</summary>
    /// <param name="office">The id of the hall or body.</param>
    /// <param name="filter">Which of them.</param>
    /// <param name="page">Which part; continues after a case's number.</param>
    /// <exception cref="JournalUnavailableException">The lists cannot be read now.</exception>
    public ListPage<CaseLine> Waiting(string office, CaseFilter filter, PageOf page) => Cases("waitsAt", office, filter, page);

    /// <summary>An office's notices in one state, in the order of their ids.</summary>
    /// <param name="office">The id of the hall or body they come from.</param>
    /// <param name="state">The state.</param>
    /// <param name="page">Which part; continues after a notice's id.</param>
    /// <exception cref="JournalUnavailableException">The lists cannot be read now.</exception>
    public ListPage<NoticeLine> Notices(string office, NoticeState state, PageOf page) => _file.Page(
        page,
        """
        SELECT notice, number, occasion, channel, state, code, changed FROM notices
        WHERE office = @office AND state = @state AND notice > @After ORDER BY notice LIMIT @most
        """,
        new { office, state = $"{state}", page.After, most = page.Size + 1 },
        (NoticeLine line) => line.Notice);

    /// <summary>The enquiries an office was asked first or has now, in the order of their numbers.</summary>
    /// <param name="office">The office's id.</param>
    /// <param name="unanswered">Only those that are still to be answered.</param>
    /// <param name="page">Which part; continues after an enquiry's number.</param>
    /// <exception cref="JournalUnavailableException">The lists cannot be read now.</exception>
    public ListPage<EnquiryLine> Enquiries(string office, bool unanswered, PageOf page) => _file.Page(
        page,
        """
        SELECT number, hall, office, category, item, state, due, logged, answered FROM enquiries
        WHERE (hall = @office OR office = @office) AND number > @After AND (NOT @unanswered OR answered IS NULL) ORDER BY number LIMIT @most
        """,
        new { office, page.After, unanswered, most = page.Size + 1 },
        (EnquiryRow row) => row.Number).Select(row => row.Line);

    /// <summary>How far a case has come, in words for everyone; null for a number that is none.</summary>
    /// <param name="number">The case's number.</param>
    /// <exception cref="JournalUnavailableException">The lists cannot be read now.</exception>
    public CaseProgress? Progress(string number) => _file
        .Read(db => db.QuerySingleOrDefault<CaseRow>($"SELECT {CaseRow.Columns} FROM cases WHERE number = @number", new { number }))
        ?.Progress;

    private ListPage<CaseLine> Cases(string column, string office, CaseFilter filter, PageOf page) => _file.Page(
        page,
        $"""
        SELECT {CaseRow.Columns} FROM cases
        WHERE {column} = @office AND number > @After
            AND (@any OR state IN @states) AND (@Item IS NULL OR item = @Item)
            AND (@from IS NULL OR filed >= @from) AND (@to IS NULL OR filed <= @to) AND (@dueBy IS NULL OR due <= @dueBy)
        ORDER BY number LIMIT @most
        """,
        new
        {
            office, page.After, any = filter.States is not { Count: > 0 }, states = (filter.States ?? []).Select(state => $"{state}"), filter.Item,
            from = Text(filter.From), to = Text(filter.To), dueBy = Text(filter.DueBy), most = page.Size + 1,
        },
        (CaseRow row) => row.Number).Select(row => row.Line);

    private static string? Text(DateOnly? date) => date is { } day ? CivilTime.Text(day) : null;
}
