namespace ServiceSdk.Hosting.Journal;

/// <summary>A row of the record table.</summary>
internal static class SqliteRecord
{
    public const string Select =
        "SELECT r.sequence, s.name, r.version, r.hall_time, r.civil_time, r.subject, r.role, r.office, r.terminal, r.key, " +
        "r.fingerprint, r.payload, r.hash FROM record r JOIN stream s ON s.id = r.stream";

    /// <summary>The row's record. One that does not have a record's form comes hollow: no chain takes it for a record, and no reader for events.</summary>
    public static CommittedRecord Read(SqliteStatement row) => Find(row) ?? Of(row, Guid.Empty, new byte[RecordHash.Size], [], new byte[RecordHash.Size]);

    /// <summary>The row's record; null where it does not have a record's form.</summary>
    public static CommittedRecord? Find(SqliteStatement row)
    {
        try
        {
            return Of(row, new Guid(row.Blob(9), bigEndian: true), Digest(row, 10), row.Blob(11), Digest(row, 12));
        }
        catch (Exception e) when (e is ArgumentException or FormatException)
        {
            return null;
        }
    }

    private static CommittedRecord Of(SqliteStatement row, Guid key, byte[] fingerprint, byte[] payload, byte[] hash) => new(row.Number(0), new Record(
        row.Text(1),
        row.Number(2),
        new Envelope(
            new Actor(row.Text(5), row.Text(6), row.Text(7), row.Text(8)), key, new Moment(row.Number(3), row.Number(4))),
        fingerprint,
        payload,
        hash));

    private static byte[] Digest(SqliteStatement row, int column) =>
        row.Blob(column) is { Length: RecordHash.Size } digest ? digest : throw new FormatException("Not a digest.");
}
