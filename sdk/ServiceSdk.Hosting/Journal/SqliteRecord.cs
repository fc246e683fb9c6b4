using System.Text;
using Microsoft.Data.Sqlite;

namespace ServiceSdk.Hosting.Journal;

/// <summary>A row of the record table.</summary>
internal static class SqliteRecord
{
    public const string Select =
        "SELECT r.sequence, s.name, r.version, r.hall_time, r.civil_time, r.subject, r.role, r.office, r.terminal, r.key, " +
        "r.fingerprint, r.payload, r.hash FROM record r JOIN stream s ON s.id = r.stream";

    /// <exception cref="JournalUnavailableException">The row's fields are not those of a record.</exception>
    public static CommittedRecord Read(SqliteDataReader row)
    {
        try
        {
            return Fields(row);
        }
        catch (Exception e) when (e is ArgumentException or InvalidCastException or FormatException)
        {
            throw new JournalUnavailableException($"Stream {row.GetString(1)} is damaged at sequence {row.GetInt64(0)}.", e);
        }
    }

    private static CommittedRecord Fields(SqliteDataReader row) => new(row.GetInt64(0), new Record(
        row.GetString(1),
        row.GetInt64(2),
        new Envelope(
            new Actor(row.GetString(5), row.GetString(6), row.GetString(7), row.GetString(8)),
            new Guid(row.GetFieldValue<byte[]>(9), bigEndian: true),
            new Moment(row.GetInt64(3), row.GetInt64(4))),
        Digest(row, 10),
        Encoding.UTF8.GetBytes(row.GetString(11)),
        Digest(row, 12)));

    private static byte[] Digest(SqliteDataReader row, int column) =>
        row.GetFieldValue<byte[]>(column) is { Length: RecordHash.Size } digest ? digest : throw new FormatException("Not a digest.");
}
