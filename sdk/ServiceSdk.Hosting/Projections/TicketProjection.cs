using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.Processes;
using ServiceSdk.Queueing;

namespace ServiceSdk.Hosting.Projections;

/// <summary>Every ticket with where it stands and how long it took. Nothing of its bearer, nor why it has its class.</summary>
internal sealed class TicketProjection(ReaderAccess access, ProjectionFile file, ILogger<TicketProjection> log)
    : Projection("tickets", version: 1, access, file, log)
{
    private const string Insert =
        "INSERT INTO tickets (hall, date, ticket, number, line, item, title, class, state, kept, issued) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'Waiting', ?, ?)";

    private const string Waits = "state = 'Waiting', window = NULL, started = NULL";
    private const string EndsService = "served = served + coalesce(? - started, 0), services = services + 1, started = NULL";

    protected override string Table => """
        CREATE TABLE tickets (
            hall TEXT NOT NULL,
            date TEXT NOT NULL,
            ticket TEXT NOT NULL,
            number TEXT NOT NULL,
            line TEXT NOT NULL,
            item TEXT NOT NULL,
            title TEXT NOT NULL,
            class TEXT NOT NULL,
            state TEXT NOT NULL,
            window TEXT,
            kept INTEGER NOT NULL,
            issued INTEGER NOT NULL,
            called INTEGER,
            waited INTEGER,
            started INTEGER,
            served INTEGER NOT NULL DEFAULT 0,
            services INTEGER NOT NULL DEFAULT 0,
            absences INTEGER NOT NULL DEFAULT 0,
            PRIMARY KEY (hall, date, ticket)) WITHOUT ROWID;
        """;

    protected override bool Concerns(Record record) => StreamNames.IsQueue(record.Stream);

    protected override void Apply(SqliteConnection db, CommittedRecord record, IReadOnlyList<IEvent> events)
    {
        var (hall, date) = StreamNames.HallDay(record.Record.Stream);
        var at = record.Record.Envelope.At;
        foreach (var @event in events)
            Apply(@event);

        void Apply(IEvent @event)
        {
            switch (@event)
            {
                case TicketIssued one:
                    Prepared(db, Insert)
                        .With(hall, date, one.Ticket, one.Number, one.Line, one.Item, one.ItemTitle, one.Class, one.KeptFrom is not null, at.CivilTime)
                        .Run();
                    break;
                case TicketCalled one:
                    Set(
                        one.Ticket, "state = 'Called', window = ?, called = coalesce(called, ?), waited = coalesce(waited, ?)",
                        one.Window, at.CivilTime, one.Reason.Waited);
                    break;
                case ServiceStarted one: Set(one.Ticket, "state = 'Serving', started = ?", at.HallTime); break;
                case ServiceFinished one: Set(one.Ticket, $"state = 'Finished', {EndsService}", at.HallTime); break;
                case TicketContinued one: Go(one.Ticket, one.Next, Waits); break;
                case TicketTransferred { Encounter: not null } one:
                    Go(one.Ticket, one.To, $"state = 'Waiting', window = NULL, {EndsService}", at.HallTime);
                    break;
                case TicketTransferred one: Go(one.Ticket, one.To, Waits); break;
                case TicketAbsent one: Set(one.Ticket, "state = 'NoShow', window = NULL, absences = absences + 1"); break;
                case TicketHeld one: Set(one.Ticket, "state = 'Held', window = NULL, started = NULL"); break;
                case TicketResumed one: Set(one.Ticket, Waits); break;
                case TicketRejoined one: Set(one.Ticket, Waits); break;
                case TicketReactivated one: Set(one.Ticket, Waits); break;
                case TicketEdited one: Set(one.Ticket, "class = ?", one.Class); break;
                case TicketCancelled one: Set(one.Ticket, "state = 'Cancelled', window = NULL"); break;
                case TicketExpired one: Set(one.Ticket, "state = 'Expired', window = NULL"); break;
            }
        }

        void Go(string ticket, LineItem to, string how, params ReadOnlySpan<object> values) =>
            Set(ticket, $"{how}, line = ?, item = ?, title = ?", [.. values, to.Line, to.Item, to.Title]);

        void Set(string ticket, string what, params ReadOnlySpan<object> values) =>
            Prepared(db, $"UPDATE tickets SET {what} WHERE hall = ? AND date = ? AND ticket = ?").With([.. values, hall, date, ticket]).Run();
    }
}
