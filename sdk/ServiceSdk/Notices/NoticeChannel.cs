namespace ServiceSdk.Notices;

/// <summary>How a notice reaches the applicant. The names are kept in records for ever.</summary>
public enum NoticeChannel
{
    /// <summary>短信.</summary>
    Sms,

    /// <summary>邮寄.</summary>
    Post,

    /// <summary>站内: on the public progress page, for whoever has the case's number and code.</summary>
    Page,
}

/// <summary>What channels are called on a page.</summary>
public static class NoticeChannels
{
    /// <summary>A channel in Chinese.</summary>
    /// <param name="channel">One of the values.</param>
    /// <exception cref="ArgumentOutOfRangeException">No such channel.</exception>
    public static string Label(this NoticeChannel channel) => channel switch
    {
        NoticeChannel.Sms => "短信",
        NoticeChannel.Post => "邮寄",
        NoticeChannel.Page => "站内",
        _ => throw new ArgumentOutOfRangeException(nameof(channel)),
    };
}
