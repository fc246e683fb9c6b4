namespace ServiceSdk.Hosting.Journal.Upkeep;

/// <summary>How the host's own backups stand. Safe for concurrent use.</summary>
public sealed class BackupStatus
{
    private volatile Drill? _last;
    private volatile Refusal? _fault;

    /// <summary>The last backup that was opened again and found whole, since this process started; null before.</summary>
    public Drill? Last => _last;

    /// <summary>What the last try ended with; null when it ended well, and before the first.</summary>
    public Refusal? Fault => _fault;

    internal void Passed(Drill drill) => (_last, _fault) = (drill, null);

    internal void Failed(Refusal refusal) => _fault = refusal;
}

/// <summary>A backup that was opened again and verified.</summary>
/// <param name="At">When it was made, UTC milliseconds since 1970.</param>
/// <param name="Records">How many records it holds.</param>
public sealed record Drill(long At, long Records);
