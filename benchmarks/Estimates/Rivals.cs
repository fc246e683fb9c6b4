using ServiceSdk.Queueing;

namespace ServiceSdk.Benchmarks.Estimates;

/// <summary>What a ticket was told at issue, in milliseconds; <see cref="Waited"/> is what came of it.</summary>
internal sealed record Told(long P50, long P90, RivalEstimates Rivals)
{
    public string Class { get; init; } = "";
    public long Waited { get; init; }
}

/// <summary>One number each, as the usual estimators give it.</summary>
/// <param name="RunningMean">Of all waits of the line so far.</param>
/// <param name="LastServed">How long the last to enter service waited.</param>
/// <param name="HeadOfLine">How long the head of the line has waited.</param>
/// <param name="QueueLength">Who waits, and oneself, times the mean service, over the open windows.</param>
internal sealed record RivalEstimates(double RunningMean, double LastServed, double HeadOfLine, double QueueLength)
{
    /// <summary>Who knows nothing yet takes the next best number that is known.</summary>
    public static RivalEstimates Of(double waits, int count, double last, double? head, double queueLength)
    {
        var lastServed = count > 0 ? last : queueLength;
        return new RivalEstimates(count > 0 ? waits / count : queueLength, lastServed, head ?? lastServed, queueLength);
    }
}

/// <summary>The usual estimators, per line and class where that makes them better. They know what a display could know.</summary>
internal sealed class Rivals(IQueueView view)
{
    private readonly Dictionary<(string Line, string Class), (double Sum, int Count, double Last)> _waits = [];
    private readonly Dictionary<string, (double Sum, int Count)> _services = [];
    private readonly Dictionary<string, long> _calledAt = [];

    public RivalEstimates Estimate(ServiceLine line, string @class, long now)
    {
        var waits = _waits.GetValueOrDefault((line.Id, @class));
        var services = _services.GetValueOrDefault(line.Id);
        var head = view.Tickets.FirstOrDefault(ticket => ticket.State == TicketState.Waiting && ticket.Item.Line == line.Id && ticket.Class == @class);
        var windows = view.Windows.Count(window => window.State == WindowState.Open && window.Skills.Contains(line.Skill));
        var service = services.Count > 0 ? services.Sum / services.Count : view.Plan.Margin;
        var queueLength = (view.Waiting(line.Id) + 1) * service / Math.Max(1, windows);

        return RivalEstimates.Of(waits.Sum, waits.Count, waits.Last, head is null ? null : now - head.Standing.Reference, queueLength);
    }

    public void Called(Ticket ticket, long waited, string window, long now)
    {
        _calledAt[window] = now;
        var (sum, count, _) = _waits.GetValueOrDefault((ticket.Item.Line, ticket.Class));

        // Only waits that were waits, as those that are scored.
        _waits[(ticket.Item.Line, ticket.Class)] = waited > 0 ? (sum + waited, count + 1, waited) : (sum, count, waited);
    }

    public void Finished(Ticket ticket, string window, long now)
    {
        var (sum, count) = _services.GetValueOrDefault(ticket.Item.Line);
        _services[ticket.Item.Line] = (sum + now - _calledAt[window], count + 1);
    }
}
