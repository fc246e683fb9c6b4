namespace ServiceSdk.Benchmarks.Halls.Rivals;

/// <summary>What the rivals are called, on the command line and in reports.</summary>
internal static class RivalNames
{
    public const string Postgres = "postgres", Redis = "redis", Sqlite = "sqlite-per-step";

    public static IReadOnlyList<string> All { get; } = [Postgres, Redis, Sqlite];

    /// <summary>Makes sure that a rival's server is here.</summary>
    /// <exception cref="RivalMissingException">It is not, and cannot be had.</exception>
    public static void Require(string name)
    {
        if (name == Postgres)
            PostgresServer.Programs();
        else if (name == Redis)
            RedisQueue.Program();
    }
}
