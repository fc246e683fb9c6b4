namespace ServiceSdk.Devices;

/// <summary>A device command that did not succeed. The message is for an engineer, in English, and holds no personal data.</summary>
public sealed class DeviceException : Exception
{
    /// <summary>Makes one.</summary>
    public DeviceException(DeviceError error, string message, Exception? inner = null)
        : base(message, inner) => Error = error;

    /// <summary>What went wrong.</summary>
    public DeviceError Error { get; }
}

/// <summary>How a device command can fail.</summary>
public enum DeviceError
{
    /// <summary>Another command is running.</summary>
    Busy,

    /// <summary>Another program holds the device.</summary>
    Claimed,

    /// <summary>The device is not open.</summary>
    Closed,

    /// <summary>The device is switched off by configuration.</summary>
    Disabled,

    /// <summary>There is nothing at the address.</summary>
    NoHardware,

    /// <summary>The connection is lost or refused.</summary>
    Offline,

    /// <summary>The deadline passed; nothing was done.</summary>
    Timeout,

    /// <summary>The caller gave up; nothing was done.</summary>
    Cancelled,

    /// <summary>The device cannot do what was asked.</summary>
    Illegal,

    /// <summary>The device answered something that its protocol does not allow.</summary>
    ProtocolError,

    /// <summary>Paper or another consumable is used up.</summary>
    ConsumableOut,

    /// <summary>A person must do something: close a cover, lay the card again.</summary>
    UserActionRequired,

    /// <summary>The card or paper was taken away in the middle.</summary>
    MediaRemoved,

    /// <summary>The driver failed.</summary>
    DriverFault,

    /// <summary>The command was sent and nothing proves that it happened. Never sent again blindly.</summary>
    OutcomeUnknown,
}
