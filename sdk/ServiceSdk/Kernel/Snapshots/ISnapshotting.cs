namespace ServiceSdk;

/// <summary>
/// An aggregate whose whole state can be set down, and taken up by an empty one that then goes on as if it had folded the events. Only
/// those with many events need it.
/// </summary>
public interface ISnapshotting : IAggregate
{
    /// <summary>Raised whenever the same events add up to something else, or stand differently in a snapshot: older ones are then folded anew.</summary>
    int FoldVersion { get; }

    /// <summary>Passes every part of the state through a snapshot, in one order both ways.</summary>
    /// <param name="snapshot">Takes the state down, or, given an aggregate before its first event, gives it back.</param>
    void Exchange(Snapshot snapshot);
}
