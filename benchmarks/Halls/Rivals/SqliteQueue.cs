using Microsoft.Data.Sqlite;
using ServiceSdk.Benchmarks.Halls.Audit;

namespace ServiceSdk.Benchmarks.Halls.Rivals;

/// <summary>SQLite (WAL, synchronous=FULL), one transaction a step, one connection with prepared statements that callers take turns on.</summary>
internal sealed class SqliteQueue : SqlQueue
{
    private const string Schema =
        """
        PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
        CREATE TABLE counter (hall INTEGER NOT NULL, line INTEGER NOT NULL, last INTEGER NOT NULL, PRIMARY KEY (hall, line)) WITHOUT ROWID;
        CREATE TABLE ticket (
            id INTEGER PRIMARY KEY, hall INTEGER NOT NULL, line INTEGER NOT NULL, number INTEGER NOT NULL, green INTEGER NOT NULL, state INTEGER NOT NULL,
            due INTEGER NOT NULL, win INTEGER, not_for INTEGER, recalls INTEGER NOT NULL DEFAULT 0, grade INTEGER);
        CREATE INDEX waiting ON ticket (hall, due, id) WHERE state = 0;
        CREATE TABLE appointment (id INTEGER PRIMARY KEY, hall INTEGER NOT NULL, line INTEGER NOT NULL, used INTEGER NOT NULL DEFAULT 0);
        """;

    private const string Count =
        "INSERT INTO counter VALUES ($1, $2, 1) ON CONFLICT (hall, line) DO UPDATE SET last = last + 1 RETURNING last";

    private const string Issue =
        $"INSERT INTO ticket (hall, line, number, green, state, due) VALUES ($1, $2, $2 * {StoredTicket.NumbersPerLine} + $3, $4, 0, $5) RETURNING id";

    private const string UseUp = "UPDATE appointment SET used = 1 WHERE id = $1 AND used = 0 RETURNING hall * 100 + line";

    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, SqliteCommand> _prepared = [];
    private readonly SemaphoreSlim _turn = new(1, 1);

    public SqliteQueue(string folder)
    {
        _connection = new SqliteConnection($"Data Source={Path.Combine(folder, "tickets.db")};Pooling=False");
        _connection.Open();
        using var command = _connection.CreateCommand();
        command.CommandText = Schema;
        command.ExecuteNonQuery();
    }

    public override string Name => RivalNames.Sqlite;

    // Writers take turns anyway.
    protected override string ClaimClause => "";

    public override async ValueTask DisposeAsync()
    {
        foreach (var command in _prepared.Values)
            await command.DisposeAsync();
        await _connection.DisposeAsync();
        _turn.Dispose();
    }

    protected override ValueTask<long?> IssueAsync(long hall, long line, bool green, long due) =>
        InTurnAsync(() => InTransaction(() => Enter(hall, line, green ? 1 : 0, due)));

    protected override ValueTask<long?> CheckInAsync(long appointment, long due) => InTurnAsync(() => InTransaction(
        () => Run(UseUp, appointment) is { } booked ? Enter(booked / 100, booked % 100, 0, due) : null));

    protected override ValueTask<long?> RunAsync(string sql, params long[] values) => InTurnAsync(() => Run(sql, values));

    protected override ValueTask<List<StoredTicket>> StoredAsync()
    {
        var stored = new List<StoredTicket>();
        using var command = _connection.CreateCommand();
        command.CommandText = StoredTicket.Select;
        using var row = command.ExecuteReader();
        while (row.Read())
            stored.Add(StoredTicket.Read(row));
        return ValueTask.FromResult(stored);
    }

    private long? Enter(long hall, long line, long green, long due) => Run(Issue, hall, line, Run(Count, hall, line)!.Value, green, due);

    private async ValueTask<long?> InTurnAsync(Func<long?> work)
    {
        await _turn.WaitAsync();
        try
        {
            return work();
        }
        finally
        {
            _turn.Release();
        }
    }

    private long? InTransaction(Func<long?> work)
    {
        Run("BEGIN IMMEDIATE");
        var answer = work();
        Run("COMMIT");
        return answer;
    }

    private long? Run(string sql, params long[] values)
    {
        if (!_prepared.TryGetValue(sql, out var command))
        {
            _prepared[sql] = command = _connection.CreateCommand();
            command.CommandText = sql;
            for (var value = 1; value <= values.Length; value++)
                command.Parameters.Add($"${value}", SqliteType.Integer);
        }

        for (var value = 0; value < values.Length; value++)
            command.Parameters[value].Value = values[value];
        return (long?)command.ExecuteScalar();
    }
}
