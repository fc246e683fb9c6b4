using Dapper;
using Microsoft.Data.Sqlite;

namespace ServiceSdk.Hosting.Journal;

/// <summary>What a journal's file says of itself: read before anything is set, so that a file that is refused is left as it was found.</summary>
internal static class JournalHeader
{
    /// <summary>Whether the file is a journal this version reads; false for an empty file.</summary>
    /// <exception cref="DataFolderException">It is something else, or a newer version wrote it.</exception>
    /// <exception cref="SqliteException">It cannot be read now.</exception>
    public static bool IsJournal(SqliteConnection connection)
    {
        var name = Path.GetFileName(connection.DataSource);
        try
        {
            var format = Format(connection);
            var application = connection.ExecuteScalar<int>("PRAGMA application_id");
            if (format == 0 && application == 0 && connection.ExecuteScalar<int>("SELECT count(*) FROM sqlite_master") == 0)
                return false;
            if (application != JournalSchema.ApplicationId)
                throw NoJournal(name);
            if (format <= JournalSchema.Format)
                return true;
            var writer = WrittenBy(connection);
            throw new DataFolderException(
                $"{name}由{(writer is null ? "更新的版本" : $"版本{writer}")}写成（格式{format}），本版本{Release.Version}只能读到格式{JournalSchema.Format}。"
                + $"请使用{(writer is null ? "写成它的版本" : $"版本{writer}")}或更新的版本。");
        }
        catch (SqliteException e) when (e.SqliteErrorCode == SQLitePCL.raw.SQLITE_NOTADB)
        {
            throw NoJournal(name, e);
        }
    }

    /// <summary>The number of its format; 0 for an empty file.</summary>
    public static int Format(SqliteConnection connection) => connection.ExecuteScalar<int>("PRAGMA user_version");

    /// <summary>The release that wrote the file last; null where none left its name.</summary>
    public static string? WrittenBy(SqliteConnection connection) =>
        connection.ExecuteScalar<long>("SELECT count(*) FROM pragma_table_info('release') WHERE name IN ('number', 'version')") == 2
            ? connection.ExecuteScalar<string?>("SELECT version FROM release ORDER BY number DESC LIMIT 1")
            : null;

    private static DataFolderException NoJournal(string name, Exception? inner = null) =>
        new($"{name}不是业务记录文件。请核对数据目录。", inner);
}
