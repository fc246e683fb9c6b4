using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using ServiceSdk.Cases;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.Processes;

namespace ServiceSdk.Hosting.Projections;

/// <summary>Every case with where it stands and until when it is promised. Nothing of its applicant.</summary>
internal sealed class CaseProjection(ReaderAccess access, ProjectionFile file, ILogger<CaseProjection> log)
    : Projection("cases", version: 1, access, file, log)
{
    protected override string Table => """
        CREATE TABLE cases (
            number TEXT PRIMARY KEY,
            hall TEXT NOT NULL,
            item TEXT NOT NULL,
            title TEXT NOT NULL,
            state TEXT NOT NULL,
            filed TEXT NOT NULL,
            promised TEXT,
            moved INTEGER NOT NULL) WITHOUT ROWID;
        CREATE INDEX cases_of_hall ON cases (hall, number);
        """;

    protected override bool Concerns(Record record) => record.Stream.StartsWith(StreamNames.Cases, StringComparison.Ordinal);

    protected override void Apply(SqliteConnection db, CommittedRecord record, IReadOnlyList<IEvent> events)
    {
        var (number, at) = (StreamNames.CaseNumber(record.Record.Stream), record.Record.Envelope.At.CivilTime);
        foreach (var @event in events)
        {
            switch (@event)
            {
                case CaseOpened one:
                    db.Execute(
                        "INSERT INTO cases VALUES (@number, @Hall, @Code, @Title, @state, @filed, NULL, @at)",
                        new { number, one.Hall, one.Item.Code, one.Item.Title, state = $"{CaseState.Draft}", filed = CivilTime.Text(CivilTime.Date(at)), at });
                    break;
                case CaseMoved one:
                    db.Execute(
                        """
                        UPDATE cases SET state = @state, moved = @at, promised = coalesce(@promised, CASE WHEN @stopped THEN NULL ELSE promised END)
                        WHERE number = @number
                        """,
                        new { number, state = $"{one.To}", at, promised = PromisedIn(one), stopped = one.Stopped.Contains(ClockKind.Promised) });
                    break;
            }
        }
    }

    private static string? PromisedIn(CaseMoved moved) =>
        moved.Started.LastOrDefault(clock => clock.Kind == ClockKind.Promised) is { } clock ? CivilTime.Text(clock.Told.Due) : null;
}
