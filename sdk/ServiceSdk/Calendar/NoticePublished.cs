namespace ServiceSdk.Calendar;

/// <summary><c>calendar.notice-published</c>: a State Council notice came after this release, and is part of the calendar from here on.</summary>
/// <param name="Notice">The notice.</param>
public sealed record NoticePublished(HolidayNotice Notice) : IEvent
{
    /// <summary>The name in the journal.</summary>
    public const string EventName = "calendar.notice-published";

    /// <summary>The version of this shape.</summary>
    public const int EventVersion = 1;
}

/// <summary>Takes a notice into the calendar.</summary>
/// <param name="Notice">The notice, as issued.</param>
public sealed record PublishNotice(HolidayNotice Notice) : ICommand;
