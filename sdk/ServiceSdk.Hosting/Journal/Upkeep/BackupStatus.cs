namespace ServiceSdk.Hosting.Journal.Upkeep;

/// <summary>How the host's own backups stand. Safe for concurrent use.</summary>
public sealed class BackupStatus
{
    private volatile BackupManifest? _newest;
    private volatile Refusal? _fault;

    /// <summary>The newest backup there is, also of before this process started; null for none.</summary>
    public BackupManifest? Newest => _newest;

    /// <summary>What the last try of this process ended with; null when the backup was made and its drill passed, and before the first.</summary>
    public Refusal? Fault => _fault;

    internal void Found(BackupManifest? newest) => _newest = newest;

    internal void Passed(BackupManifest newest) => (_newest, _fault) = (newest, null);

    internal void Failed(Refusal refusal) => _fault = refusal;
}
