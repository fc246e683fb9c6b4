using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using ServiceSdk.Hosting.Journal;
using ServiceSdk.Hosting.Projections;

namespace ServiceSdk.Hosting.Processes;

/// <summary>
/// The durable timers: set and cleared by events, in one transaction with the position, so that a timer is there exactly when its events
/// say so. Safe for concurrent use.
/// </summary>
internal sealed class Timers(ReaderAccess access, ProcessFile file, IEnumerable<ITimerKind> kinds, ILogger<Timers> log)
    : Projection("timers", version: 3, access, file, log)
{
    private const string Clear = "DELETE FROM timers WHERE stream = ? AND name = ?";
    private const string Set = "INSERT INTO timers VALUES (?, ?, ?) ON CONFLICT (stream, name) DO UPDATE SET due = excluded.due";

    private readonly ITimerKind[] _kinds = [.. kinds];
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when a timer was set or cleared since this was asked for.</summary>
    public Task Changed => Volatile.Read(ref _changed).Task;

    protected override string Table => """
        CREATE TABLE timers (
            stream TEXT NOT NULL,
            name TEXT NOT NULL,
            due INTEGER NOT NULL,
            PRIMARY KEY (stream, name)) WITHOUT ROWID;
        CREATE INDEX timers_due ON timers (due);
        """;

    /// <summary>The earliest timers, whether due or not.</summary>
    /// <param name="most">How many at most.</param>
    public IReadOnlyList<DueTimer> Earliest(int most) => File.Read(db =>
        db.Query<DueTimer>("SELECT stream AS Stream, name AS Name, due AS Due FROM timers ORDER BY due LIMIT @most", new { most }).AsList());

    /// <summary>Keeps what became of timers that fired. One that events have set anew meanwhile stays as they set it.</summary>
    public void Fired(IEnumerable<(DueTimer Timer, long? Again)> fired) => File.Write(db =>
    {
        foreach (var (timer, again) in fired)
        {
            db.Execute(
                again is null
                    ? "DELETE FROM timers WHERE stream = @Stream AND name = @Name AND due = @Due"
                    : "UPDATE timers SET due = @again WHERE stream = @Stream AND name = @Name AND due = @Due",
                new { timer.Stream, timer.Name, timer.Due, again });
        }
    });

    protected override bool Concerns(Record record)
    {
        foreach (var kind in _kinds)
        {
            if (kind.Concerns(record))
                return true;
        }

        return false;
    }

    protected override void Apply(SqliteConnection db, CommittedRecord committed, IReadOnlyList<IEvent> events)
    {
        var record = committed.Record;
        foreach (var kind in _kinds.Where(kind => kind.Concerns(record)))
        {
            if (kind.DueAfter(record, events) is { } due)
                Prepared(db, Set).With(record.Stream, kind.Name, due).Run();
            else
                Prepared(db, Clear).With(record.Stream, kind.Name).Run();
        }
    }

    protected override void Committed() =>
        Interlocked.Exchange(ref _changed, new(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
}
