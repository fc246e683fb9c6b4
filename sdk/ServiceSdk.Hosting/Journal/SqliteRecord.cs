using Microsoft.Data.Sqlite;

namespace ServiceSdk.Hosting.Journal;

/// <summary>A row of the record table.</summary>
internal static class SqliteRecord
{
    public const string Select =
        "SELECT r.sequence, s.name, r.version, r.hall_time, r.civil_time, r.subject, r.role, r.office, r.terminal, r.key, " +
        "r.fingerprint, r.payload, r.hash FROM record r JOIN stream s ON s.id = r.stream";

    /// <summary>The row's record. One that does not have a record's form comes hollow: no chain takes it for a record, and no reader for events.</summary>
    public static CommittedRecord Read(SqliteDataReader row) => Find(row) ?? Of(row, Guid.Empty, new byte[RecordHash.Size], [], new byte[RecordHash.Size]);

    /// <summary>The row's record; null where it does not have a record's form.</summary>
    public static CommittedRecord? Find(SqliteDataReader row)
    {
        try
        {
            return Of(row, new Guid(row.GetFieldValue<byte[]>(9), bigEndian: true), Digest(row, 10), row.GetFieldValue<byte[]>(11), Digest(row, 12));
        }
        catch (Exception e) when (e is ArgumentException or InvalidCastException or FormatException)
        {
            return null;
        }
    }

    private static CommittedRecord Of(SqliteDataReader row, Guid key, byte[] fingerprint, byte[] payload, byte[] hash) => new(row.GetInt64(0), new Record(
        row.GetString(1),
        row.GetInt64(2),
        new Envelope(
            new Actor(row.GetString(5), row.GetString(6), row.GetString(7), row.GetString(8)), key, new Moment(row.GetInt64(3), row.GetInt64(4))),
        fingerprint,
        payload,
        hash));

    private static byte[] Digest(SqliteDataReader row, int column) =>
        row.GetFieldValue<byte[]>(column) is { Length: RecordHash.Size } digest ? digest : throw new FormatException("Not a digest.");
}
