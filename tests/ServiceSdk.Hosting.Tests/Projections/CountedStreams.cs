using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.Processes;
using ServiceSdk.Hosting.Projections;

namespace ServiceSdk.Hosting.Tests.Projections;

/// <summary>The smallest projection there is: how many events a stream has. What happens at a record is the test's.</summary>
internal sealed class CountedStreams(
    ReaderAccess access, ReaderFile file, ILogger log, int version = 1, Action<CommittedRecord>? at = null)
    : Projection("counts", version, access, file, log)
{
    protected override string Table => "CREATE TABLE counts (stream TEXT PRIMARY KEY, events INTEGER NOT NULL);";

    protected override bool Concerns(Record record) => record.Stream.StartsWith("tally/", StringComparison.Ordinal);

    protected override void Apply(SqliteConnection db, CommittedRecord record, IReadOnlyList<IEvent> events)
    {
        db.Execute(
            "INSERT INTO counts VALUES (@Stream, @Count) ON CONFLICT (stream) DO UPDATE SET events = events + excluded.events",
            new { record.Record.Stream, events.Count });
        at?.Invoke(record);
    }

    public IReadOnlyDictionary<string, long> Counts => File.Read(db =>
        db.Query<(string Stream, long Events)>("SELECT stream, events FROM counts").ToDictionary(one => one.Stream, one => one.Events));
}
