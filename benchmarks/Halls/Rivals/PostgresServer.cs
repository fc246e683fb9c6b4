using System.Diagnostics;
using Npgsql;
using ServiceSdk.Benchmarks.Rows;

namespace ServiceSdk.Benchmarks.Halls.Rivals;

/// <summary>A PostgreSQL of its own, on a folder beside the build, reached through a Unix socket. It refuses to run as root, so it runs as its package's user.</summary>
internal sealed class PostgresServer : IDisposable
{
    // The defaults are durable: fsync, synchronous_commit and full_page_writes are on.
    private static readonly string[] Settings =
        ["listen_addresses=", "shared_buffers=1GB", "max_wal_size=8GB", "checkpoint_timeout=30min", "max_connections=100"];

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly DirectoryInfo _socket;
    private readonly RivalServer _server;

    private PostgresServer(DirectoryInfo socket, RivalServer server) => (_socket, _server) = (socket, server);

    public string ConnectionString =>
        $"Host={_socket.FullName};Username=postgres;Database=postgres;Maximum Pool Size=32;Max Auto Prepare=100;Auto Prepare Min Usages=2;Timeout=60";

    /// <summary>The folder of its programs.</summary>
    public static string Programs() => RivalServer.Find("postgresql", static () => Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetDirectories("/usr/lib/postgresql").Order().Select(version => Path.Combine(version, "bin")).LastOrDefault(Directory.Exists)
        : null);

    public static PostgresServer Start(string folder)
    {
        var bin = Programs();

        // A socket's path may have 107 bytes: not beside the build.
        var socket = Directory.CreateTempSubdirectory("pg");
        var data = Path.Combine(folder, "data");
        if (Environment.UserName == "root")
            RivalServer.Run("chown", "postgres", folder, socket.FullName);
        if (As(RivalServer.Run, Path.Combine(bin, "initdb"), "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-locale") != 0)
            throw new NotMeasuredException("initdb did not make a cluster.");
        string[] settings = [.. Settings.Append($"unix_socket_directories={socket.FullName}").SelectMany(setting => new[] { "-c", setting })];
        return new PostgresServer(socket, As(RivalServer.Start, Path.Combine(bin, "postgres"), ["-D", data, .. settings]));
    }

    /// <summary>Waits until it takes connections.</summary>
    /// <exception cref="NotMeasuredException">It did not in half a minute.</exception>
    public async Task BecomeReadyAsync(NpgsqlDataSource source)
    {
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < Patience; await Task.Delay(50))
        {
            try
            {
                await using var connection = await source.OpenConnectionAsync();
                return;
            }
            catch (NpgsqlException)
            {
                // It does not listen yet.
            }
        }

        throw new NotMeasuredException("PostgreSQL did not come up.");
    }

    public void Dispose()
    {
        _server.Dispose();
        _socket.Delete(recursive: true);
    }

    private static T As<T>(Func<string, string[], T> run, string program, params string[] arguments) =>
        Environment.UserName == "root"
            ? run("setpriv", ["--reuid=postgres", "--regid=postgres", "--clear-groups", program, .. arguments])
            : run(program, arguments);
}
