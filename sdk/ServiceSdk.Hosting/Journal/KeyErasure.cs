using Dapper;
using Microsoft.Data.Sqlite;

namespace ServiceSdk.Hosting.Journal;

/// <summary>Takes keys out of a journal's file and its log. The file overwrites what is deleted; the log is cut off.</summary>
internal static class KeyErasure
{
    /// <summary>Erases.</summary>
    /// <param name="connection">May write, with the journal's pragmas.</param>
    /// <param name="subjects">Whose keys.</param>
    /// <returns>How many keys there were.</returns>
    /// <exception cref="JournalUnavailableException">They are deleted, but somebody reads the log that still holds them: again.</exception>
    public static int Run(SqliteConnection connection, IReadOnlyCollection<string> subjects)
    {
        int erased;
        using (var transaction = connection.BeginTransaction())
        {
            erased = connection.Execute("DELETE FROM subject_key WHERE subject = @subject", subjects.Select(subject => new { subject }), transaction);
            transaction.Commit();
        }

        return connection.ExecuteScalar<long>("PRAGMA wal_checkpoint(TRUNCATE)") == 0
            ? erased
            : throw new JournalUnavailableException("The log is being read: what was erased still stands in it.");
    }
}
