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
/// The last clock of each kind of every case, and when it ends by the calendar of now. Clocks that were started on one day for one term are
/// counted from the same and end together: each such count stands once, so that a notice counts anew however many cases in a moment.
/// </summary>
internal sealed class ClockProjection(ReaderAccess access, ProjectionFile file, CalendarDesk calendar, ILogger<ClockProjection> log)
    : Projection("clocks", version: 2, access, file, log)
{
    private const string OfCase = "SELECT counted FROM clocks JOIN clock_counts USING (count) WHERE number = ?";
    private const string Count = "INSERT INTO clock_counts (counted, due, provisional, open) VALUES (?, ?, ?, ?) ON CONFLICT (counted) DO NOTHING";
    private const string Set = "INSERT OR REPLACE INTO clocks VALUES (?, ?, ?, (SELECT count FROM clock_counts WHERE counted = ?))";

    protected override string Table => """
        CREATE TABLE clocks (
            number TEXT NOT NULL,
            kind TEXT NOT NULL,
            state TEXT NOT NULL,
            count INTEGER NOT NULL,
            PRIMARY KEY (number, kind)) WITHOUT ROWID;
        CREATE INDEX clocks_of_count ON clocks (count) WHERE state = 'Running';
        DROP TABLE IF EXISTS clock_counts;
        CREATE TABLE clock_counts (
            count INTEGER PRIMARY KEY,
            counted TEXT NOT NULL UNIQUE,
            due TEXT NOT NULL,
            provisional INTEGER NOT NULL,
            open INTEGER NOT NULL);
        CREATE INDEX clock_counts_open ON clock_counts (due) WHERE open;
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
            else if (@event is NoticePublished)
                Recount(db, today);
        }
    }

    private void Move(SqliteConnection db, string number, CaseMoved moved, DateOnly today)
    {
        if (moved is { Started.Count: 0, Stopped.Count: 0, Changed: null })
            return;
        var before = Prepared(db, OfCase).With(number).All(static row => row.Text(0)).ConvertAll(static counted => ClockRow.Read(counted)[0]);
        var (clocks, now) = (before.After(moved, today), calendar.Now);
        foreach (var clock in clocks.Where(clock => clock.StoppedOn is null || !before.Contains(clock)))
        {
            var row = ClockRow.Of(number, clocks, clock, now, today);
            Prepared(db, Count).With(row.Counted, row.Due, row.Provisional, row.Open).Run();
            Prepared(db, Set).With(number, row.Kind, row.State, row.Counted).Run();
        }
    }

    private void Recount(SqliteConnection db, DateOnly today)
    {
        // The desk may hear of the notice later than this reader does.
        var now = calendar.RefreshAsync().AsTask().GetAwaiter().GetResult();
        foreach (var counted in db.Query<string>("SELECT counted FROM clock_counts WHERE open").AsList())
        {
            var clocks = ClockRow.Read(counted);
            var end = clocks.Count(clocks[0], now, today);
            db.Execute(
                "UPDATE clock_counts SET due = @due, provisional = @Provisional WHERE counted = @counted",
                new { counted, due = CivilTime.Text(end.Due), end.Provisional });
        }
    }
}
