namespace ServiceSdk.Hosting.Journal;

/// <summary>A stream's state as it stood after one of its records. Disposable: the journal alone says what is true.</summary>
/// <param name="Stream">The stream's name.</param>
/// <param name="Version">The record it stands on.</param>
/// <param name="Hash">That record's hash, 32 bytes.</param>
/// <param name="Fold"><see cref="ISnapshotting.FoldVersion"/> of what wrote it.</param>
/// <param name="State">The keys answered and the aggregate, as a <see cref="SnapshotWriter"/> took them down.</param>
public sealed record StoredSnapshot(string Stream, long Version, byte[] Hash, int Fold, byte[] State);
