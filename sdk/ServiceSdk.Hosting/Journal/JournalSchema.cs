namespace ServiceSdk.Hosting.Journal;

/// <summary>The journal's tables, as docs/journal-format.md fixes them.</summary>
internal static class JournalSchema
{
    /// <summary>Marks the file as a journal of ours: "SSdk".</summary>
    public const int ApplicationId = 0x5353646B;

    /// <summary>Raised when an older binary could misread the file.</summary>
    public const int Format = 3;

    /// <summary>From this format on batches have seals.</summary>
    public const int Sealed = 3;

    /// <summary>Set on every connection that writes: what is acknowledged survives a crash, and what is deleted is gone.</summary>
    public const string Pragmas =
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON; PRAGMA busy_timeout=5000;";

    /// <summary>
    /// Set on the appending connection besides: room for the rows of many streams, and a log of 128 MiB before the writer itself must
    /// copy what the checkpointer has not.
    /// </summary>
    public const string AppendPragmas = "PRAGMA cache_size=-16384; PRAGMA wal_autocheckpoint=32768;";

    /// <summary>Came later to the same format: a file without it is read as well.</summary>
    public const string Release = """
        CREATE TABLE IF NOT EXISTS release (
            number INTEGER PRIMARY KEY,
            version TEXT NOT NULL,
            first INTEGER NOT NULL);
        """;

    /// <summary>Came later to the same format: whose data a stream holds is found by it when their time is over.</summary>
    public const string SubjectByStream = "CREATE INDEX IF NOT EXISTS subject_by_stream ON subject_key (stream);";

    /// <summary>Names the release that may write from now on, once.</summary>
    public const string NameRelease = """
        INSERT INTO release (version, first)
            SELECT @version, coalesce((SELECT max(sequence) FROM record), 0) + 1
            WHERE @version IS NOT (SELECT version FROM release ORDER BY number DESC LIMIT 1);
        """;

    /// <summary>Turns a file of format 1, which had an index over streams and versions, into one whose records name the one before them.</summary>
    public const string FromFormat1 = """
        ALTER TABLE record ADD COLUMN previous INTEGER;
        UPDATE record SET previous = (SELECT p.sequence FROM record p WHERE p.stream = record.stream AND p.version = record.version - 1);
        ALTER TABLE stream ADD COLUMN version INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE stream ADD COLUMN last INTEGER NOT NULL DEFAULT 0;
        UPDATE stream SET (version, last) = (SELECT r.version, r.sequence FROM record r WHERE r.stream = stream.id ORDER BY r.version DESC LIMIT 1);
        DROP INDEX record_of_stream;
        CREATE TABLE noted (
            sequence INTEGER NOT NULL);
        INSERT INTO noted SELECT coalesce(max(sequence), 0) FROM record;
        PRAGMA user_version=2;
        """;

    /// <summary>Seals every batch of a file of format 2, which had no seals; <c>batch_seal</c> is the opening connection's.</summary>
    public const string FromFormat2 = """
        ALTER TABLE batch ADD COLUMN seal BLOB;
        UPDATE batch SET seal = batch_seal(root);
        PRAGMA user_version=3;
        """;

    public static readonly string Create = $"""
        PRAGMA application_id={ApplicationId};
        PRAGMA user_version={Format};
        CREATE TABLE stream (
            id INTEGER PRIMARY KEY,
            name TEXT NOT NULL UNIQUE,
            version INTEGER NOT NULL DEFAULT 0,
            last INTEGER NOT NULL DEFAULT 0);
        CREATE TABLE noted (
            sequence INTEGER NOT NULL);
        INSERT INTO noted VALUES (0);
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
            hash BLOB NOT NULL,
            previous INTEGER);
        CREATE TABLE batch (
            number INTEGER PRIMARY KEY,
            writer BLOB NOT NULL,
            first INTEGER NOT NULL,
            last INTEGER NOT NULL,
            root BLOB NOT NULL,
            seal BLOB);
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
