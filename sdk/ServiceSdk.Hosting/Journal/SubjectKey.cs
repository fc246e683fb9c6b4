using Dapper;
using Microsoft.Data.Sqlite;

namespace ServiceSdk.Hosting.Journal;

/// <summary>A row of the key table: one subject's data key, wrapped. It stands outside records and chain, so that erasing it breaks neither.</summary>
/// <param name="Subject">The subject's random id.</param>
/// <param name="Kind">What the subject is: <c>visit</c>, <c>case</c> or <c>query</c>.</param>
/// <param name="Stream">The stream whose record names it first, so that its data can be found, shown and erased.</param>
/// <param name="Algorithm">How the key is wrapped, e.g. <c>A256GCM</c>.</param>
/// <param name="Wrapped">The data key under the master key: nonce‖data‖tag.</param>
/// <param name="BlindIndex">HMAC of the ID number, for look-up; null where none is known.</param>
public sealed record SubjectKey(string Subject, string Kind, string Stream, string Algorithm, byte[] Wrapped, byte[]? BlindIndex)
{
    internal const string Select =
        "SELECT subject AS Subject, kind AS Kind, stream AS Stream, algorithm AS Algorithm, wrapped AS Wrapped, blind_index AS BlindIndex FROM subject_key";

    /// <summary>Takes rows out of a table whose file overwrites what is deleted.</summary>
    internal static void Delete(SqliteConnection connection, IEnumerable<string> subjects)
    {
        using var transaction = connection.BeginTransaction();
        connection.Execute("DELETE FROM subject_key WHERE subject = @subject", subjects.Select(subject => new { subject }), transaction);
        transaction.Commit();
    }
}
