using System.Diagnostics;
using SQLitePCL;
using ServiceSdk.Benchmarks.Rows;

namespace ServiceSdk.Benchmarks.Halls;

/// <summary>What the machine can append at most: rows of one size in equal batches to SQLite (WAL, synchronous=FULL), nothing else.</summary>
/// <param name="RowsPerSecond">In batches of <paramref name="Batch"/>.</param>
/// <param name="RowBytes">The size of a row, as the run's records had it.</param>
/// <param name="Batch">Rows a commit, as the run's commits had it.</param>
/// <param name="CommitP50">The median of a commit of one row, in milliseconds.</param>
internal sealed record Ceiling(double RowsPerSecond, int RowBytes, int Batch, double CommitP50)
{
    // The log may grow as long as the journal's, so that it is tidied no oftener.
    private const string Schema =
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA wal_autocheckpoint=32768; CREATE TABLE record (sequence INTEGER PRIMARY KEY, payload BLOB NOT NULL)";

    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(3);

    /// <summary>Measures it, on the same disk as the run.</summary>
    public static Ceiling Measure(string folder, int rowBytes, int batch)
    {
        var rows = Append(Path.Combine(folder, "ceiling.db"), rowBytes, batch);
        var single = Append(Path.Combine(folder, "commits.db"), rowBytes, 1).Order().ToArray();
        return new Ceiling(
            Math.Round(rows.Count * batch / rows.Sum() * 1000), rowBytes, batch, Math.Round(single[single.Length / 2], 4));
    }

    /// <summary>Appends for a while, with prepared statements and no layer between.</summary>
    /// <returns>Each commit's time in milliseconds.</returns>
    private static List<double> Append(string file, int rowBytes, int batch)
    {
        raw.sqlite3_open(file, out var database);
        using (database)
        {
            Check(raw.sqlite3_exec(database, Schema));
            raw.sqlite3_prepare_v2(database, "BEGIN", out var begin);
            raw.sqlite3_prepare_v2(database, "INSERT INTO record (payload) VALUES (?)", out var insert);
            raw.sqlite3_prepare_v2(database, "COMMIT", out var commit);
            using var statements = new Statements(begin, insert, commit);
            var (payload, times, all) = (new byte[rowBytes], new List<double>(), Stopwatch.StartNew());
            Random.Shared.NextBytes(payload);
            while (all.Elapsed < Turn)
            {
                var started = Stopwatch.GetTimestamp();
                Step(begin);
                for (var row = 0; row < batch; row++)
                {
                    Check(raw.sqlite3_bind_blob(insert, 1, payload));
                    Step(insert);
                }

                Step(commit);
                times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            }

            return times;
        }
    }

    private static void Step(sqlite3_stmt statement)
    {
        Check(raw.sqlite3_step(statement));
        Check(raw.sqlite3_reset(statement));
    }

    private static void Check(int code)
    {
        if (code is not (raw.SQLITE_OK or raw.SQLITE_DONE))
            throw new NotMeasuredException($"SQLite error {code}.");
    }

    private sealed record Statements(params sqlite3_stmt[] All) : IDisposable
    {
        public void Dispose() => Array.ForEach(All, statement => statement.Dispose());
    }
}
