namespace ServiceSdk.Benchmarks.Halls.Rivals;

/// <summary>What the rivals are called, on the command line and in reports.</summary>
internal static class RivalNames
{
    public const string Postgres = "postgres", Redis = "redis", Sqlite = "sqlite-per-step";

    public static IReadOnlyList<string> All { get; } = [Postgres, Redis, Sqlite];
}
