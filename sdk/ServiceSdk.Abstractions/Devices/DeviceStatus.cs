namespace ServiceSdk.Devices;

/// <summary>A device's state and how it is known.</summary>
/// <param name="State">The state; <see cref="DeviceState.Unknown"/> is a value like any other.</param>
/// <param name="Source">How it is known.</param>
/// <param name="At">When it became known, UTC milliseconds since 1970.</param>
/// <param name="Detail">For an engineer, in English; no personal data.</param>
public sealed record DeviceStatus(DeviceState State, StatusSource Source, long At, string Detail);

/// <summary>The states a device can be in.</summary>
public enum DeviceState
{
    /// <summary>Nobody has asked yet, or the device cannot say.</summary>
    Unknown,

    /// <summary>Ready for a command.</summary>
    Ready,

    /// <summary>Reachable, and waiting for a person: paper, cover, a card to be lifted.</summary>
    NeedsAttention,

    /// <summary>Not reachable.</summary>
    Offline,
}

/// <summary>How a status is known.</summary>
public enum StatusSource
{
    /// <summary>The device said so.</summary>
    Sensor,

    /// <summary>It follows from how the last command ended.</summary>
    Inferred,

    /// <summary>The device cannot tell; this is what is expected.</summary>
    Assumed,
}
