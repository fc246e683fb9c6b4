namespace ServiceSdk.Hosting.Journal.Upkeep;

/// <summary>A host's own backups: one a day, each opened and verified once it is written.</summary>
public sealed record BackupOptions
{
    /// <summary>Where backups stand: best on another disk.</summary>
    public required string Directory { get; init; }

    /// <summary>The time of day (+08:00) from which the day's backup is due. A machine that was off then makes it when it is on again.</summary>
    public TimeOnly At { get; init; } = new(3, 0);

    /// <summary>How many are kept, the newest; at least 1. Anchors are kept for ever.</summary>
    public int Keep { get; init; } = 14;
}
