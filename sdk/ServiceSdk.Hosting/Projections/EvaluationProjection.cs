using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.Processes;
using ServiceSdk.Oversight;

namespace ServiceSdk.Hosting.Projections;

/// <summary>How often each grade was given in a hall on a business date.</summary>
internal sealed class EvaluationProjection(ReaderAccess access, ProjectionFile file, ILogger<EvaluationProjection> log)
    : Projection("evaluations", version: 1, access, file, log)
{
    private const string Count = "INSERT INTO evaluations VALUES (?, ?, ?, 1) ON CONFLICT (hall, date, grade) DO UPDATE SET given = given + 1";

    protected override string Table => """
        CREATE TABLE evaluations (
            hall TEXT NOT NULL,
            date TEXT NOT NULL,
            grade INTEGER NOT NULL,
            given INTEGER NOT NULL,
            PRIMARY KEY (hall, date, grade)) WITHOUT ROWID;
        """;

    protected override bool Concerns(Record record) => StreamNames.IsEvaluations(record.Stream);

    protected override void Apply(SqliteConnection db, CommittedRecord record, IReadOnlyList<IEvent> events)
    {
        var (hall, date) = StreamNames.HallDay(record.Record.Stream);
        foreach (var given in events.OfType<EvaluationGiven>())
            Prepared(db, Count).With(hall, date, (int)given.Grade).Run();
    }
}
