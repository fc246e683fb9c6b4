using ServiceSdk.Hosting.Documents;
using ServiceSdk.Hosting.Journal.Upkeep;
using ServiceSdk.Hosting.Privacy;
using ServiceSdk.Hosting.Sharing;
using ServiceSdk.Queueing;

namespace ServiceSdk.Hosting;

/// <summary>Where a host finds and keeps things. Paths may be relative to the current directory.</summary>
public sealed record ServiceHallOptions
{
    /// <summary>The data folder: the journal and its lock.</summary>
    public required string DataDirectory { get; init; }

    /// <summary>The master key's file; made at the first start.</summary>
    public required string MasterKeyFile { get; init; }

    /// <summary>The name of the <see cref="ISealing"/> that seals what is new.</summary>
    public string Sealing { get; init; } = AesGcmSealing.Algorithm;

    /// <summary>How long personal data is kept, as a JSON file; null for the shipped rules.</summary>
    public string? RetentionFile { get; init; }

    /// <summary>The host's own backups; none where null, but for the one before an upgrade.</summary>
    public BackupOptions? Backup { get; init; }

    /// <summary>How much the documents of cases may take up.</summary>
    public DocumentLimits Documents { get; init; } = new();

    /// <summary>How registries of shared records are asked.</summary>
    public SharingOptions Sharing { get; init; } = new();

    /// <summary>The item and registry plugins' folder.</summary>
    public required string PluginDirectory { get; init; }

    /// <summary>The drivers' folder.</summary>
    public required string DriverDirectory { get; init; }

    /// <summary>What a hall's plan may name as the rule of its calls: the SDK's, and a vendor's own.</summary>
    public QueuePolicies Policies { get; init; } = QueuePolicies.Standard;
}
