using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using ServiceSdk.Cases;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.Processes;
using ServiceSdk.Items;

namespace ServiceSdk.Hosting.Projections;

/// <summary>Every case with where it stands and at which office it waits. Nothing of its applicant.</summary>
internal sealed class CaseProjection(ReaderAccess access, ProjectionFile file, ILogger<CaseProjection> log)
    : Projection("cases", version: 3, access, file, log)
{
    private const string Insert = "INSERT INTO cases VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL)";
    private const string Offices = "SELECT hall, handler, decider, deliverer, handsOver, reported FROM cases WHERE number = ?";
    private const string Move = "UPDATE cases SET state = ?, moved = ?, waitsAt = ? WHERE number = ?";

    protected override string Table => """
        CREATE TABLE cases (
            number TEXT PRIMARY KEY,
            hall TEXT NOT NULL,
            item TEXT NOT NULL,
            title TEXT NOT NULL,
            state TEXT NOT NULL,
            filed TEXT NOT NULL,
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
                    Prepared(db, Insert)
                        .With(
                            number, one.Hall, one.Item.Code, one.Item.Title, $"{CaseState.Draft}", CivilTime.Text(CivilTime.Date(at)), at,
                            offices.Handler, offices.Decider, offices.Deliverer, offices.HandsOver, offices.Reported,
                            $"{one.Delivery?.Way ?? DeliveryWay.Window}")
                        .Run();
                    break;
                case CaseMoved one:
                    var waitsAt = OfficesOf(db, number).WaitsAt(one.To, handedOver: one.Trigger == CaseTrigger.TransferIntake);
                    Prepared(db, Move).With($"{one.To}", at, waitsAt, number).Run();
                    break;
            }
        }
    }

    private CaseOffices OfficesOf(SqliteConnection db, string number) =>
        Prepared(db, Offices).With(number).First(static row => new CaseOffices(
            row.Text(0), row.Text(1), row.Text(2), row.Text(3), row.Number(4) != 0, row.Number(5) != 0))
        ?? throw new InvalidDataException("A case is moved that was not filed.");
}
