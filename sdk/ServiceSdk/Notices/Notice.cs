namespace ServiceSdk.Notices;

/// <summary>One notice, as its events left it.</summary>
/// <param name="Queued">What it says, and how it goes out.</param>
/// <param name="At">When it was queued, UTC milliseconds since 1970.</param>
public sealed record Notice(NoticeQueued Queued, long At)
{
    /// <summary>Its id.</summary>
    public string Id => Queued.Notice;

    /// <summary>How far it has come.</summary>
    public NoticeState State { get; init; }

    /// <summary>How often a provider was asked.</summary>
    public int Attempts { get; init; }

    /// <summary>Until when nothing is done about it, UTC milliseconds since 1970; null once nothing more is to be done.</summary>
    public long? Due { get; init; } = Queued.Due;

    /// <summary>Who took it; null before that.</summary>
    public NoticeSent? Sent { get; init; }

    /// <summary>When it was taken, UTC milliseconds since 1970; null before that.</summary>
    public long? SentAt { get; init; }

    /// <summary>When and how it was delivered; null before that.</summary>
    public NoticeDelivered? Delivered { get; init; }

    /// <summary>Why it was put off last, or given up; null where it never was.</summary>
    public string? Code { get; init; }
}
