namespace ServiceSdk.Notices;

/// <summary>How far a notice has come.</summary>
public enum NoticeState
{
    /// <summary>待发送. No provider has taken it yet.</summary>
    Queued,

    /// <summary>已发送. A provider has taken it; whether it arrived is not known yet.</summary>
    Sent,

    /// <summary>已送达.</summary>
    Delivered,

    /// <summary>未送达. To be handed over at the window.</summary>
    Failed,
}

/// <summary>What states are called on a page.</summary>
public static class NoticeStates
{
    /// <summary>A state in Chinese.</summary>
    /// <param name="state">One of the values.</param>
    /// <exception cref="ArgumentOutOfRangeException">No such state.</exception>
    public static string Label(this NoticeState state) => state switch
    {
        NoticeState.Queued => "待发送",
        NoticeState.Sent => "已发送",
        NoticeState.Delivered => "已送达",
        NoticeState.Failed => "未送达，请由窗口送达",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };
}
