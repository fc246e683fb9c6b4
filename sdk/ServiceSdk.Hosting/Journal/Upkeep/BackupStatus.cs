namespace ServiceSdk.Hosting.Journal.Upkeep;

/// <summary>How the host's own backups stand. Safe for concurrent use.</summary>
public sealed class BackupStatus
{
    // One a day: two were missed.
    private const long Overdue = 2 * 24 * 3_600_000;

    private volatile BackupManifest? _newest;
    private volatile Refusal? _fault;

    /// <summary>The newest backup that was opened again and verified, also of before this process started; null for none.</summary>
    public BackupManifest? Newest => _newest;

    /// <summary>What the last try of this process ended with; null when the backup was made and its drill passed, and before the first.</summary>
    public Refusal? Fault => _fault;

    /// <summary>How old <see cref="Newest"/> is.</summary>
    /// <param name="civilTime">Now, UTC milliseconds since 1970.</param>
    /// <returns>Milliseconds from 0; null for none.</returns>
    public long? Age(long civilTime) => Newest is { } newest ? Math.Max(0, civilTime - newest.At.ToUnixTimeMilliseconds()) : null;

    /// <summary>Whether two days passed without a backup that verified.</summary>
    /// <param name="civilTime">Now, UTC milliseconds since 1970.</param>
    public bool IsOverdue(long civilTime) => Age(civilTime) > Overdue;

    internal void Found(BackupManifest? newest) => _newest = newest;

    internal void Passed(BackupManifest newest) => (_newest, _fault) = (newest, null);

    internal void Failed(Refusal refusal) => _fault = refusal;
}
