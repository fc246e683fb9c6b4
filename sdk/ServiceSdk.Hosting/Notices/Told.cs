using ServiceSdk.Cases;
using ServiceSdk.Notices;

namespace ServiceSdk.Hosting.Notices;

/// <summary>What a notice of a move says of the case, taken from it once.</summary>
internal sealed class Told(Case one, CaseMoved moved)
{
    private readonly DateOnly? _promised = DueOf(one, moved, ClockKind.Promised), _cure = DueOf(one, moved, ClockKind.Cure);

    public CaseOpened Opened { get; } = one.Opened!;

    /// <summary>When the move was made, UTC milliseconds since 1970.</summary>
    public long At { get; } = one.Log.Last(step => step.Move.Trigger == moved.Trigger).At.CivilTime;

    /// <summary>The id of the hall it speaks of: where the result is fetched, else where the filing was taken in.</summary>
    public string Hall => moved.Trigger == CaseTrigger.PrepareDelivery ? Opened.Delivery?.Hall ?? Opened.Hall : Opened.Hall;

    /// <summary>What is filled in, but for the applicant.</summary>
    /// <param name="hallName">The hall's name.</param>
    public IReadOnlyDictionary<string, string?> Values(string hallName) => new Dictionary<string, string?>
    {
        [NoticeWords.Item] = Opened.Item.Title,
        [NoticeWords.Number] = Opened.Number,
        [NoticeWords.Hall] = hallName,
        [NoticeWords.Promised] = Date(_promised),
        [NoticeWords.Cure] = Date(_cure),
        [NoticeWords.Tracking] = moved.Statement.Tracking,
    };

    /// <summary>A clock's last day, as the move told it, or as it was told last.</summary>
    private static DateOnly? DueOf(Case one, CaseMoved moved, ClockKind kind) =>
        moved.Started.FirstOrDefault(clock => clock.Kind == kind)?.Told.Due
        ?? one.Clocks.LastOrDefault(clock => clock.Start.Kind == kind)?.Told.Due;

    private static string? Date(DateOnly? date) => date is { } day ? NoticeWords.Date(day) : null;
}
