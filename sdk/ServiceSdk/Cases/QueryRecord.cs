using ServiceSdk.Items;

namespace ServiceSdk.Cases;

/// <summary>
/// The light path of a query 查询: one record, found again by its number, no archive package. Not safe for concurrent use: its
/// host gives it one writer.
/// </summary>
public sealed class QueryRecord : IAggregate
{
    /// <summary>The code of a second command to the same record.</summary>
    public const string AlreadyRecordedCode = "query_already_recorded";

    private static readonly Refusal NumberMissing = new("query_number_missing", "没有查询登记编号。", "请由受理系统编号后再登记。");
    private static readonly Refusal NotAQuery = new("query_item_required", "该事项不是查询事项。", "请按办件申报。");
    private static readonly Refusal AlreadyRecorded = new(AlreadyRecordedCode, "这次查询已经登记。", "再次查询请重新登记。");

    /// <summary>What was asked and answered; null before that.</summary>
    public QueryRecorded? Recorded { get; private set; }

    /// <summary>Who answered; null before that.</summary>
    public Actor? By { get; private set; }

    /// <summary>When; meaningful once <see cref="Recorded"/> is.</summary>
    public Moment At { get; private set; }

    /// <inheritdoc />
    public Outcome<IReadOnlyList<IEvent>> Decide(ICommand command, Envelope envelope) => command switch
    {
        RecordQuery when Recorded is not null => AlreadyRecorded,
        RecordQuery query when string.IsNullOrWhiteSpace(query.Number) => NumberMissing,
        RecordQuery query when query.Item.Procedure != Procedure.Query => NotAQuery,
        RecordQuery query => new IEvent[]
        {
            new QueryRecorded(query.Number, query.Item.Code, query.Item.Edition, query.Item.Title, query.Hall, query.Ticket, query.Answer),
        },
        _ => throw new ArgumentException($"Not a query's command: {command.GetType().Name}", nameof(command)),
    };

    /// <inheritdoc />
    public void Apply(IEvent @event, Actor actor, Moment at) => (Recorded, By, At) = @event is QueryRecorded recorded
        ? (recorded, actor, at)
        : throw new ArgumentException($"Not a query's event: {@event.GetType().Name}", nameof(@event));
}
