using Dapper;
using Microsoft.Data.Sqlite;

namespace ServiceSdk.Hosting.Journal;

/// <summary>How records are found in the file.</summary>
internal static class SqliteReads
{
    /// <summary>Goes back from streams' ends, record by record.</summary>
    /// <param name="connection">Reads.</param>
    /// <param name="ends">Where to begin.</param>
    /// <param name="fromVersion">The last version to go to.</param>
    /// <param name="afterSequence">The sequence to stop before.</param>
    /// <returns>The sequences on the way, in order.</returns>
    public static IEnumerable<long> Back(SqliteConnection connection, IEnumerable<StreamEnd> ends, long fromVersion, long afterSequence) =>
        connection.Query<long>(
            """
            WITH RECURSIVE back (sequence, previous) AS (
                SELECT sequence, previous FROM record
                    WHERE sequence IN (SELECT value FROM json_each(@ends)) AND sequence > @afterSequence AND version >= @fromVersion
                UNION ALL
                SELECT r.sequence, r.previous FROM back JOIN record r ON r.sequence = back.previous
                    WHERE r.sequence > @afterSequence AND r.version >= @fromVersion)
            SELECT sequence FROM back ORDER BY sequence
            """,
            new { ends = Json(ends.Select(end => end.Sequence)), afterSequence, fromVersion });

    /// <summary>The records of some sequences, in order.</summary>
    public static IEnumerable<CommittedRecord> Records(SqliteConnection connection, IEnumerable<long> sequences) => Records(
        connection, "WHERE r.sequence IN (SELECT value FROM json_each(@sequences)) ORDER BY r.sequence", ("@sequences", Json(sequences)));

    /// <summary>The records of a condition and order.</summary>
    public static IEnumerable<CommittedRecord> Records(
        SqliteConnection connection, string where, params (string Name, object Value)[] parameters)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"{SqliteRecord.Select} {where}";
        foreach (var (name, value) in parameters)
            command.Parameters.AddWithValue(name, value);
        using var reader = Guarded(command.ExecuteReader);
        while (Guarded(reader.Read))
            yield return SqliteRecord.Read(reader);
    }

    /// <summary>Does what SQLite may refuse.</summary>
    /// <exception cref="JournalUnavailableException">It did.</exception>
    public static T Guarded<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException e)
        {
            throw new JournalUnavailableException($"SQLite error {e.SqliteExtendedErrorCode}.", e);
        }
    }

    private static string Json(IEnumerable<long> numbers) => $"[{string.Join(',', numbers)}]";
}
