namespace ServiceSdk.Hosting.Journal.Upkeep;

/// <summary>One thing that is not as the journal's format lays it down.</summary>
/// <param name="Kind">What.</param>
/// <param name="Stream">In which stream; null where it is not of one.</param>
/// <param name="Version">At which version of the stream.</param>
/// <param name="Sequence">At which sequence of the journal.</param>
/// <param name="Batch">At which batch.</param>
/// <param name="Subject">At whose key.</param>
/// <param name="Document">At which document, by its name.</param>
public sealed record JournalFault(
    FaultKind Kind, string? Stream = null, long? Version = null, long? Sequence = null, long? Batch = null, string? Subject = null,
    string? Document = null);

/// <summary>What can be wrong with a journal.</summary>
public enum FaultKind
{
    /// <summary>SQLite's own check of the file fails.</summary>
    FileDamaged,

    /// <summary>A record does not have a record's form.</summary>
    RecordUnreadable,

    /// <summary>A record's hash is not what its content and the record before it give.</summary>
    ChainBroken,

    /// <summary>A record names another than the one before it in its stream, or a stream's row another than its last.</summary>
    LinkBroken,

    /// <summary>Records of a stream are missing, from this version on.</summary>
    VersionMissing,

    /// <summary>Records of the journal are missing, from this sequence on.</summary>
    SequenceMissing,

    /// <summary>A record is in no batch.</summary>
    RecordOutsideBatches,

    /// <summary>Batches are missing, from this number on.</summary>
    BatchMissing,

    /// <summary>A batch's root is not what its records and the batch before it give.</summary>
    RootBroken,

    /// <summary>A batch's seal is not the master key's: from its first record on, the journal was written by somebody without that key.</summary>
    SealBroken,

    /// <summary>A key's row is not of a known algorithm and its lengths, names a stream without records, or does not open with the master key for its subject.</summary>
    KeyInvalid,

    /// <summary>A key that a record says is destroyed is there: put back from an older copy, or its host died before it deleted it.</summary>
    KeyBack,

    /// <summary>A snapshot was written by somebody without the master key. No host takes it up.</summary>
    SnapshotAltered,

    /// <summary>A snapshot stands on a record the journal no longer has: its end was cut off, or it was replaced by an older one.</summary>
    SnapshotAhead,

    /// <summary>A batch whose anchor was kept is no longer there.</summary>
    AnchorMissing,

    /// <summary>A batch has another root than the anchor kept of it.</summary>
    AnchorDiffers,

    /// <summary>A document that a record names is not there, or cannot be read.</summary>
    DocumentMissing,

    /// <summary>Where a document should be, there is something else: altered, cut short, or swapped for another.</summary>
    DocumentDiffers,
}
