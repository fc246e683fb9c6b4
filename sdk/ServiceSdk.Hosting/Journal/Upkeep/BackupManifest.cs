using System.Text.Json.Serialization;

namespace ServiceSdk.Hosting.Journal.Upkeep;

/// <summary>What a backup says of itself, in <c>manifest.json</c> beside the journal's copy. Field names are for ever.</summary>
/// <param name="At">When it was made.</param>
/// <param name="MadeBy">The release that made it.</param>
/// <param name="WrittenBy">The release that wrote the journal last; null where none left its name.</param>
/// <param name="Records">How many records the copy has.</param>
/// <param name="Bytes">How long the copy is.</param>
/// <param name="Sha256">Its SHA-256, in lower-case hex.</param>
/// <param name="Anchor">Its last batch; null for an empty journal.</param>
/// <param name="MasterKey">Says that the master key is not in the backup.</param>
public sealed record BackupManifest(
    DateTimeOffset At, string MadeBy, string? WrittenBy, long Records, long Bytes, string Sha256, ManifestAnchor? Anchor, string MasterKey)
{
    internal const string Name = "manifest.json";

    internal const string KeyApart = "The master key is not in this backup. Without it no personal field can be read: keep it apart, and safe.";
}

/// <summary>An anchor as a manifest has it.</summary>
/// <param name="Batch">The batch's number.</param>
/// <param name="Sequence">The sequence of its last record.</param>
/// <param name="Root">Its root, in lower-case hex.</param>
public sealed record ManifestAnchor(long Batch, long Sequence, string Root);

/// <summary>How manifests are written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(BackupManifest))]
internal sealed partial class UpkeepJson : JsonSerializerContext;
