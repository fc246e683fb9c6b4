namespace ServiceSdk.Notices;

/// <summary>
/// How one hall tells people 通知设置, a stream of its own: its own words where it has any, and its hours. Not safe for concurrent use: its
/// host gives it one writer.
/// </summary>
public sealed class HallNotices : IAggregate
{
    private static readonly Refusal Unchanged = new("notice_setting_unchanged", "通知设置已经是这样。", "无需再次修改。");

    private readonly Dictionary<(NoticeOccasion, NoticeChannel), (string? Text, int Version)> _texts = [];

    /// <summary>When its messages may go out.</summary>
    public NoticeHours Hours { get; private set; } = NoticeTexts.Shipped.Hours;

    /// <summary>Its words for an occasion and a channel: its own, or the shipped ones as version 0.</summary>
    public (string Text, int Version) Of(NoticeOccasion occasion, NoticeChannel channel) =>
        _texts.TryGetValue((occasion, channel), out var own) && own.Text is { } text
            ? (text, own.Version)
            : (NoticeTexts.Shipped.Of(occasion).For(channel), 0);

    /// <inheritdoc />
    public Outcome<IReadOnlyList<IEvent>> Decide(ICommand command, Envelope envelope) => command switch
    {
        ChangeNoticeText change => Change(change),
        ChangeNoticeHours change => change.Hours == Hours ? Unchanged : change.Hours.Check().Then(hours => One(new NoticeHoursChanged(hours))),
        _ => throw new ArgumentException($"Not a command of a hall's notices: {command.GetType().Name}", nameof(command)),
    };

    /// <inheritdoc />
    public void Apply(IEvent @event, Actor actor, Moment at)
    {
        switch (@event)
        {
            case NoticeTextChanged one: _texts[(one.Occasion, one.Channel)] = (one.Text, one.Version); break;
            case NoticeHoursChanged one: Hours = one.Hours; break;
            default: throw new ArgumentException($"Not an event of a hall's notices: {@event.GetType().Name}", nameof(@event));
        }
    }

    private Outcome<IReadOnlyList<IEvent>> Change(ChangeNoticeText change)
    {
        var own = _texts.GetValueOrDefault((change.Occasion, change.Channel));
        if (own.Text == change.Text)
            return Unchanged;
        var changed = new NoticeTextChanged(change.Occasion, change.Channel, change.Text, own.Version + 1);
        return change.Text is null ? One(changed) : NoticeWords.Check(change.Text, change.Channel).Then(_ => One(changed));
    }

    private static Outcome<IReadOnlyList<IEvent>> One(IEvent @event) => new[] { @event };
}

/// <summary>Gives a hall words of its own.</summary>
/// <param name="Occasion">What they tell of.</param>
/// <param name="Channel">How they go out.</param>
/// <param name="Text">The words; null for the shipped ones.</param>
public sealed record ChangeNoticeText(NoticeOccasion Occasion, NoticeChannel Channel, string? Text) : ICommand;

/// <summary>Sets when a hall's messages may go out.</summary>
/// <param name="Hours">The hours.</param>
public sealed record ChangeNoticeHours(NoticeHours Hours) : ICommand;

/// <summary><c>notice-text.changed</c>: a hall has other words for an occasion.</summary>
/// <param name="Occasion">What they tell of.</param>
/// <param name="Channel">How they go out.</param>
/// <param name="Text">The words; null for the shipped ones.</param>
/// <param name="Version">From 1, for this occasion and channel.</param>
public sealed record NoticeTextChanged(NoticeOccasion Occasion, NoticeChannel Channel, string? Text, int Version) : IEvent;

/// <summary><c>notice-hours.changed</c>: a hall sends its messages at other hours.</summary>
/// <param name="Hours">The hours.</param>
public sealed record NoticeHoursChanged(NoticeHours Hours) : IEvent;
