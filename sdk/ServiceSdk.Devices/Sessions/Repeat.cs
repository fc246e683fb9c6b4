namespace ServiceSdk.Devices.Sessions;

/// <summary>Whether a command may be sent again when its answer did not come or was spoilt on the way.</summary>
public enum Repeat
{
    /// <summary>Never: the device may have done it.</summary>
    Never,

    /// <summary>Up to twice: doing it again is the same as doing it once.</summary>
    Safe,
}
