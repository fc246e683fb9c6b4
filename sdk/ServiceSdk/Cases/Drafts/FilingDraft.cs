namespace ServiceSdk.Cases.Drafts;

/// <summary>
/// 草稿: a filing that is not handed in yet. No clock runs and no rule judges it; it lapses by the rules of retention. Not safe for
/// concurrent use: its host gives it one writer.
/// </summary>
public sealed class FilingDraft : IAggregate
{
    private static readonly Refusal Ended = new("draft_ended", "草稿已经提交或者放弃。", "请按办件编号查询，或者重新填写。");

    /// <summary>What was last saved; null before that.</summary>
    public DraftSaved? Saved { get; private set; }

    /// <summary>When; meaningful once <see cref="Saved"/> is.</summary>
    public Moment SavedAt { get; private set; }

    /// <summary>How it ended; null while it can be gone on with.</summary>
    public DraftEnded? End { get; private set; }

    /// <inheritdoc />
    public Outcome<IReadOnlyList<IEvent>> Decide(ICommand command, Envelope envelope) => command switch
    {
        SaveDraft or EndDraft when End is not null => Ended,
        SaveDraft save when Saved is { } saved && save.Item != saved.Item => OtherItem(saved.Title),
        SaveDraft save => new IEvent[] { new DraftSaved(save.Item, save.Title, save.Content) },
        EndDraft end => new IEvent[] { new DraftEnded(end.Case) },
        _ => throw new ArgumentException($"Not a draft's command: {command.GetType().Name}", nameof(command)),
    };

    /// <inheritdoc />
    public void Apply(IEvent @event, Actor actor, Moment at)
    {
        switch (@event)
        {
            case DraftSaved saved:
                (Saved, SavedAt) = (saved, at);
                break;
            case DraftEnded ended:
                End = ended;
                break;
            default:
                throw new ArgumentException($"Not a draft's event: {@event.GetType().Name}", nameof(@event));
        }
    }

    private static Refusal OtherItem(string title) => new("draft_other_item", $"这份草稿是“{title}”的。", "请为别的事项另存草稿。");
}
