namespace ServiceSdk.Crash.Tests.Hosts;

/// <summary>Where the host dies, by the names its orders have.</summary>
public enum CrashPoint
{
    AfterDeciding,
    InsideCommit,
    BeforeAnswer,
    BeforeSideEffects,
    SideEffectBegun,
}
