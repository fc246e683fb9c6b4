using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using ServiceSdk.Calendar;
using ServiceSdk.Cases;
using ServiceSdk.Hosting.Calendar;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.Processes;

namespace ServiceSdk.Hosting.Projections;

/// <summary>
/// The last clock of each kind of every case, and when it ends by the calendar of now: a notice counts anew all that still go on, and changes
/// the rows whose end it moves.
/// </summary>
internal sealed class ClockProjection(ReaderAccess access, ProjectionFile file, CalendarDesk calendar, ILogger<ClockProjection> log)
    : Projection("clocks", version: 1, access, file, log)
{
    private const string Columns = "number AS Number, kind AS Kind, state AS State, due AS Due, provisional AS Provisional, clock AS Clock";

    protected override string Table => """
        CREATE TABLE clocks (
            number TEXT NOT NULL,
            kind TEXT NOT NULL,
            state TEXT NOT NULL,
            due TEXT NOT NULL,
            provisional INTEGER NOT NULL,
            clock BLOB NOT NULL,
            PRIMARY KEY (number, kind)) WITHOUT ROWID;
        CREATE INDEX clocks_due ON clocks (due) WHERE state <> 'Stopped';
        """;

    protected override bool Concerns(Record record) =>
        record.Stream.StartsWith(StreamNames.Cases, StringComparison.Ordinal) || record.Stream == StreamNames.Calendar;

    protected override void Apply(SqliteConnection db, CommittedRecord record, IReadOnlyList<IEvent> events)
    {
        var today = CivilTime.Date(record.Record.Envelope.At.CivilTime);
        foreach (var @event in events)
        {
            if (@event is CaseMoved moved)
                Move(db, StreamNames.CaseNumber(record.Record.Stream), moved, today);
            else if (@event is NoticePublished published)
                Recount(db, published.Notice, today);
        }
    }

    private void Move(SqliteConnection db, string number, CaseMoved moved, DateOnly today)
    {
        if (moved is { Started.Count: 0, Stopped.Count: 0, Changed: null })
            return;
        var before = db.Query<ClockRow>($"SELECT {Columns} FROM clocks WHERE number = @number", new { number }).Select(row => row.Read()).ToList();
        var (after, now) = (before.After(moved, today), calendar.Now);
        db.Execute(
            "INSERT OR REPLACE INTO clocks VALUES (@Number, @Kind, @State, @Due, @Provisional, @Clock)",
            after.Except(before).Select(clock => ClockRow.Of(number, clock, after.Count(clock, now, today))));
    }

    private void Recount(SqliteConnection db, HolidayNotice notice, DateOnly today)
    {
        // The desk may hear of the notice later than this reader does.
        var now = calendar.RefreshAsync().AsTask().GetAwaiter().GetResult();

        // What ends before the first day a notice can list ends where it did.
        var open = db.Query<ClockRow>(
            $"SELECT {Columns} FROM clocks WHERE state <> 'Stopped' AND due >= @from ORDER BY number",
            new { from = CivilTime.Text(new DateOnly(notice.Year - 1, 12, 1)) }, buffered: false);
        var moved = new List<ClockRow>();
        foreach (var rows in ByNumber(open))
        {
            var clocks = rows.ConvertAll(row => row.Read());
            for (var place = 0; place < rows.Count; place++)
            {
                var row = ClockRow.Of(rows[place].Number, clocks[place], clocks.Count(clocks[place], now, today));
                if (row.Due != rows[place].Due || row.Provisional != rows[place].Provisional)
                    moved.Add(row);
            }
        }

        db.Execute("UPDATE clocks SET due = @Due, provisional = @Provisional WHERE number = @Number AND kind = @Kind", moved);
    }

    private static IEnumerable<List<ClockRow>> ByNumber(IEnumerable<ClockRow> rows)
    {
        var together = new List<ClockRow>();
        foreach (var row in rows)
        {
            if (together is [var first, ..] && first.Number != row.Number)
            {
                yield return together;
                together = [];
            }

            together.Add(row);
        }

        if (together.Count > 0)
            yield return together;
    }
}
