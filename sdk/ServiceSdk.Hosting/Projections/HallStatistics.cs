using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;
using ServiceSdk.Hosting.Journal;

namespace ServiceSdk.Hosting.Projections;

/// <summary>A hall's business dates in numbers, counted from its tickets and grades when asked. Safe for concurrent use.</summary>
public sealed class HallStatistics
{
    // Quantiles by nearest rank: the p-th is the ⌈p·n⌉-th smallest wait.
    private const string Days = """
        WITH waits AS (
            SELECT date, waited, row_number() OVER (PARTITION BY date ORDER BY waited) AS place, count(*) OVER (PARTITION BY date) AS called
            FROM tickets WHERE hall = @hall AND date BETWEEN @from AND @to AND waited IS NOT NULL),
        quantiles AS (
            SELECT date, max(CASE WHEN place = (called + 1) / 2 THEN waited END) AS p50, max(CASE WHEN place = (called * 9 + 9) / 10 THEN waited END) AS p90
            FROM waits GROUP BY date)
        SELECT t.date AS Date, sum(t.kept = 0) AS Issued, sum(t.services > 0) AS Served, sum(t.absences) AS Absences,
            sum(t.state = 'Cancelled') AS Cancelled, sum(t.state = 'Expired') AS Expired, max(q.p50) AS WaitP50, max(q.p90) AS WaitP90,
            sum(t.services) AS Services, sum(t.served) AS ServiceTime
        FROM tickets t LEFT JOIN quantiles q ON q.date = t.date
        WHERE t.hall = @hall AND t.date BETWEEN @from AND @to GROUP BY t.date ORDER BY t.date
        """;

    private readonly ProjectionFile _file;

    internal HallStatistics(ProjectionFile file) => _file = file;

    /// <summary>The business dates that had tickets, in order.</summary>
    /// <param name="hall">The hall's id.</param>
    /// <param name="from">The first date.</param>
    /// <param name="to">The last date.</param>
    /// <exception cref="JournalUnavailableException">They cannot be read now.</exception>
    public IReadOnlyList<DayStatistics> Read(string hall, DateOnly from, DateOnly to) => _file.Read(db =>
    {
        var range = new { hall, from = CivilTime.Text(from), to = CivilTime.Text(to) };
        var grades = Grades(db, range);
        return (IReadOnlyList<DayStatistics>)[.. db.Query<DayRow>(Days, range).Select(row => row.With(grades[row.Date]))];
    });

    private static ILookup<string, (long Grade, long Given)> Grades(SqliteConnection db, object range) => db
        .Query<(string Date, long Grade, long Given)>(
            "SELECT date, grade, given FROM evaluations WHERE hall = @hall AND date BETWEEN @from AND @to", range)
        .ToLookup(row => row.Date, row => (row.Grade, row.Given));

    private sealed record DayRow(
        string Date, long Issued, long Served, long Absences, long Cancelled, long Expired, long? WaitP50, long? WaitP90, long Services, long ServiceTime)
    {
        public DayStatistics With(IEnumerable<(long Grade, long Given)> grades)
        {
            var counts = new long[5];
            foreach (var (grade, given) in grades)
                counts[grade - 1] = given;
            return new DayStatistics(
                DateOnly.ParseExact(Date, "yyyy-MM-dd", CultureInfo.InvariantCulture), Issued, Served, Absences, Cancelled, Expired,
                WaitP50, WaitP90, Services, ServiceTime, counts);
        }
    }
}

/// <summary>A business date in numbers. Times in milliseconds.</summary>
/// <param name="Date">The business date.</param>
/// <param name="Issued">Tickets issued; not those kept from a date before.</param>
/// <param name="Served">Tickets that were served at least once.</param>
/// <param name="Absences">How often somebody called did not come.</param>
/// <param name="Cancelled">Tickets given up.</param>
/// <param name="Expired">Tickets that ended without service.</param>
/// <param name="WaitP50">The wait that half of those called did not exceed, until their first call; null where none was called.</param>
/// <param name="WaitP90">The wait that nine in ten did not exceed; null where none was called.</param>
/// <param name="Services">Services finished.</param>
/// <param name="ServiceTime">What they took together.</param>
/// <param name="Grades">How often each grade was given: from 1 very satisfied to 5 very dissatisfied.</param>
public sealed record DayStatistics(
    DateOnly Date, long Issued, long Served, long Absences, long Cancelled, long Expired, long? WaitP50, long? WaitP90, long Services, long ServiceTime,
    IReadOnlyList<long> Grades);
