using System.Text;
using Microsoft.Data.Sqlite;

namespace ServiceSdk.Hosting.Journal;

/// <summary>A row of the record table.</summary>
internal static class SqliteRecord
{
    public static CommittedRecord Read(SqliteDataReader row) => new(row.GetInt64(0), new Record(
        row.GetString(1),
        row.GetInt64(2),
        new Envelope(
            new Actor(row.GetString(5), row.GetString(6), row.GetString(7), row.GetString(8)),
            new Guid(row.GetFieldValue<byte[]>(9), bigEndian: true),
            new Moment(row.GetInt64(3), row.GetInt64(4))),
        row.GetFieldValue<byte[]>(10),
        Encoding.UTF8.GetBytes(row.GetString(11)),
        row.GetFieldValue<byte[]>(12)));
}
