using System.Data.Common;

namespace ServiceSdk.Benchmarks.Halls.Audit;

/// <summary>A ticket as a rival has it on disk.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Hall">The hall, from 0.</param>
/// <param name="Number">Its printed number.</param>
/// <param name="Graded">Whether it was rated.</param>
internal readonly record struct StoredTicket(int Id, int Hall, long Number, bool Graded)
{
    /// <summary>A printed number is its line times this, and a count.</summary>
    public const string NumbersPerLine = "10000000";

    public const string Select = "SELECT id, hall, number, grade IS NOT NULL FROM ticket";

    public static StoredTicket Read(DbDataReader row) =>
        new((int)row.GetInt64(0), (int)row.GetInt64(1), row.GetInt64(2), row.GetBoolean(3));
}
