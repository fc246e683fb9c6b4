using Npgsql;
using ServiceSdk.Benchmarks.Halls.Audit;
using ServiceSdk.Benchmarks.Queues;

namespace ServiceSdk.Benchmarks.Halls.Rivals;

/// <summary>PostgreSQL with <c>FOR UPDATE SKIP LOCKED</c>: pooled connections, prepared statements, one transaction a step, fsync and synchronous_commit on.</summary>
internal sealed class PostgresQueue : SqlQueue
{
    private const string Schema =
        """
        CREATE TABLE counter (hall int, line int, last int NOT NULL, PRIMARY KEY (hall, line)) WITH (fillfactor = 50);
        CREATE TABLE ticket (
            id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, hall int NOT NULL, line int NOT NULL, number bigint NOT NULL, green boolean NOT NULL,
            state int NOT NULL, due bigint NOT NULL, win int, not_for int, recalls int NOT NULL DEFAULT 0, grade int) WITH (fillfactor = 70);
        CREATE INDEX waiting ON ticket (hall, due, id) WHERE state = 0;
        CREATE TABLE appointment (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, hall int NOT NULL, line int NOT NULL, used boolean NOT NULL DEFAULT false);
        """;

    private const string Issue =
        $"""
        WITH counted AS (UPDATE counter SET last = last + 1 WHERE hall = $1 AND line = $2 RETURNING hall, line, last)
        INSERT INTO ticket (hall, line, number, green, state, due)
        SELECT hall, line, line * {StoredTicket.NumbersPerLine}::bigint + last, $3 = 1, 0, $4 FROM counted RETURNING id
        """;

    private const string UseUp =
        $"""
        WITH used AS (UPDATE appointment SET used = true WHERE id = $1 AND NOT used RETURNING hall, line),
        counted AS (
            UPDATE counter SET last = last + 1 FROM used WHERE counter.hall = used.hall AND counter.line = used.line
            RETURNING counter.hall, counter.line, counter.last)
        INSERT INTO ticket (hall, line, number, green, state, due)
        SELECT hall, line, line * {StoredTicket.NumbersPerLine}::bigint + last, false, 0, $2 FROM counted RETURNING id
        """;

    private readonly PostgresServer _server;
    private readonly NpgsqlDataSource _source;

    private PostgresQueue(PostgresServer server, NpgsqlDataSource source) => (_server, _source) = (server, source);

    public override string Name => RivalNames.Postgres;

    protected override string ClaimClause => "FOR UPDATE SKIP LOCKED";

    /// <summary>Starts a server on an empty folder and lays the tables.</summary>
    public static async Task<PostgresQueue> OpenAsync(string folder, int halls)
    {
        var server = PostgresServer.Start(folder);
        var queue = new PostgresQueue(server, NpgsqlDataSource.Create(server.ConnectionString));
        await server.BecomeReadyAsync(queue._source);
        await using var command = queue._source.CreateCommand(
            $"{Schema} INSERT INTO counter SELECT hall, line, 0 FROM generate_series(0, {halls - 1}) hall, generate_series(0, {HallOne.Lines - 1}) line;");
        await command.ExecuteNonQueryAsync();
        return queue;
    }

    /// <summary>
    /// Tells the planner what is there. Its own vacuum comes once a minute, later than a run begins: until then it takes the backlog for a few
    /// rows and sorts all of a hall's for every call, which costs some twenty times what the index does.
    /// </summary>
    public override async ValueTask SettleAsync()
    {
        await using var command = _source.CreateCommand("ANALYZE");
        await command.ExecuteNonQueryAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await _source.DisposeAsync();
        _server.Dispose();
    }

    protected override ValueTask<long?> IssueAsync(long hall, long line, bool green, long due) => RunAsync(Issue, hall, line, green ? 1 : 0, due);

    protected override ValueTask<long?> CheckInAsync(long appointment, long due) => RunAsync(UseUp, appointment, due);

    protected override async ValueTask<long?> RunAsync(string sql, params long[] values)
    {
        await using var command = _source.CreateCommand(sql);
        foreach (var value in values)
            command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = value });
        return (long?)await command.ExecuteScalarAsync();
    }

    protected override async ValueTask<List<StoredTicket>> StoredAsync()
    {
        var stored = new List<StoredTicket>();
        await using var command = _source.CreateCommand(StoredTicket.Select);
        await using var row = await command.ExecuteReaderAsync();
        while (await row.ReadAsync())
            stored.Add(StoredTicket.Read(row));
        return stored;
    }
}
