namespace ServiceSdk.Notices;

/// <summary>How persistent a host is with a notice. Samples: what providers ask for differs.</summary>
public static class SendingRules
{
    private const long Minute = 60_000, Hour = 60 * Minute, Day = 24 * Hour;

    private static readonly long[] Pauses = [Minute, 5 * Minute, 30 * Minute, 2 * Hour];

    /// <summary>How long after a move its notice is still worth sending, in milliseconds; what is older is history.</summary>
    public const long StillWorthTelling = 7 * Day;

    /// <summary>How many days before its end a cure term is recalled.</summary>
    public const int DaysBeforeCure = 2;

    /// <summary>How long after sending a receipt is first asked for, in milliseconds.</summary>
    public const long FirstReceipt = Minute;

    /// <summary>How long until the next attempt, in milliseconds; null when there is none.</summary>
    /// <param name="attempts">How many there were, from 1.</param>
    public static long? PauseAfter(int attempts) => attempts <= Pauses.Length ? Pauses[attempts - 1] : null;

    /// <summary>How long until a receipt is asked for again: ever more rarely, in milliseconds; null when it is waited for no longer.</summary>
    /// <param name="channel">How it went out.</param>
    /// <param name="since">How long ago it was sent, in milliseconds.</param>
    public static long? ReceiptAfter(NoticeChannel channel, long since) =>
        since >= (channel == NoticeChannel.Post ? 30 * Day : 3 * Day) ? null : Math.Clamp(since, FirstReceipt, 6 * Hour);
}
