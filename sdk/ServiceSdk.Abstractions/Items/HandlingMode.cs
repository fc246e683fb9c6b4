namespace ServiceSdk.Items;

/// <summary>办理方式 of an item.</summary>
public enum HandlingMode
{
    /// <summary>即办件: decided at the window.</summary>
    Immediate,

    /// <summary>承诺件: decided inside a promised term.</summary>
    Promised,

    /// <summary>上报件: reviewed here, decided by a higher authority.</summary>
    Reported,
}
