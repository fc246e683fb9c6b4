namespace ServiceSdk.Hosting.Projections;

/// <summary>How far a case has come, as everyone who has its number and code may know it.</summary>
public enum PublicStage
{
    /// <summary>已申请.</summary>
    Filed,

    /// <summary>已受理.</summary>
    Accepted,

    /// <summary>已决定.</summary>
    Decided,

    /// <summary>已办结, however it ended.</summary>
    Ended,
}
