using System.Globalization;
using System.Net.Sockets;
using ServiceSdk.Benchmarks.Halls.Audit;
using ServiceSdk.Benchmarks.Queues;
using ServiceSdk.Benchmarks.Rows;
using StackExchange.Redis;

namespace ServiceSdk.Benchmarks.Halls.Rivals;

/// <summary>Redis with a Lua script a step, append-only file synced always; answers come after the sync. A sorted set a line, a hash a ticket.</summary>
internal sealed class RedisQueue : IQueueEngine
{
    private const int Retries = 20, Patience = 60_000;

    private static readonly RedisValue[][] Served =
        [.. HallOne.Model.Served.Select(lines => lines.Select(line => (RedisValue)line).ToArray())];

    private readonly RivalServer _server;
    private readonly DirectoryInfo _socket;
    private readonly ConnectionMultiplexer _connection;
    private readonly IDatabase _database;
    private readonly Dictionary<string, byte[]> _scripts = [];

    private RedisQueue(RivalServer server, DirectoryInfo socket, ConnectionMultiplexer connection) =>
        (_server, _socket, _connection, _database) = (server, socket, connection, connection.GetDatabase());

    public string Name => RivalNames.Redis;

    /// <summary>Where the server is.</summary>
    public static string Program() =>
        RivalServer.Find("redis-server", static () => File.Exists("/usr/bin/redis-server") ? "/usr/bin/redis-server" : null);

    /// <summary>Starts a server on an empty folder and loads the scripts.</summary>
    public static async Task<RedisQueue> OpenAsync(string folder)
    {
        var socket = Directory.CreateTempSubdirectory("redis");
        var path = Path.Combine(socket.FullName, "socket");
        var server = RivalServer.Start(
            Program(), "--port", "0", "--unixsocket", path, "--dir", folder, "--appendonly", "yes", "--appendfsync", "always", "--save", "");
        var options = new ConfigurationOptions
        {
            EndPoints = { new UnixDomainSocketEndPoint(path) }, AbortOnConnectFail = false, ConnectRetry = Retries, AllowAdmin = true, AsyncTimeout = Patience,
        };
        var connection = await ConnectionMultiplexer.ConnectAsync(options);
        var queue = new RedisQueue(server, socket, connection);
        foreach (var script in RedisScripts.All)
            queue._scripts[script] = await connection.GetServers()[0].ScriptLoadAsync(script);
        return queue;
    }

    public async ValueTask<string?> TakeAsync(Step step)
    {
        var (hall, window, line, due) = (step.Hall, step.Window, step.Line, Due.Of(step));
        var answer = step.Kind switch
        {
            StepKind.Take => await RunAsync(RedisScripts.Issue, hall, line, due),
            StepKind.Book => await RunAsync(RedisScripts.Book, hall, line),
            StepKind.CheckIn => await RunAsync(RedisScripts.CheckIn, step.BoundTo, due),
            StepKind.Call => await RunAsync(RedisScripts.Call, [hall, window, .. Served[window]]),
            StepKind.Start => await RunAsync(RedisScripts.Move, step.Ticket, window, "called", "serving"),
            StepKind.Finish => await RunAsync(RedisScripts.Move, step.Ticket, window, "serving", "finished"),
            StepKind.NoShow => await RunAsync(RedisScripts.Move, step.Ticket, window, "called", "absent"),
            StepKind.Hold => await RunAsync(RedisScripts.Move, step.Ticket, window, "called", "held"),
            StepKind.Rate => await RunAsync(RedisScripts.Rate, step.Ticket, window),
            StepKind.Recall => await RunAsync(RedisScripts.Recall, step.Ticket, window),
            StepKind.Transfer => await RunAsync(RedisScripts.Transfer, step.Ticket, window, line, step.ToTail ? due : 0),
            StepKind.Rejoin => await RunAsync(RedisScripts.Return, step.Ticket, "absent"),
            StepKind.Resume => await RunAsync(RedisScripts.Return, step.Ticket, "held"),
            StepKind.Cancel => await RunAsync(RedisScripts.Cancel, step.Ticket),
            _ => throw new ArgumentOutOfRangeException(nameof(step)),
        };
        return answer is not null || step.MayFindNobody ? answer : throw new NotMeasuredException($"{Name} refused {step.Kind} of {step.Ticket}.");
    }

    public async ValueTask<ZeroCounters> AuditAsync(IReadOnlyList<Answered> answered)
    {
        var last = (int)await _database.StringGetAsync("tickets");
        var stored = new List<StoredTicket>(last);
        foreach (var ids in Enumerable.Range(1, last).Chunk(1_000))
        {
            var rows = await Task.WhenAll(ids.Select(id => _database.HashGetAsync($"t:{id}", ["hall", "number", "grade"])));
            stored.AddRange(ids.Zip(rows, static (id, row) => new StoredTicket(id, (int)row[0], (long)row[1], row[2].HasValue)));
        }

        return AnswerAudit.Count(answered, stored);
    }

    public async ValueTask DisposeAsync()
    {
        await _connection.DisposeAsync();
        _server.Dispose();
        _socket.Delete(recursive: true);
    }

    private async Task<string?> RunAsync(string script, params RedisValue[] values)
    {
        var answer = await _database.ScriptEvaluateAsync(_scripts[script], values: values);
        return answer.IsNull ? null : ((long)answer).ToString(CultureInfo.InvariantCulture);
    }
}
