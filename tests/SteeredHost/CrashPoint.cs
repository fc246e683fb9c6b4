namespace SteeredHost;

/// <summary>Where in a command's life the process dies.</summary>
internal enum CrashPoint
{
    /// <summary>Decided and applied in memory; the store is asked to append.</summary>
    AfterDeciding,

    /// <summary>The record is inserted, the transaction still open.</summary>
    InsideCommit,

    /// <summary>Committed, and nobody was answered.</summary>
    BeforeAnswer,

    /// <summary>Answered, and no side effect has seen the record. The process stands there until it is killed from outside.</summary>
    BeforeSideEffects,

    /// <summary>A side effect has kept its mark, named in the event's place, and not acted yet.</summary>
    SideEffectBegun,
}
