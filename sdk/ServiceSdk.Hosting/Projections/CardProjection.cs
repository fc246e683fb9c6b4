using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.Processes;
using ServiceSdk.Supervision;

namespace ServiceSdk.Hosting.Projections;

/// <summary>Every card with what became of it. A place is the order it was raised in.</summary>
internal sealed class CardProjection(ReaderAccess access, ProjectionFile file, ILogger<CardProjection> log)
    : Projection("cards", version: 1, access, file, log)
{
    protected override string Table => """
        CREATE TABLE cards (
            place TEXT PRIMARY KEY,
            number TEXT NOT NULL,
            card TEXT NOT NULL,
            kind TEXT NOT NULL,
            colour TEXT NOT NULL,
            office TEXT NOT NULL,
            responsible TEXT,
            due TEXT,
            raised INTEGER NOT NULL,
            state TEXT NOT NULL) WITHOUT ROWID;
        CREATE UNIQUE INDEX cards_of_case ON cards (number, card);
        CREATE INDEX cards_of_person ON cards (responsible, place) WHERE responsible IS NOT NULL;
        """;

    protected override bool Concerns(Record record) => record.Stream.StartsWith(StreamNames.AllCards, StringComparison.Ordinal);

    protected override void Apply(SqliteConnection db, CommittedRecord record, IReadOnlyList<IEvent> events)
    {
        var (number, at) = (StreamNames.CaseOfCards(record.Record.Stream), record.Record.Envelope.At.CivilTime);
        foreach (var @event in events)
        {
            switch (@event)
            {
                case CardRaised one:
                    db.Execute(
                        "INSERT INTO cards VALUES (@place, @number, @Card, @kind, @colour, @Office, @Responsible, @due, @at, @state)",
                        new
                        {
                            place = $"{at:D15}/{number}/{one.Card}", number, one.Card, kind = $"{one.Kind}", colour = $"{one.Kind.Colour()}", one.Office,
                            one.Responsible, due = one.Evidence.Clock is { } clock ? CivilTime.Text(clock.Due) : null, at, state = $"{CardState.Open}",
                        });
                    break;
                case CardAppealed one: Change(db, number, one.Card, CardState.Appealed); break;
                case CardDecided one: Change(db, number, one.Card, one.Withdrawn ? CardState.Withdrawn : CardState.Upheld); break;
            }
        }
    }

    private static void Change(SqliteConnection db, string number, string card, CardState state) =>
        db.Execute("UPDATE cards SET state = @state WHERE number = @number AND card = @card", new { number, card, state = $"{state}" });
}
