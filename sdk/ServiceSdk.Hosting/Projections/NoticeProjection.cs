using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.Processes;
using ServiceSdk.Notices;

namespace ServiceSdk.Hosting.Projections;

/// <summary>Every notice with how far it has come: what did not arrive is found by the office that hands it over.</summary>
internal sealed class NoticeProjection(ReaderAccess access, ProjectionFile file, ILogger<NoticeProjection> log)
    : Projection("notices", version: 1, access, file, log)
{
    protected override string Table => """
        CREATE TABLE notices (
            notice TEXT PRIMARY KEY,
            number TEXT NOT NULL,
            office TEXT NOT NULL,
            occasion TEXT NOT NULL,
            channel TEXT NOT NULL,
            state TEXT NOT NULL,
            code TEXT,
            changed INTEGER NOT NULL) WITHOUT ROWID;
        CREATE INDEX notices_of_office ON notices (office, state, notice);
        """;

    protected override bool Concerns(Record record) => record.Stream.StartsWith(StreamNames.AllNotices, StringComparison.Ordinal);

    protected override void Apply(SqliteConnection db, CommittedRecord record, IReadOnlyList<IEvent> events)
    {
        var (number, at) = (StreamNames.CaseOfNotices(record.Record.Stream), record.Record.Envelope.At.CivilTime);
        foreach (var @event in events)
        {
            switch (@event)
            {
                case NoticeQueued one:
                    db.Execute(
                        "INSERT INTO notices VALUES (@Notice, @number, @Hall, @occasion, @channel, @state, NULL, @at)",
                        new { one.Notice, number, one.Hall, occasion = $"{one.Occasion}", channel = $"{one.Channel}", state = $"{NoticeState.Queued}", at });
                    break;
                case NoticePutOff one: Set(one.Notice, NoticeState.Queued, one.Code); break;
                case NoticeSent one: Set(one.Notice, NoticeState.Sent, null); break;
                case NoticeDelivered one: Set(one.Notice, NoticeState.Delivered, null); break;
                case NoticeFailed one: Set(one.Notice, NoticeState.Failed, one.Code); break;
            }
        }

        void Set(string notice, NoticeState state, string? code) => db.Execute(
            "UPDATE notices SET state = @state, code = @code, changed = @at WHERE notice = @notice", new { state = $"{state}", code, at, notice });
    }
}
