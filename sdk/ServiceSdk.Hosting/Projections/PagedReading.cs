using Dapper;

namespace ServiceSdk.Hosting.Projections;

/// <summary>How every list is read in parts.</summary>
internal static class PagedReading
{
    /// <summary>Reads one row more than the part holds, to know whether another follows.</summary>
    /// <param name="file">Where the tables are.</param>
    /// <param name="page">Which part.</param>
    /// <param name="sql">In order, after what the part before ended with, and one more than its size.</param>
    /// <param name="values">The statement's values.</param>
    /// <param name="place">What the next part continues after.</param>
    public static ListPage<T> Page<T>(this ProjectionFile file, PageOf page, string sql, object values, Func<T, string> place)
    {
        var found = file.Read(db => db.Query<T>(sql, values).AsList());
        return found.Count <= page.Size
            ? new ListPage<T>(found, null)
            : new ListPage<T>(found[..page.Size], place(found[page.Size - 1]));
    }
}
