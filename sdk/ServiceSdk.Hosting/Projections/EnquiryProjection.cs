using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using ServiceSdk.Enquiries;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.Processes;

namespace ServiceSdk.Hosting.Projections;

/// <summary>Every enquiry, with the office that has it now.</summary>
internal sealed class EnquiryProjection(ReaderAccess access, ProjectionFile file, ILogger<EnquiryProjection> log)
    : Projection("enquiries", version: 1, access, file, log)
{
    protected override string Table => """
        CREATE TABLE enquiries (
            number TEXT PRIMARY KEY,
            hall TEXT NOT NULL,
            office TEXT NOT NULL,
            category TEXT NOT NULL,
            item TEXT,
            state TEXT NOT NULL,
            due TEXT,
            logged INTEGER NOT NULL,
            answered INTEGER) WITHOUT ROWID;
        CREATE INDEX enquiries_of_hall ON enquiries (hall, number);
        CREATE INDEX enquiries_at_office ON enquiries (office, number);
        """;

    protected override bool Concerns(Record record) => StreamNames.IsEnquiries(record.Stream);

    protected override void Apply(SqliteConnection db, CommittedRecord record, IReadOnlyList<IEvent> events)
    {
        var (hall, _) = StreamNames.HallDay(record.Record.Stream);
        var at = record.Record.Envelope.At.CivilTime;
        foreach (var @event in events)
        {
            switch (@event)
            {
                case EnquiryLogged one:
                    db.Execute(
                        "INSERT INTO enquiries VALUES (@Enquiry, @hall, @hall, @category, @Item, @state, NULL, @at, NULL)",
                        new { one.Enquiry, hall, category = $"{one.Category}", one.Item, state = $"{EnquiryState.Open}", at });
                    break;
                case EnquiryReferred one:
                    db.Execute(
                        "UPDATE enquiries SET office = @Office, due = @due, state = @state WHERE number = @Enquiry",
                        new { one.Office, due = CivilTime.Text(one.Due), state = $"{EnquiryState.Referred}", one.Enquiry });
                    break;
                case EnquiryAnswered one:
                    db.Execute(
                        "UPDATE enquiries SET answered = @at, state = @state WHERE number = @Enquiry",
                        new { at, state = $"{EnquiryState.Answered}", one.Enquiry });
                    break;
            }
        }
    }
}
