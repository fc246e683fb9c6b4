using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using ServiceSdk.Cases;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.Processes;
using ServiceSdk.Items;

namespace ServiceSdk.Hosting.Projections;

/// <summary>Every case with where it stands, until when it is promised and at which office it waits. Nothing of its applicant.</summary>
internal sealed class CaseProjection(ReaderAccess access, ProjectionFile file, ILogger<CaseProjection> log)
    : Projection("cases", version: 2, access, file, log)
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
            moved INTEGER NOT NULL,
            handler TEXT NOT NULL,
            decider TEXT NOT NULL,
            deliverer TEXT NOT NULL,
            handsOver INTEGER NOT NULL,
            reported INTEGER NOT NULL,
            way TEXT NOT NULL,
            waitsAt TEXT) WITHOUT ROWID;
        CREATE INDEX cases_of_hall ON cases (hall, number);
        CREATE INDEX cases_waiting ON cases (waitsAt, number) WHERE waitsAt IS NOT NULL;
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
                    var offices = CaseOffices.Of(one);
                    db.Execute(
                        """
                        INSERT INTO cases VALUES
                            (@number, @Hall, @Code, @Title, @state, @filed, NULL, @at, @Handler, @Decider, @Deliverer, @HandsOver, @Reported, @way, NULL)
                        """,
                        new
                        {
                            number, one.Hall, one.Item.Code, one.Item.Title, state = $"{CaseState.Draft}", filed = CivilTime.Text(CivilTime.Date(at)), at,
                            offices.Handler, offices.Decider, offices.Deliverer, offices.HandsOver, offices.Reported,
                            way = $"{one.Delivery?.Way ?? DeliveryWay.Window}",
                        });
                    break;
                case CaseMoved one:
                    db.Execute(
                        """
                        UPDATE cases SET state = @state, moved = @at, promised = coalesce(@promised, CASE WHEN @stopped THEN NULL ELSE promised END),
                            waitsAt = @waitsAt
                        WHERE number = @number
                        """,
                        new
                        {
                            number, state = $"{one.To}", at, promised = PromisedIn(one), stopped = one.Stopped.Contains(ClockKind.Promised),
                            waitsAt = OfficesOf(db, number).WaitsAt(one.To, handedOver: one.Trigger == CaseTrigger.TransferIntake),
                        });
                    break;
            }
        }
    }

    private static CaseOffices OfficesOf(SqliteConnection db, string number) => db
        .QuerySingle<OfficesRow>("SELECT hall, handler, decider, deliverer, handsOver, reported FROM cases WHERE number = @number", new { number })
        .Offices;

    private static string? PromisedIn(CaseMoved moved) =>
        moved.Started.LastOrDefault(clock => clock.Kind == ClockKind.Promised) is { } clock ? CivilTime.Text(clock.Told.Due) : null;
}

/// <summary>A case's offices in the table: SQLite keeps truths as numbers.</summary>
internal sealed record OfficesRow(string Hall, string Handler, string Decider, string Deliverer, long HandsOver, long Reported)
{
    public CaseOffices Offices => new(Hall, Handler, Decider, Deliverer, HandsOver != 0, Reported != 0);
}
