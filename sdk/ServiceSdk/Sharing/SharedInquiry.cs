namespace ServiceSdk.Sharing;

/// <summary>
/// One asking of a registry 共享数据查询: one record, found again by its number. Not safe for concurrent use: its host gives it one
/// writer.
/// </summary>
public sealed class SharedInquiry : IAggregate
{
    /// <summary>The code of a second command to the same inquiry.</summary>
    public const string AlreadyRecordedCode = "shared_already_recorded";

    private static readonly Refusal AlreadyRecorded = new(AlreadyRecordedCode, "这次共享数据查询已经登记。", "再次查询请重新登记。");

    /// <summary>What was asked and what came of it; null before that.</summary>
    public SharedAsked? Asked { get; private set; }

    /// <summary>When; meaningful once <see cref="Asked"/> is.</summary>
    public Moment At { get; private set; }

    /// <inheritdoc />
    public Outcome<IReadOnlyList<IEvent>> Decide(ICommand command, Envelope envelope) => command switch
    {
        RecordInquiry when Asked is not null => AlreadyRecorded,
        RecordInquiry inquiry => new IEvent[] { inquiry.Asked },
        _ => throw new ArgumentException($"Not an inquiry's command: {command.GetType().Name}", nameof(command)),
    };

    /// <inheritdoc />
    public void Apply(IEvent @event, Actor actor, Moment at) => (Asked, At) = @event is SharedAsked asked
        ? (asked, at)
        : throw new ArgumentException($"Not an inquiry's event: {@event.GetType().Name}", nameof(@event));
}
