using System.Globalization;
using ServiceSdk.Benchmarks.Halls.Audit;
using ServiceSdk.Benchmarks.Queues;
using ServiceSdk.Benchmarks.Rows;

namespace ServiceSdk.Benchmarks.Halls.Rivals;

/// <summary>
/// A queue as teams keep it in a database: a row a ticket, its state in a column, one statement or one small transaction a step, the
/// earliest due called first.
/// </summary>
internal abstract class SqlQueue : IQueueEngine
{
    private const string AtWindow = "WHERE id = $1 AND win = $2";

    // 0 waiting, 1 called, 2 serving, 3 finished, 4 absent, 5 held, 6 cancelled.
    private const string Start = $"UPDATE ticket SET state = 2 {AtWindow} AND state = 1 RETURNING id";
    private const string Finish = $"UPDATE ticket SET state = 3 {AtWindow} AND state = 2 RETURNING id";
    private const string Rate = $"UPDATE ticket SET grade = 1 {AtWindow} AND state = 3 AND grade IS NULL RETURNING id";
    private const string Recall = $"UPDATE ticket SET recalls = recalls + 1 {AtWindow} AND state = 1 RETURNING id";
    private const string NoShow = $"UPDATE ticket SET state = 4 {AtWindow} AND state = 1 RETURNING id";
    private const string Hold = $"UPDATE ticket SET state = 5 {AtWindow} AND state = 1 RETURNING id";
    private const string Move = $"UPDATE ticket SET state = 0, not_for = win, line = $3 {AtWindow} AND state = 2 RETURNING id";
    private const string MoveToTail = $"UPDATE ticket SET state = 0, not_for = win, line = $3, due = $4 {AtWindow} AND state = 2 RETURNING id";
    private const string Rejoin = "UPDATE ticket SET state = 0 WHERE id = $1 AND state = 4 RETURNING id";
    private const string Resume = "UPDATE ticket SET state = 0 WHERE id = $1 AND state = 5 RETURNING id";
    private const string Cancel = "UPDATE ticket SET state = 6 WHERE id = $1 AND state = 0 RETURNING id";
    private const string Book = "INSERT INTO appointment (hall, line) VALUES ($1, $2) RETURNING id";

    private readonly string[] _calls;

    protected SqlQueue() => _calls =
    [
        .. HallOne.Model.Served.Select(lines =>
            "UPDATE ticket SET state = 1, win = $2, not_for = NULL WHERE id = (SELECT id FROM ticket WHERE hall = $1 AND state = 0 " +
            $"AND line IN ({string.Join(", ", lines)}) AND (not_for IS NULL OR not_for <> $2) ORDER BY due, id LIMIT 1 {ClaimClause}) RETURNING id"),
    ];

    public abstract string Name { get; }

    /// <summary>How a row is claimed before others see it.</summary>
    protected abstract string ClaimClause { get; }

    public async ValueTask<string?> TakeAsync(Step step)
    {
        var (id, window) = (step.Ticket is { } ticket ? Number(ticket) : 0, (long)step.Window);
        var answer = step.Kind switch
        {
            StepKind.Take => await IssueAsync(step.Hall, step.Line, step.Green, Due.Of(step)),
            StepKind.CheckIn => await CheckInAsync(Number(step.BoundTo!), Due.Of(step)),
            StepKind.Book => await RunAsync(Book, step.Hall, step.Line),
            StepKind.Call => await RunAsync(_calls[step.Window], step.Hall, window),
            StepKind.Start => await RunAsync(Start, id, window),
            StepKind.Finish => await RunAsync(Finish, id, window),
            StepKind.Rate => await RunAsync(Rate, id, window),
            StepKind.Recall => await RunAsync(Recall, id, window),
            StepKind.NoShow => await RunAsync(NoShow, id, window),
            StepKind.Hold => await RunAsync(Hold, id, window),
            StepKind.Transfer when step.ToTail => await RunAsync(MoveToTail, id, window, step.Line, Due.Of(step)),
            StepKind.Transfer => await RunAsync(Move, id, window, step.Line),
            StepKind.Rejoin => await RunAsync(Rejoin, id),
            StepKind.Resume => await RunAsync(Resume, id),
            StepKind.Cancel => await RunAsync(Cancel, id),
            _ => throw new ArgumentOutOfRangeException(nameof(step)),
        };
        return answer is { } found ? found.ToString(CultureInfo.InvariantCulture)
            : step.MayFindNobody ? null
            : throw new NotMeasuredException($"{Name} refused {step.Kind} of {step.Ticket}.");
    }

    public virtual ValueTask SettleAsync() => ValueTask.CompletedTask;

    public async ValueTask<ZeroCounters> AuditAsync(IReadOnlyList<Answered> answered) => AnswerAudit.Count(answered, await StoredAsync());

    public abstract ValueTask DisposeAsync();

    /// <summary>Counts the line's number up and puts a ticket in line, in one transaction.</summary>
    protected abstract ValueTask<long?> IssueAsync(long hall, long line, bool green, long due);

    /// <summary>Uses an appointment up and puts its ticket in line, in one transaction.</summary>
    protected abstract ValueTask<long?> CheckInAsync(long appointment, long due);

    /// <summary>Runs one statement in a transaction of its own.</summary>
    /// <returns>The id it returns; null for no row.</returns>
    protected abstract ValueTask<long?> RunAsync(string sql, params long[] values);

    /// <summary>Every ticket as it stands on disk.</summary>
    protected abstract ValueTask<List<StoredTicket>> StoredAsync();

    private static long Number(string id) => long.Parse(id, NumberStyles.None, CultureInfo.InvariantCulture);
}
