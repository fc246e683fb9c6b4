using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.Privacy.Looks;
using ServiceSdk.Hosting.Processes;

namespace ServiceSdk.Hosting.Projections;

/// <summary>Who looked at whose data, found by the subject.</summary>
internal sealed class LookProjection(ReaderAccess access, ProjectionFile file, ILogger<LookProjection> log)
    : Projection("looks", version: 1, access, file, log)
{
    protected override string Table => """
        CREATE TABLE looks (
            subject TEXT NOT NULL,
            at INTEGER NOT NULL,
            actor TEXT NOT NULL,
            role TEXT NOT NULL,
            office TEXT NOT NULL,
            terminal TEXT NOT NULL,
            purpose TEXT NOT NULL,
            fields TEXT NOT NULL,
            masked INTEGER NOT NULL);
        CREATE INDEX looks_at_subject ON looks (subject, at);
        """;

    protected override bool Concerns(Record record) => record.Stream.StartsWith(StreamNames.AllLooks, StringComparison.Ordinal);

    protected override void Apply(SqliteConnection db, CommittedRecord record, IReadOnlyList<IEvent> events)
    {
        var (actor, _, at) = record.Record.Envelope;
        foreach (var look in events.OfType<LookRecorded>())
        {
            db.Execute(
                "INSERT INTO looks VALUES (@Subject, @CivilTime, @by, @Role, @Office, @Terminal, @purpose, @fields, @Masked)",
                new
                {
                    look.Subject, at.CivilTime, by = actor.Subject, actor.Role, actor.Office, actor.Terminal, purpose = $"{look.Purpose}",
                    fields = string.Join(',', look.Fields), look.Masked,
                });
        }
    }
}
