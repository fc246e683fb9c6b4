namespace ServiceSdk.Queueing;

/// <summary>Whether a window calls.</summary>
public enum WindowState
{
    /// <summary>未开放: nobody sits there.</summary>
    Closed,

    /// <summary>服务中.</summary>
    Open,

    /// <summary>暂停.</summary>
    Paused,
}

/// <summary>A window as readers see it.</summary>
/// <param name="Window">Its id.</param>
/// <param name="State">Whether it calls.</param>
/// <param name="Clerk">Who sits there, by an opaque id; null while closed.</param>
/// <param name="PauseReason">What is shown while paused; null otherwise.</param>
/// <param name="Skills">What it serves; empty while closed.</param>
public sealed record WindowStanding(string Window, WindowState State, string? Clerk, string? PauseReason, IReadOnlyList<Skill> Skills);
