namespace ServiceSdk.Hosting.Journal;

/// <summary>The journal's tables, as docs/journal-format.md fixes them.</summary>
internal static class JournalSchema
{
    /// <summary>Marks the file as a journal of ours: "SSdk".</summary>
    public const int ApplicationId = 0x5353646B;

    /// <summary>Raised when an older binary could misread the file.</summary>
    public const int Format = 1;

    /// <summary>Set on every connection: what is acknowledged survives a crash, and what is deleted is gone.</summary>
    public const string Pragmas =
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON; PRAGMA busy_timeout=5000;";

    /// <summary>
    /// Set on the appending connection besides: room for the index pages that many streams touch, and a checkpoint every 32 MiB, since
    /// each stops the writer and writes a page once however often it changed.
    /// </summary>
    public const string AppendPragmas = "PRAGMA cache_size=-32768; PRAGMA wal_autocheckpoint=8192;";

    /// <summary>Came later to the same format: a file without it is read as well.</summary>
    public const string Release = """
        CREATE TABLE IF NOT EXISTS release (
            number INTEGER PRIMARY KEY,
            version TEXT NOT NULL,
            first INTEGER NOT NULL);
        """;

    /// <summary>Names the release that may write from now on, once.</summary>
    public const string NameRelease = """
        INSERT INTO release (version, first)
            SELECT @version, coalesce((SELECT max(sequence) FROM record), 0) + 1
            WHERE @version IS NOT (SELECT version FROM release ORDER BY number DESC LIMIT 1);
        """;

    public static readonly string Create = $"""
        PRAGMA application_id={ApplicationId};
        PRAGMA user_version={Format};
        CREATE TABLE stream (
            id INTEGER PRIMARY KEY,
            name TEXT NOT NULL UNIQUE);
        CREATE TABLE record (
            sequence INTEGER PRIMARY KEY,
            stream INTEGER NOT NULL,
            version INTEGER NOT NULL,
            hall_time INTEGER NOT NULL,
            civil_time INTEGER NOT NULL,
            subject TEXT NOT NULL,
            role TEXT NOT NULL,
            office TEXT NOT NULL,
            terminal TEXT NOT NULL,
            key BLOB NOT NULL,
            fingerprint BLOB NOT NULL,
            payload TEXT NOT NULL,
            hash BLOB NOT NULL);
        CREATE UNIQUE INDEX record_of_stream ON record (stream, version);
        CREATE TABLE batch (
            number INTEGER PRIMARY KEY,
            writer BLOB NOT NULL,
            first INTEGER NOT NULL,
            last INTEGER NOT NULL,
            root BLOB NOT NULL);
        CREATE TABLE subject_key (
            subject TEXT PRIMARY KEY,
            kind TEXT NOT NULL,
            stream TEXT NOT NULL,
            algorithm TEXT NOT NULL,
            wrapped BLOB NOT NULL,
            blind_index BLOB);
        CREATE INDEX subject_by_blind_index ON subject_key (blind_index, kind) WHERE blind_index IS NOT NULL;
        CREATE TABLE position (
            reader TEXT PRIMARY KEY,
            sequence INTEGER NOT NULL) WITHOUT ROWID;
        {Release}
        """;
}
