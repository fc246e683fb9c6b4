using Dapper;
using Microsoft.Data.Sqlite;

namespace ServiceSdk.Benchmarks.Halls;

/// <summary>How a run's records lie in its journal.</summary>
/// <param name="RowBytes">The mean size of a record: the lengths of its columns, eight bytes for a number.</param>
/// <param name="Batch">The mean number of records a commit.</param>
internal sealed record JournalShape(int RowBytes, int Batch)
{
    /// <summary>Reads it from the file.</summary>
    /// <param name="journal">The journal's file.</param>
    /// <param name="after">The records up to this sequence are left out: they were there before the callers came.</param>
    public static JournalShape Read(string journal, long after)
    {
        using var connection = new SqliteConnection($"Data Source={journal};Mode=ReadOnly;Pooling=False");
        var bytes = connection.ExecuteScalar<double>(
            """
            SELECT avg(5 * 8 + length(subject) + length(role) + length(office) + length(terminal)
                + length(key) + length(fingerprint) + length(CAST(payload AS BLOB)) + length(hash))
            FROM record WHERE sequence > @after
            """,
            new { after });
        var batch = connection.ExecuteScalar<double>("SELECT avg(last - first + 1) FROM batch WHERE first > @after", new { after });
        return new JournalShape((int)Math.Round(bytes), (int)Math.Round(batch));
    }
}
